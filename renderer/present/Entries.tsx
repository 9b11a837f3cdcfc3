import { ArrowDownRight, ArrowUpRight, Flag, Lightbulb, Star } from 'lucide-react';
import { EvidenceMark, SeverityMark } from '../print/Marks.tsx';
import { Lines } from './parts.tsx';
import type { EntryBlock } from './types.ts';

/** A list: answers to a pain point, moments of truth, a ranking. */
export function Entries({ entries }: { entries: readonly EntryBlock[] }) {
  return (
    <ul className="pr-entries">
      {entries.map(({ id, mark, hue, text, meta, severity, evidence }) => (
        <li key={id} data-hue={hue}>
          <span className="pr-entry-mark" data-mark={typeof mark === 'number' ? 'rank' : mark}>
            <EntryMark mark={mark} />
          </span>
          <div>
            <Lines block={text} />
            <div className="pr-entry-meta">
              {severity === null ? null : <SeverityMark severity={severity} />}
              {evidence ? <EvidenceMark level={evidence.level} /> : null}
              {meta ? <Lines block={meta} className="pr-quiet" /> : null}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function EntryMark({ mark }: { mark: EntryBlock['mark'] }) {
  switch (mark) {
    case 'star':
      return <Star aria-hidden />;
    case 'best':
      return <ArrowUpRight aria-hidden />;
    case 'worst':
      return <ArrowDownRight aria-hidden />;
    case 'end':
      return <Flag aria-hidden />;
    case 'answer':
      return <Lightbulb aria-hidden />;
    default:
      return mark;
  }
}
