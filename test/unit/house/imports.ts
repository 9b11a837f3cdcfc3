/** Reads which modules a source file imports, in whatever way. */
import { posix } from 'node:path';
import { parseSync } from 'vite';

/**
 * Everything that a file imports: `import`, `import type`, `export … from`, `import('…')`, `require('…')` and types
 * written as `import('…').Name`. Relative paths are resolved to `./` and the path from the project's root.
 * @param path of the file, from the project's root
 */
export function importsOf(path: string, code: string): string[] {
  const { module, program, errors } = parseSync(path, code);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found = new Set<string>();
  for (const { moduleRequest } of module.staticImports) found.add(moduleRequest.value);
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest } of entries) if (moduleRequest) found.add(moduleRequest.value);
  }
  walk(program, (node) => {
    if (node['type'] === 'ImportExpression') addLiteral(node['source']);
    if (node['type'] === 'TSImportType') addLiteral(node['source'] ?? node['argument']);
    if (node['type'] === 'CallExpression' && isRequire(node['callee'])) {
      addLiteral((node['arguments'] as unknown[])[0]);
    }
  });
  return [...found].map((name) => fromRoot(path, name));

  function addLiteral(node: unknown): void {
    const literal = (node as { literal?: unknown } | undefined)?.literal ?? node;
    const value = (literal as { value?: unknown } | undefined)?.value;
    if (typeof value === 'string') found.add(value);
  }
}

/** What a file brings along as soon as it is loaded: no types, nothing that is imported later. Paths as `importsOf`. */
export function loadedBy(path: string, code: string): string[] {
  const { module } = parseSync(path, code);
  const found = new Set<string>();
  for (const { moduleRequest, entries } of module.staticImports) {
    if (entries.length === 0 || entries.some(({ isType }) => !isType)) found.add(moduleRequest.value);
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest && !isType) found.add(moduleRequest.value);
  }
  return [...found].map((name) => fromRoot(path, name));
}

function fromRoot(path: string, name: string): string {
  return name.startsWith('.') ? `./${posix.join(posix.dirname(path), name)}` : name;
}

function isRequire(callee: unknown): boolean {
  const { type, name } = callee as { type: string; name?: string };
  return type === 'Identifier' && name === 'require';
}

function walk(node: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit);
  } else if (typeof node === 'object' && node !== null) {
    const known = node as Record<string, unknown>;
    if (typeof known['type'] === 'string') visit(known);
    for (const value of Object.values(known)) if (typeof value === 'object') walk(value, visit);
  }
}

/** A package's name without the path inside it; Node's own modules as `node:name`. */
export function packageOf(name: string): string {
  if (name.startsWith('node:')) return name;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
