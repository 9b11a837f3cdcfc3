/** The sheet of the map's cards: one row a card. */
import { BLANK_CARD } from '../../shared/model/blank.ts';
import { laneHue } from '../../shared/model/lanes.ts';
import type { Card } from '../../shared/model/types.ts';
import { columnById, type CardColumn } from './card-columns.ts';
import type { Names } from './names.ts';
import { planCards } from './plan-cards.ts';
import { DRAFT, indexOf, type Sheet } from './sheet.ts';
import type { Draft } from './table-store.ts';

export interface CardsSheetInput {
  readonly names: Names;
  /** The cards shown, in the order shown. */
  readonly cards: readonly Card[];
  readonly columns: readonly CardColumn[];
  readonly draft: Draft | null;
  readonly readOnly: boolean;
}

/** The cards as a sheet, with the row of a card that is being added where it will stand. */
export function cardsSheet({ names, cards, columns, draft, readOnly }: CardsSheetInput): Sheet {
  const { map } = names;
  const rows = cards.map(({ id }) => id);
  const draftCard: Card | undefined = draft
    ? { ...BLANK_CARD, id: DRAFT, laneId: draft.laneId, columnId: draft.columnId, order: '' }
    : undefined;
  if (draft) rows.splice(draft.after === null ? 0 : rows.indexOf(draft.after) + 1 || rows.length, 0, DRAFT);
  const cardOf = (row: string): Card | undefined => (row === DRAFT ? draftCard : map.cards.get(row));
  const last = cards.at(-1);
  return {
    kind: 'cards',
    mapId: map.id,
    label: `Cards of ${map.meta.title}`,
    rows,
    rowIndex: indexOf(rows),
    columns,
    columnIndex: indexOf(columns.map(({ id }) => id)),
    canGrow: true,
    readOnly,
    text: (row, column) => {
      const card = cardOf(row);
      return card ? (columnById.get(column)?.text(card, names) ?? '') : '';
    },
    hue: (row, column) => {
      if (column !== 'lane') return 0;
      const lane = names.laneById.get(cardOf(row)?.laneId ?? '');
      return lane ? laneHue(lane) : 0;
    },
    options: (row, column) => columnById.get(column)?.options?.(names, cardOf(row)) ?? [],
    plan: (block) =>
      planCards(
        {
          names,
          card: cardOf,
          newAt: (row) => (row === DRAFT ? (draft?.index ?? 0) : null),
          lastPlace: { laneId: last?.laneId ?? '', columnId: last?.columnId ?? '' },
        },
        block,
      ),
  };
}
