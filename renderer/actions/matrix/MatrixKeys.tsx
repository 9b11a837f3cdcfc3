import { useState, type KeyboardEvent } from 'react';
import { LANE_KIND_INFO } from '../../../shared/model/lanes.ts';
import type { PortfolioEntry } from '../../../shared/portfolio/types.ts';
import { attempt } from '../../app/toasts.ts';
import { readOnlyReason } from '../../state/documents.ts';
import { setEntries } from '../edit-entries.ts';
import { showCard } from '../goto.ts';
import { stepped, type Axis } from './axes.ts';

export interface MatrixKeysProps {
  /** Those that are drawn. */
  readonly entries: readonly PortfolioEntry[];
  readonly x: Axis;
  readonly y: Axis;
  readonly activeId: string | null;
  readonly onPick: (id: string | null) => void;
}

const format = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/**
 * The keyboard of the matrix, below its drawing, with the words of the bubble it is at: arrows to the sides go through the
 * bubbles from left to right, those up and down from below, each of them through all; Alt and an arrow changes a score by
 * one step.
 */
export function MatrixKeys({ entries, x, y, activeId, onPick }: MatrixKeysProps) {
  const [said, setSaid] = useState('');
  const active = entries.find(({ id }) => id === activeId);
  const shown = active ?? entries[0];

  const beside = (axis: Axis, other: Axis, step: 1 | -1): string | undefined => {
    const order = entries.toSorted(
      (a, b) => (axis.read(a) ?? 0) - (axis.read(b) ?? 0) || (other.read(a) ?? 0) - (other.read(b) ?? 0),
    );
    const at = order.findIndex(({ id }) => id === activeId);
    return (at < 0 ? order[0] : order[at + step])?.id;
  };
  const move = (axis: Axis, by: 1 | -1): void => {
    if (!active || readOnlyReason() !== null) return;
    const next = stepped(axis, active, by);
    if (next === null || !axis.written) {
      setSaid(
        axis.written ? `${axis.title} is at its end.` : `${axis.title} is worked out, and not set here.`,
      );
      return;
    }
    const { field } = axis.written;
    attempt(() => setEntries([active], `Set ${axis.title.toLowerCase()}`, { [field]: next }));
    setSaid(`${axis.title} ${format.format(next)}`);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { key } = event;
    const arrow = ARROWS[key];
    if (arrow) {
      const [axis, other] = arrow.along === 'x' ? [x, y] : [y, x];
      if (event.altKey) move(axis, arrow.by);
      else {
        const next = beside(axis, other, arrow.by);
        if (next !== undefined) onPick(next);
      }
      event.stopPropagation();
    } else if (key === 'Enter' && active) showCard(active);
    else if (key === 'Escape' && active) onPick(null);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div
        className="mx-keys"
        data-catalogue=""
        role="listbox"
        tabIndex={0}
        aria-label="Bubbles of the matrix"
        aria-activedescendant={active ? 'matrix-bubble' : undefined}
        aria-describedby="matrix-help"
        onKeyDown={onKeyDown}
      >
        {shown ? (
          <span
            id="matrix-bubble"
            className={active ? undefined : 'secondary'}
            role="option"
            aria-selected={active !== undefined}
            aria-setsize={entries.length}
            aria-posinset={entries.indexOf(shown) + 1}
          >
            {wordsOf(shown, x, y)}
          </span>
        ) : null}
      </div>
      <p id="matrix-help" className="mx-help secondary small">
        Arrows go from bubble to bubble; Alt with an arrow changes its score by one step. Enter shows the card
        on the map.
      </p>
      <output className="visually-hidden">{said}</output>
    </>
  );
}

const ARROWS: Readonly<Record<string, { readonly along: 'x' | 'y'; readonly by: 1 | -1 } | undefined>> = {
  ArrowRight: { along: 'x', by: 1 },
  ArrowLeft: { along: 'x', by: -1 },
  ArrowUp: { along: 'y', by: 1 },
  ArrowDown: { along: 'y', by: -1 },
};

function wordsOf(entry: PortfolioEntry, x: Axis, y: Axis): string {
  const value = (axis: Axis): string => `${axis.title} ${format.format(axis.read(entry) ?? 0)}`;
  const kind = LANE_KIND_INFO[entry.kind].card;
  return `${kind}: ${entry.text || 'Without words'}, ${value(x)}, ${value(y)}, ${entry.voices} people`;
}
