import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Check, X } from 'lucide-react';
import type { Card } from '../../../shared/model/types.ts';
import { wholeMap } from '../../../shared/model/apply-filter.ts';
import { attempt } from '../../app/toasts.ts';
import { columnWords } from '../../canvas/card-words.ts';
import { useMapView } from '../../canvas/context.ts';
import { closePanel } from '../../commands/panels.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { cardName } from '../attach.ts';
import { ErrorNote } from '../ErrorNote.tsx';
import { beginning } from '../excerpt.ts';
import { countOf, formatCount } from '../format.ts';
import { accept, pairKey, reject, useRejected, useSuggestions, type Pair } from './suggestions.ts';
import '../evidence.css';

/** Items looked at: the newest that no card has yet. */
const LOOKED = 10_000;
/** Items shown of one card; accepting its group takes all of them. */
const SHOWN = 50;

/** All suggestions for the open map, by card: accepted one by one or a card's all at once, or turned down. */
export function SuggestReview() {
  const { map: shown, readOnly } = useMapView();
  const map = wholeMap(shown);
  const [threshold, setThreshold] = useState(50);
  const rejected = useRejected((s) => s.keys);
  // Asked once: what was accepted meanwhile is left out below, so that rows do not jump.
  const { list, looked, error } = useSuggestions(map.id, null, { limit: LOOKED, each: 1, changes: null });
  const area = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => {
    const pairs = (list ?? []).flatMap(({ item, suggestions }): Pair[] =>
      suggestions.map((suggestion) => ({ item, suggestion })),
    );
    const open = pairs.filter(({ item, suggestion: { cardId, score } }) => {
      const card = map.cards.get(cardId);
      const isOpen =
        card && !card.evidence.includes(item.id) && !rejected.has(pairKey(map.id, cardId, item.id));
      return isOpen && 100 * score >= threshold;
    });
    return [...Map.groupBy(open, ({ suggestion }) => suggestion.cardId)]
      .map(([cardId, group]) => ({
        card: map.cards.get(cardId),
        pairs: group.toSorted((a, b) => b.suggestion.score - a.suggestion.score),
      }))
      .sort((a, b) => b.pairs.length - a.pairs.length);
  }, [list, map, rejected, threshold]);
  const total = groups.reduce((sum, { pairs }) => sum + pairs.length, 0);
  return (
    <Dialog
      open
      onClose={closePanel}
      title="Suggested cards for feedback"
      description="From names, other names of touchpoints, channels, themes, and what is linked already. Nothing is attached before you say so."
      width={760}
      buttons={
        <>
          <Button onClick={closePanel}>Close</Button>
          <Button
            kind="primary"
            disabled={readOnly || total === 0}
            onClick={() =>
              attempt(() =>
                accept(
                  map.id,
                  groups.flatMap(({ pairs }) => pairs),
                ),
              )
            }
          >
            Accept all {formatCount(total)}
          </Button>
        </>
      }
    >
      <Slider
        label="Confidence from, in percent"
        value={threshold}
        min={25}
        max={95}
        step={5}
        onChange={setThreshold}
        onCommit={setThreshold}
        valueText={(value) => `${value} percent`}
      />
      <p className="secondary small" aria-live="polite">
        {list === null
          ? 'Reading feedback…'
          : `${countOf(total, 'suggestion')} from ${threshold} % on, of the newest ${countOf(looked, 'item')} that no card of this map has.`}
      </p>
      {error ? <ErrorNote error={error} /> : null}
      {list !== null && total === 0 && !error ? (
        <p className="secondary">
          Nothing is suggested at this confidence. Give touchpoints other names in the catalogue, lower the
          confidence, or attach some feedback by hand: suggestions learn from it.
        </p>
      ) : null}
      <div ref={area} className="fb-review">
        {groups.map(({ card, pairs }) =>
          card ? (
            <section key={card.id} aria-label={cardName(card)}>
              <GroupHead
                card={card}
                place={columnWords(map, card.columnId)}
                count={pairs.length}
                disabled={readOnly}
                onAccept={() => attempt(() => accept(map.id, pairs))}
              />
              <ul className="fb-suggestions">
                {pairs.slice(0, SHOWN).map((pair) => (
                  <Row
                    key={pair.item.id}
                    pair={pair}
                    disabled={readOnly}
                    onAccept={() => attempt(() => accept(map.id, [pair]))}
                    onReject={() => reject(map.id, [pair])}
                    onMove={(by) => moveFocus(area.current, by)}
                  />
                ))}
              </ul>
              {pairs.length > SHOWN ? (
                <p className="secondary small">And {formatCount(pairs.length - SHOWN)} more.</p>
              ) : null}
            </section>
          ) : null,
        )}
      </div>
    </Dialog>
  );
}

interface GroupHeadProps {
  card: Card;
  place: string;
  count: number;
  disabled: boolean;
  onAccept: () => void;
}

function GroupHead({ card, place, count, disabled, onAccept }: GroupHeadProps) {
  return (
    <div className="fb-review-head">
      <h3>
        {cardName(card)} <span className="secondary small">{place}</span>
      </h3>
      <Button disabled={disabled} onClick={onAccept}>
        Accept {formatCount(count)}
      </Button>
    </div>
  );
}

interface RowProps {
  pair: Pair;
  disabled: boolean;
  onAccept: () => void;
  onReject: () => void;
  onMove: (by: 1 | -1) => void;
}

/** One item: Enter or E accepts, Delete or X turns down, arrows move. */
function Row({ pair: { item, suggestion }, disabled, onAccept, onReject, onMove }: RowProps) {
  const words = beginning(item.text.replaceAll(/\s+/gu, ' ').trim() || 'Without words', 240);
  const onKey = (event: KeyboardEvent): void => {
    const act = {
      e: onAccept,
      x: onReject,
      delete: onReject,
      arrowdown: () => onMove(1),
      arrowup: () => onMove(-1),
    };
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey || event.altKey || !Object.hasOwn(act, key)) return;
    event.preventDefault();
    const isMove = key.startsWith('arrow');
    if (disabled && !isMove) return;
    // The row goes: the keyboard goes on at the next one.
    if (!isMove) onMove(1);
    act[key as keyof typeof act]();
  };
  return (
    <li className="fb-suggestion">
      <div>
        <p lang={item.language ?? undefined} dir="auto">
          {words}
        </p>
        <p className="secondary small">
          {Math.round(100 * suggestion.score)} % · {suggestion.reasons.join('; ')}
        </p>
      </div>
      <IconButton
        label={`Accept: ${beginning(words, 40)}`}
        shortcut="E"
        data-row
        disabled={disabled}
        icon={<Check size={15} aria-hidden />}
        onClick={onAccept}
        onKeyDown={onKey}
      />
      <IconButton
        label={`Turn down: ${beginning(words, 40)}`}
        shortcut="X"
        disabled={disabled}
        icon={<X size={15} aria-hidden />}
        onClick={onReject}
        onKeyDown={onKey}
      />
    </li>
  );
}

/** Moves the keyboard to the next or the previous row. */
function moveFocus(area: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(area?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const at = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement));
  rows[at + by]?.focus();
}
