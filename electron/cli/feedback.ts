/** `sojourn feedback`: lists and searches feedback. */
import { SojournError } from '../../shared/contract/errors.ts';
import type { FeedbackFilter, FeedbackItem } from '../../shared/contract/types.ts';
import { collectionNamed } from '../../shared/model/collections.ts';
import { LIBRARY_DOC } from '../../shared/model/doc-ids.ts';
import { readLibrary } from '../../shared/model/library-projection.ts';
import { assertNotInput } from '../core/export/own-inputs.ts';
import { exportFormatOf, exportItems } from '../core/feedback/export/write.ts';
import { DONE, usage, wholeNumber, type AddCommand } from './command.ts';
import { oneLine } from './display-width.ts';
import { reading } from './session.ts';
import type { Session } from '../core/session.ts';

interface Options {
  readonly search?: string;
  readonly collection?: string;
  readonly limit?: number;
  readonly json?: boolean;
  readonly export?: string;
}

/** What people see without --limit; --json has no such default. */
const SHOWN = 50;
const WIDTH = 100;

export const addFeedback: AddCommand = (program, run) => {
  program
    .command('feedback')
    .description('list feedback, newest first')
    .argument('<FILE>', 'workspace')
    .option(
      '--search <Q>',
      'only these: words, "phrases", begin*, -not, score<3, lang:th, date:2025-01.. and other fields',
    )
    .option('--collection <NAME>', 'only what this smart collection holds')
    .option(
      '--limit <N>',
      `at most this many items (default: ${SHOWN}; all with --json)`,
      wholeNumber(1, 1e9),
    )
    .option(
      '--json',
      'print one JSON object a line: id, source, row, text, score, date, language, sentiment, themes, fields, …',
    )
    .option(
      '--export <OUT>',
      'write them to a file instead: .csv or .xlsx for spreadsheets, .json or .ndjson for programs',
    )
    .action((file: string, { search, collection, limit, json, export: out }: Options) =>
      run(({ terminal, signal }) => {
        if (search !== undefined && collection !== undefined)
          throw usage('give --search or --collection, not both');
        return reading(file, async (session) => {
          const { feedback } = session;
          const filter = collection === undefined ? { search } : filterOf(session, collection);
          if (out !== undefined) {
            const format = exportFormatOf(out);
            if (format === null)
              throw new SojournError(
                'badInput',
                `“${out}” is no name of a file that feedback can be written to.`,
                {
                  remedy: 'End it in .csv, .xlsx, .json or .ndjson.',
                },
              );
            await assertNotInput(out, file);
            const items = await exportItems(feedback.iterate(filter, limit ?? Infinity), out, format, signal);
            terminal.out(json ? JSON.stringify({ file: out, items }) : `${items} items written to ${out}`);
            return DONE;
          }
          let shown = 0;
          for (const item of feedback.iterate(filter, limit ?? (json ? Infinity : SHOWN))) {
            if (signal.aborted) break;
            shown += 1;
            terminal.out(json ? JSON.stringify(plain(item)) : describe(item));
          }
          if (!json && shown === 0) terminal.out('No feedback found.');
          if (!json && shown > 0) terminal.out(`${shown} of ${feedback.count(filter).total} items`);
          return DONE;
        });
      }),
    );
};

/** @throws SojournError `notFound` where no collection is called so */
function filterOf({ documents }: Session, name: string): FeedbackFilter {
  const { collections } = documents.read(LIBRARY_DOC, readLibrary);
  const found = collectionNamed(collections, name);
  if (found) return found.filter;
  const names = collections.map((one) => `“${one.name}”`).join(', ');
  throw new SojournError('notFound', `There is no collection “${name}”.`, {
    remedy: names ? `There are ${names}.` : 'Keep a filter as a collection on the feedback screen first.',
  });
}

/** Every field under the name that the documentation promises; `sourceId` only means something inside one file. */
function plain(item: FeedbackItem): Omit<FeedbackItem, 'sourceId'> {
  const { sourceId: _, ...rest } = item;
  return rest;
}

function describe({ date, source, row, score, scale, text }: FeedbackItem): string {
  const rating = score === null ? '' : scale ? `${score} (${scale.min} to ${scale.max})` : String(score);
  const about = [date?.slice(0, 10), `${oneLine(source, 40)} ${row}`, rating].filter(Boolean).join(' · ');
  return `${about}\n  ${oneLine(text, WIDTH) || '(no text)'}`;
}
