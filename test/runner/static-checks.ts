/** Checks that need no run: types, lint, format. Each counts as one. */
import { packageScript } from './command.ts';
import { add, heading, NOTHING, type Tally } from './tally.ts';

const CHECKS: readonly (readonly [name: string, script: string, args: readonly string[]])[] = [
  ['Types of everything', 'typescript/bin/tsc', ['-p', 'tsconfig.json']],
  ['Types of shared: no DOM, no Node', 'typescript/bin/tsc', ['-p', 'tsconfig.shared.json']],
  ['Types of electron: no DOM', 'typescript/bin/tsc', ['-p', 'tsconfig.node.json']],
  ['Lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '.']],
  ['Format', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
];

export async function runStatic(env: NodeJS.ProcessEnv): Promise<Tally> {
  let tally = NOTHING;
  for (const [name, script, args] of CHECKS) {
    heading(name);
    const code = await packageScript(script, args, env);
    console.log(code === 0 ? 'passed' : `failed (exit code ${code})`);
    tally = add(tally, code === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1, failures: [name] });
  }
  return tally;
}
