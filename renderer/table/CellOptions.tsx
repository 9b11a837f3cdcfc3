import { useMemo, useState } from 'react';
import { foldCase, stripDiacritics } from '../../shared/text/fold.ts';
import { cx } from '../ui/cx.ts';
import { foldName } from './names.ts';
import type { Sheet, SheetColumn, Spot } from './sheet.ts';

/** So many names are offered at once. */
const MOST = 50;
export const OPTIONS_ID = 'tb-options';
/** The id of one offered name's element, for `aria-activedescendant`. */
export const optionId = (index: number): string => `${OPTIONS_ID}-${index}`;

export interface Offers {
  readonly names: readonly string[];
  /** Which one Enter takes; -1 for what is typed. */
  readonly active: number;
  /** Puts the choice one further (1) or back (-1). */
  move(by: number): void;
}

/** Names that fit what is typed so far; before anything is typed, all that the cell can have. */
export function useOffers(
  sheet: Sheet,
  spot: Spot | null,
  column: SheetColumn | null,
  text: string,
  touched: boolean,
): Offers {
  const { row, column: id } = spot ?? { row: '', column: '' };
  const options = useMemo(() => (row === '' ? [] : sheet.options(row, id)), [sheet, row, id]);
  const names = useMemo(() => matching(options, column, text, touched), [options, column, text, touched]);
  const key = `${row}/${id}/${text}`;
  const [place, setPlace] = useState({ key: '', at: -1 });
  // Where only the names offered are possible, the first that fits is meant.
  const start = touched && column?.closed && text.trim() !== '' ? 0 : -1;
  const active = place.key === key ? place.at : Math.min(start, names.length - 1);
  return {
    names,
    active,
    move: (by) => {
      const count = names.length + 1;
      setPlace({ key, at: ((active + 1 + by + count) % count) - 1 });
    },
  };
}

const fold = (text: string): string => stripDiacritics(foldCase(text)).trim();

function matching(
  options: readonly string[],
  column: SheetColumn | null,
  text: string,
  touched: boolean,
): readonly string[] {
  const parts = column?.list ? text.split(/[,;]/) : [text];
  const query = touched ? fold(parts.at(-1) ?? '') : '';
  const taken = new Set((column?.list ? (touched ? parts.slice(0, -1) : parts) : []).map(foldName));
  const isOpen = column?.closed || column?.list;
  if (query === '' && !isOpen) return [];
  const found = [...new Set(options)].filter(
    (name) =>
      name !== '' && !taken.has(foldName(name)) && fold(name).includes(query) && (isOpen || name !== text),
  );
  const begins = (name: string): number => (fold(name).startsWith(query) ? 0 : 1);
  return found.toSorted((a, b) => begins(a) - begins(b)).slice(0, MOST);
}

/** The cell's text once an offered name is taken: it stands for the last name of a list, or for the whole. */
export function complete(column: SheetColumn | null, text: string, name: string, touched: boolean): string {
  if (!column?.list) return name;
  const parts = text.split(/[,;]/).map((part) => part.trim());
  const before = (touched ? parts.slice(0, -1) : parts).filter((part) => part !== '');
  return [...before, name].join(', ');
}

export interface CellOptionsProps {
  offers: Offers;
  label: string;
  /** Where the list stands, in px of the grid. */
  style: { left: number; top: number; minWidth: number };
  onPick: (name: string) => void;
}

/** The names under the field. */
export function CellOptions({ offers, label, style, onPick }: CellOptionsProps) {
  return (
    <div id={OPTIONS_ID} className="tb-options" role="listbox" aria-label={label} style={style}>
      {offers.names.map((name, index) => (
        <div
          key={name}
          id={optionId(index)}
          ref={(element) => {
            if (index === offers.active) element?.scrollIntoView?.({ block: 'nearest' });
          }}
          role="option"
          dir="auto"
          aria-selected={index === offers.active}
          className={cx('tb-option', index === offers.active && 'tb-option-active')}
          // The field keeps the keyboard; leaving it would write what is typed so far.
          onPointerDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            onPick(name);
          }}
        >
          {name}
        </div>
      ))}
    </div>
  );
}
