import { useMemo, useState, type ReactNode } from 'react';
import type { FeedbackItem } from '../../shared/contract/types.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Marks.tsx';
import { CustomerFactsPanel } from './customers/CustomerFactsPanel.tsx';
import { beginning, markHits } from './excerpt.ts';
import { ForgetCustomer } from './forget/ForgetCustomer.tsx';
import { describeScale, formatCount, formatDate } from './format.ts';
import { LabelFields } from './LabelFields.tsx';
import { Pieces } from './Pieces.tsx';
import { ScoreChip } from './ScoreChip.tsx';

/** Characters shown of a very long text before one asks for all of it. */
const SHOWN_TEXT = 20_000;

export interface ItemDetailProps {
  item: FeedbackItem;
  terms: readonly string[];
  /** Cards that use it, and the like. */
  children?: ReactNode;
}

/** One item in full: its words, and all that its record said. */
export function ItemDetail({ item, terms, children }: ItemDetailProps) {
  const [whole, setWhole] = useState<string | null>(null);
  const readOnly = useSession((s) => s.workspace?.readOnly ?? false);
  const isCut = item.text.length > SHOWN_TEXT && whole !== item.id;
  const pieces = useMemo(
    () => markHits(isCut ? beginning(item.text, SHOWN_TEXT) : item.text, terms),
    [item.text, isCut, terms],
  );
  const facts = [
    ['Source', item.source],
    ['Record', formatCount(item.row)],
    ['Date', item.date === null ? '' : `${formatDate(item.date)}${timeOf(item.date)}`],
    ['Author', item.author ?? ''],
    ['Customer', item.customer ?? ''],
    ['Channel', item.channel ?? ''],
  ].filter(([, value]) => value !== '');
  return (
    <>
      <section className="fb-detail" aria-label="Selected feedback">
        {item.score === null ? null : (
          <p className="fb-detail-score">
            <ScoreChip score={item.score} scale={item.scale} />
            {item.scale ? <span className="secondary small">scale {describeScale(item.scale)}</span> : null}
          </p>
        )}
        {item.text === '' ? (
          <p className="secondary">No text, only a score.</p>
        ) : (
          <blockquote className="fb-detail-text" lang={item.language ?? undefined}>
            <Pieces pieces={pieces} />
          </blockquote>
        )}
        {isCut ? (
          <Button onClick={() => setWhole(item.id)}>
            Show all {formatCount(item.text.length)} characters
          </Button>
        ) : null}
      </section>
      <LabelFields item={item} />
      {children}
      {item.customer === null ? null : <CustomerFactsPanel item={item} />}
      <Panel title="Record">
        <table className="fb-fields">
          <tbody>
            {[...facts, ...Object.entries(item.fields)].map(([name, value], index) => (
              // Two fields may have the same name as a fact; their order does not change.
              <tr key={`${name ?? ''}-${index}`}>
                <th scope="row">{name}</th>
                <td>
                  {value === '' ? <span className="secondary">empty</span> : beginning(value ?? '', 4000)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {item.customer === null || readOnly ? null : <ForgetCustomer customer={item.customer} />}
      </Panel>
    </>
  );
}

/** " 14:30" of an ISO date-time. */
function timeOf(iso: string): string {
  const match = /T(\d{2}:\d{2})/.exec(iso);
  return match ? ` ${match[1] ?? ''}` : '';
}
