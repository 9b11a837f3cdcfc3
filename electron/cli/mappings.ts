/** `sojourn mappings`: the mappings that files can be imported with. */
import { SojournError } from '../../shared/contract/errors.ts';
import { PRESETS } from '../../shared/formats/presets/recognise.ts';
import { sourceKey } from '../core/feedback/identity.ts';
import { DONE, type AddCommand } from './command.ts';
import { oneLine } from './display-width.ts';
import { reading } from './session.ts';

interface Options {
  readonly name?: string;
  readonly json?: boolean;
}

export const addMappings: AddCommand = (program, run) => {
  program
    .command('mappings')
    .description('list the mappings saved in a workspace, and the exports that are known by themselves')
    .argument('<FILE>', 'workspace')
    .option('--name <NAME>', 'print this saved mapping, for "import --mapping"')
    .option('--json', 'print {"saved": [{"name", "at", "mapping"}], "presets": [NAME]}')
    .action((file: string, { name, json }: Options) =>
      run(({ terminal }) =>
        reading(file, async ({ feedback }) => {
          const saved = feedback.mappings();
          const presets = PRESETS.map((preset) => preset.name);
          if (name !== undefined) {
            const found = saved.find((one) => sourceKey(one.name) === sourceKey(name));
            if (!found) {
              const names = saved.map((one) => `“${one.name}”`).join(', ');
              throw new SojournError('notFound', `No mapping is saved as “${name}”.`, {
                remedy: names ? `There are ${names}.` : 'Remember one in the import screen first.',
              });
            }
            terminal.out(JSON.stringify(found.mapping));
          } else if (json) {
            terminal.out(JSON.stringify({ saved, presets }));
          } else {
            terminal.out(saved.length > 0 ? 'Saved:' : 'None is saved.');
            for (const one of saved) terminal.out(`  ${oneLine(one.name)}`);
            terminal.out('Known exports:');
            for (const preset of presets) terminal.out(`  ${preset}`);
          }
          return DONE;
        }),
      ),
    );
};
