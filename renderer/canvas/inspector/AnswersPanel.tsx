import { Lightbulb, Link2, X } from 'lucide-react';
import { answersOf } from '../../../shared/model/answers.ts';
import { wholeMap } from '../../../shared/model/apply-filter.ts';
import type { Card } from '../../../shared/model/types.ts';
import { attempt } from '../../app/toasts.ts';
import { runCommand } from '../../commands/dispatch.ts';
import { shortcutOf } from '../../commands/table.ts';
import { select } from '../../state/ui.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Marks.tsx';
import { ANSWER_KINDS, isOfKind, setAnswers } from '../answer-actions.ts';
import { columnWords, textWords } from '../card-words.ts';
import { useMapView } from '../context.ts';
import { selectCard } from '../slots.ts';

/** A pain point's opportunities and actions, or the pain points that a card answers; nothing for other cards. */
export function AnswersPanel({ card }: { card: Card }) {
  const { map, readOnly } = useMapView();
  const { cards } = wholeMap(map);
  if (isOfKind(map, card, ['painPoints'])) {
    const answers = answersOf(cards).get(card.id) ?? [];
    return (
      <Panel title="Answers">
        {answers.map((answer) => (
          <Answer
            key={answer.id}
            card={answer}
            onRemove={() => setAnswers(map, [answer.id], card.id, false)}
          />
        ))}
        {readOnly ? null : (
          <Button
            icon={<Lightbulb size={14} aria-hidden />}
            shortcut={shortcutOf('card.answer')}
            onClick={() => runCommand('card.answer')}
          >
            New opportunity
          </Button>
        )}
      </Panel>
    );
  }
  if (!isOfKind(map, card, ANSWER_KINDS)) return null;
  return (
    <Panel title="Answers these pain points">
      {card.solves.flatMap((id) => {
        const painPoint = cards.get(id);
        if (!painPoint) return [];
        return <Answer key={id} card={painPoint} onRemove={() => setAnswers(map, [card.id], id, false)} />;
      })}
      {readOnly ? null : (
        <Button
          icon={<Link2 size={14} aria-hidden />}
          shortcut={shortcutOf('card.solves')}
          onClick={() => runCommand('card.solves')}
        >
          Link to a pain point…
        </Button>
      )}
    </Panel>
  );
}

function Answer({ card, onRemove }: { card: Card; onRemove: () => void }) {
  const view = useMapView();
  return (
    <div className="inspector-link-row">
      <button type="button" className="inspector-link" onClick={() => select(selectCard(view.grid, card.id))}>
        <span dir="auto">{textWords(card, view)}</span>
        <small>{columnWords(view.map, card.columnId)}</small>
      </button>
      {view.readOnly ? null : (
        <IconButton label="Unlink" icon={<X size={14} aria-hidden />} onClick={() => attempt(onRemove)} />
      )}
    </div>
  );
}
