/** Commands of single cards: moment of truth, answers to pain points, how a lane or stage looks. */
import { setCardFields } from '../../shared/model/edits/cards.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { ANSWER_KINDS, answerPainPoint, isOfKind, setAnswers } from '../canvas/answer-actions.ts';
import { spanCards } from '../canvas/span.ts';
import { columnWords, textWords } from '../canvas/card-words.ts';
import { askFor } from '../palette/palette-state.ts';
import { edit } from '../state/documents.ts';
import type { Choice, Command, CommandContext } from './command.ts';

const writable = ({ view }: CommandContext): boolean => view !== null && !view.readOnly;

function cardsOf({ view, selection }: CommandContext) {
  if (selection.kind !== 'card') return [];
  return selection.ids.flatMap((id) => view?.map.cards.get(id) ?? []);
}

function painPoints(context: CommandContext): Choice[] {
  const { view } = context;
  if (!view) return [];
  const cards = cardsOf(context);
  return [...view.map.cards.values()]
    .filter((card) => isOfKind(view.map, card, ['painPoints']))
    .map((painPoint) => {
      const checked = cards.every(({ solves }) => solves.includes(painPoint.id));
      const ids = cards.map(({ id }) => id);
      return {
        id: painPoint.id,
        name: textWords(painPoint, view),
        hint: columnWords(view.map, painPoint.columnId),
        checked,
        run: () => setAnswers(view.map, ids, painPoint.id, !checked),
      };
    });
}

/** Makes the selected cards cover one column more or less. */
const widen = (id: string, name: string, key: string, by: number): Command => ({
  id: `card.${id}`,
  name,
  group: 'Card',
  keys: [`Alt+Shift+${key}`],
  onCanvas: true,
  when: (context) => writable(context) && cardsOf(context).length > 0,
  needs: 'Select cards first',
  run: (context) => context.view && spanCards(context.view.map, cardsOf(context), (span) => span + by),
});

export const CARD_COMMANDS: readonly Command[] = [
  widen('wider', 'One column wider', 'ArrowRight', 1),
  widen('narrower', 'One column narrower', 'ArrowLeft', -1),
  {
    id: 'card.moment',
    name: 'Moment of truth, or not',
    group: 'Card',
    keys: ['Alt+Y'],
    when: (context) => writable(context) && cardsOf(context).length > 0,
    needs: 'Select cards first',
    run: (context) => {
      const cards = cardsOf(context);
      const moment = !cards.every((card) => card.moment);
      const ids = cards.map(({ id }) => id);
      if (!context.view) return;
      edit(
        mapDocId(context.view.map.id),
        moment ? 'Mark as moment of truth' : 'Not a moment of truth',
        (doc) => setCardFields(doc, ids, { moment }),
      );
    },
  },
  {
    id: 'card.answer',
    name: 'Answer the pain point with a new opportunity',
    group: 'Card',
    keys: ['Alt+A'],
    when: (context) => {
      const [card] = cardsOf(context);
      return writable(context) && context.view !== null && isOfKind(context.view.map, card, ['painPoints']);
    },
    needs: 'Select a pain point first',
    run: (context) => {
      const [card] = cardsOf(context);
      if (context.view && card) answerPainPoint(context.view, card);
    },
  },
  {
    id: 'card.solves',
    name: 'Link to a pain point…',
    group: 'Card',
    keys: ['Alt+Shift+A'],
    when: (context) => {
      const { view } = context;
      const cards = cardsOf(context);
      return (
        writable(context) &&
        view !== null &&
        cards.length > 0 &&
        cards.every((card) => isOfKind(view.map, card, ANSWER_KINDS))
      );
    },
    needs: 'Select opportunities or actions first',
    choices: { prompt: 'Which pain point does it answer?', list: painPoints },
    run: () => askFor('card.solves'),
  },
];
