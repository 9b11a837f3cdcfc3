/** `npm start`: opens Sojourn. Same options as `sojourn open`. */
import { runCli } from './run-cli.ts';

// npm changes into the project's folder; file names are meant from where the person is.
const from = process.env['INIT_CWD'];
if (from) process.chdir(from);

await runCli(['open', ...process.argv.slice(2)]);
