import { useRef, useState } from 'react';
import type { MergeConflict, MergeReport } from '../../shared/contract/merge-types.ts';
import { attempt } from '../app/toasts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { countWords } from '../ui/when.ts';
import { own } from '../../shared/model/own.ts';
import { closeMerge, keepValue, undoMerge, useMerge } from './merge-copy.ts';
import './map-files.css';

/** What came with another copy, and what both copies had changed, with both values. */
export function MergeDialog() {
  const answer = useMerge((s) => s.answer);
  if (!answer) return null;
  const { report, backup } = answer;
  return (
    <Dialog
      open
      onClose={closeMerge}
      title={!report.changed ? 'Nothing to merge' : report.isCopy ? 'Copies merged' : 'Workspaces merged'}
      description={aboutWords(report)}
      width={720}
      buttons={
        <>
          {backup === null ? null : (
            <Button onClick={() => attempt(() => undoMerge(backup))}>Undo merge</Button>
          )}
          <Button kind="primary" onClick={closeMerge}>
            Done
          </Button>
        </>
      }
    >
      {report.changed || report.notes.length > 0 ? (
        // It scrolls and holds nothing else to focus: the keyboard scrolls it by itself.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="merge-scroll" tabIndex={0} role="group" aria-label="What the merge did">
          <Came report={report} />
          {report.conflictCount > 0 ? <Conflicts report={report} /> : null}
        </div>
      ) : null}
    </Dialog>
  );
}

/** What file it was, and what became of it. */
function aboutWords({ from, changed, isCopy }: MergeReport): string {
  if (!changed) return `${from} has nothing that is not here already.`;
  return isCopy
    ? `What ${from} had is here now.`
    : `${from} is another workspace, not a copy of this one. What it had is here now, beside yours.`;
}

function Came({ report: { maps, library, feedback, pictures, versions, notes } }: { report: MergeReport }) {
  const counts: readonly [number, string, string?][] = [
    [library.personas, 'persona'],
    [library.touchpoints, 'touchpoint'],
    [library.tags, 'tag'],
    [feedback.sources, 'feedback source'],
    [feedback.items, 'feedback item'],
    [feedback.changedItems, 'changed feedback item'],
    [feedback.labels, 'correction of feedback', 'corrections of feedback'],
    [feedback.customers, 'customer'],
    // With items come entries about their import: they are no news.
    [
      feedback.items > 0 ? 0 : feedback.entries,
      'entry about sources and imports',
      'entries about sources and imports',
    ],
    [pictures, 'picture or file', 'pictures and files'],
    [versions, 'named version'],
  ];
  const came = counts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => (many && count > 1 ? `${count} ${many}` : countWords(count, one)));
  return (
    <ul className="list merge-came" aria-label="What came">
      {maps
        .filter(({ state }) => state !== 'unchanged')
        .map(({ id, title, state, cards: { added, changed, removed } }) => (
          <li key={id}>
            <span>{title || 'Untitled map'}</span>{' '}
            <span className="secondary small">
              {state === 'new'
                ? `new, ${countWords(added, 'card')}`
                : `cards: ${added} added, ${changed} changed, ${removed} removed`}
            </span>
          </li>
        ))}
      {came.length > 0 ? <li>{came.join(', ')}</li> : null}
      {notes.map((note) => (
        <li key={note} className="secondary">
          {note}
        </li>
      ))}
    </ul>
  );
}

function Conflicts({ report: { conflicts, conflictCount } }: { report: MergeReport }) {
  return (
    <section aria-label="Changed in both copies" className="merge-conflicts">
      <h3>Changed in both copies: {conflictCount}</h3>
      <p className="secondary small">
        What is kept is the same in whatever order copies are merged. Where another value is right, keep that.
      </p>
      <table className="merge-table">
        <thead>
          <tr>
            <th scope="col" className="merge-where">
              Where
            </th>
            <th scope="col">Here</th>
            <th scope="col">In the other copy</th>
            <th scope="col">Kept</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map((conflict) => (
            <Row key={`${conflict.map?.id ?? ''}/${conflict.entity}/${conflict.field}`} conflict={conflict} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ conflict }: { conflict: MergeConflict }) {
  const [kept, setKept] = useState(conflict.kept);
  const keptCell = useRef<HTMLTableCellElement>(null);
  const cell = (of: 'ours' | 'theirs', whose: string) => (
    <td>
      <span className="merge-value" dir="auto">
        {valueWords(conflict[of])}
      </span>
      {conflict.choice && conflict[of] !== kept ? (
        <Button
          className="merge-keep"
          aria-label={`Keep ${whose}: ${valueWords(conflict[of])}`}
          onClick={() =>
            attempt(async () => {
              if (!(await keepValue(conflict, of))) return;
              setKept(conflict[of]);
              // The button goes: the keyboard stays with what it brought.
              keptCell.current?.focus();
            })
          }
        >
          Keep
        </Button>
      ) : null}
    </td>
  );
  return (
    <tr>
      <th scope="row">
        <Where conflict={conflict} />
      </th>
      {cell('ours', 'the value from here')}
      {cell('theirs', 'the other copy’s value')}
      <td ref={keptCell} tabIndex={-1}>
        <span className="merge-value" dir="auto">
          {valueWords(kept)}
        </span>
        {isBoth(conflict, kept) ? <span className="secondary small">Both, one after the other</span> : null}
      </td>
    </tr>
  );
}

/** Whether a text has what both copies wrote. */
function isBoth({ ours, theirs }: MergeConflict, kept: string | null): boolean {
  if (!ours || !theirs || kept === null || kept === ours || kept === theirs) return false;
  return kept.includes(ours) && kept.includes(theirs);
}

/** What the fields of documents are called, where their names are no words. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  at: 'place',
  order: 'order',
  personaIds: 'personas',
  touchpointId: 'touchpoint',
  linkedMap: 'linked map',
  finished: 'completed',
  effectMetric: 'metric of the effect',
  effectSource: 'where its effect is read',
  effectBefore: 'metric before',
  effectExpected: 'metric expected',
  effectAfter: 'metric after',
  futureOf: 'future of',
  resolvedAt: 'resolved',
  mergedInto: 'merged into',
  trashedAt: 'in the bin',
};

/** What the tables of documents hold, one of each. */
const TABLE_WORDS: Readonly<Record<string, string>> = {
  points: 'emotion',
  targets: 'emotion as it should be',
  pointTexts: 'words of an emotion',
};

function Where({ conflict: { map, entity, name, field } }: { conflict: MergeConflict }) {
  const table = entity.split('/')[0] ?? '';
  const whole = map ? 'the map' : 'the workspace';
  const what = name || (entity === 'meta' ? whole : table);
  const part = own(FIELD_WORDS, field) ?? (field || (own(TABLE_WORDS, table) ?? 'all of it'));
  return (
    <>
      <span className="merge-field">{part}</span>{' '}
      <span className="merge-name" dir="auto" title={what}>
        {what}
      </span>{' '}
      <span className="secondary small" dir="auto">
        {map ? map.title || 'Untitled map' : 'Library'}
      </span>
    </>
  );
}

function valueWords(value: string | null): string {
  return value ?? '(nothing)';
}
