/**
 * Writes texts into cards: first everything is read and checked, then, if the person wants it, all is written in one
 * step of undo. So nothing is ever half written.
 */
import type { Card } from '../../shared/model/types.ts';
import { columnById, type CardColumn } from './card-columns.ts';
import { readPlaceOf, type Place } from './card-place.ts';
import { dateOrderOf, type CardValues } from './card-values.ts';
import type { Names } from './names.ts';
import type { Block, Plan, Problem } from './sheet.ts';
import { writeCards, type CardWrite } from './write-cards.ts';

export interface CardSource {
  readonly names: Names;
  /** A row's card; undefined for a row that is none. */
  card(row: string): Card | undefined;
  /** Where a row that is written for the first time will stand in its cell; null for a card that exists. */
  newAt(row: string): number | null;
  /** Where new rows stand whose place nothing names. */
  readonly lastPlace: Place;
}

const PLACE_COLUMNS = new Set(['stage', 'step', 'lane', 'kind']);

/** Plans a block of texts. A new row stands where the row before it stands, unless its own texts say otherwise. */
export function planCards(source: CardSource, block: Block): Plan {
  const { names } = source;
  const columns = block.columns.flatMap((id) => columnById.get(id) ?? []);
  const due = columns.findIndex(({ id }) => id === 'due');
  const dates = due < 0 ? [] : block.texts.map((row) => row[due] ?? '').filter((text) => text !== '');
  const reading = { names, dateOrder: dateOrderOf(dates) };
  const problems: Problem[] = [];
  const writes: CardWrite[] = [];
  let before = source.lastPlace;

  block.rows.forEach((id, row) => {
    const texts = block.texts[row] ?? [];
    const card = id === null ? undefined : source.card(id);
    const isNew = id === null || source.newAt(id) !== null;
    if (isNew && texts.every((text) => (text ?? '').trim() === '')) return;
    let values: CardValues = {};
    columns.forEach((column, across) => {
      const text = texts[across];
      if (text === undefined || passedOver(column, text, card, isNew, names)) return;
      const read = column.read(text, reading);
      if (typeof read === 'string') problems.push({ row, column: across, text, reason: read });
      else values = { ...values, ...read, fields: { ...values.fields, ...read.fields } };
    });
    const place = readPlaceOf(values, card ?? before, names);
    if ('reason' in place) {
      const across = Math.max(0, block.columns.indexOf(place.column));
      problems.push({ row, column: across, text: texts[across] ?? '', reason: place.reason });
      return;
    }
    before = place;
    const index = id === null ? null : source.newAt(id);
    writes.push({ row, card: isNew ? null : (card ?? null), index, place, values });
  });

  return {
    problems,
    write: (label) => {
      const written = writeCards(names, writes, label);
      const ids = block.rows.map((id) => id ?? '');
      writes.forEach(({ row }, at) => {
        ids[row] = written[at] ?? '';
      });
      return ids;
    },
  };
}

/** Whether a text changes nothing: it is there already, names no place, or the column is not written. */
function passedOver(
  column: CardColumn,
  text: string,
  card: Card | undefined,
  isNew: boolean,
  names: Names,
): boolean {
  if (column.readOnly) return true;
  if (PLACE_COLUMNS.has(column.id) && text.trim() === '') return true;
  if (isNew && text.trim() === '') return true;
  return card !== undefined && text.replaceAll('\r\n', '\n').trim() === column.text(card, names).trim();
}
