/** `npm start`: opens Sojourn. Same options as `sojourn open`. */
import { runCli } from './run-cli.ts';

await runCli(['open', ...process.argv.slice(2)]);
