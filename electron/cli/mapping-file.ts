/** A mapping in a file of its own, as `sojourn mappings --name` prints it. */
import { readFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import { mappingSchema } from '../../shared/contract/feedback-calls.ts';
import type { SavedMapping } from '../../shared/contract/types.ts';

/** Parses the name of such a file: reads it, and says what is wrong with it. */
export function mappingFile(path: string): SavedMapping {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new InvalidArgumentError(
      error instanceof SyntaxError ? `“${path}” is no JSON.` : `“${path}” cannot be read.`,
    );
  }
  const read = mappingSchema.safeParse(content);
  if (read.success) return { name: path, mapping: read.data, at: Number.MAX_SAFE_INTEGER };
  const [issue] = read.error.issues;
  const where = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
  throw new InvalidArgumentError(
    `“${path}” is no mapping${where}: ${issue?.message ?? 'it has other fields'}.`,
  );
}
