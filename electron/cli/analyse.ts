/** `sojourn analyse`: language, sentiment and themes of the feedback in a workspace. */
import type { AnalysisStatus } from '../../shared/contract/types.ts';
import { DONE, type AddCommand } from './command.ts';
import { alignedRows } from './display-width.ts';
import { writing } from './session.ts';

export const addAnalyse: AddCommand = (program, run) => {
  program
    .command('analyse')
    .description('find language and sentiment of the feedback that has none yet, and what people talk about')
    .argument('<FILE>', 'workspace')
    .option('--resume', 'go on where an analysis was stopped (that is what it does anyway)')
    .option('--again', 'learn anew, with what people corrected, and find anew what was learned')
    .option(
      '--json',
      'print one JSON object: analysed, items, pending, languages, sentiments, themes, models, …',
    )
    .action((file: string, { json, again }: { json?: boolean; again?: boolean; resume?: boolean }) =>
      run(({ terminal, signal }) =>
        writing(file, async ({ feedback }) => {
          const tell = (value: number): void =>
            terminal.progress(`Analysing feedback: ${Math.floor(value * 100)} %`);
          const analysed = await feedback.analyse(signal, tell, again);
          const status = await feedback.analysis();
          if (json) terminal.out(JSON.stringify({ analysed, ...status }));
          else for (const line of describe(analysed, status)) terminal.out(line);
          return DONE;
        }),
      ),
    );
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function describe(
  analysed: number,
  { items, sentiments, languages, themes, models }: AnalysisStatus,
): string[] {
  return [
    `${analysed} of ${items} items analysed now`,
    ...alignedRows(languages.map((one) => [`  ${one.language}`, one.items])),
    ...alignedRows(Object.entries(sentiments).map(([name, n]) => [`  ${name}`, n])),
    `  ${themes} themes: "sojourn themes FILE" lists them`,
    ...models.map(
      ({ language, n, accuracy, macroF1, shown, shownRight }) =>
        `  learned from ${n} scored items in ${language}: ${percent(accuracy)} right, macro-F1 ${macroF1.toFixed(2)}, ${shown === 0 ? 'nothing shown' : `shown ones ${percent(shownRight)}`}`,
    ),
  ];
}
