/** Own scores: names, and how much each criterion counts. */
import { Plus, Trash2 } from 'lucide-react';
import { DECISIONS_DOC } from '../../../shared/model/doc-ids.ts';
import {
  addScore,
  deleteScore,
  MAX_WEIGHT,
  renameScore,
  setWeight,
  type OwnScore,
} from '../../../shared/model/decisions/scores.ts';
import { CRITERION_INFO, WEIGHED } from '../../../shared/portfolio/criteria.ts';
import { attempt } from '../../app/toasts.ts';
import { edit } from '../../state/documents.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Writes the document of decisions, as one step of undo. */
function write(label: string, fn: Parameters<typeof edit>[2]): void {
  attempt(() => edit(DECISIONS_DOC, label, fn));
}

export interface ScoresDialogProps {
  readonly open: boolean;
  readonly scores: readonly OwnScore[];
  readonly onClose: () => void;
}

export function ScoresDialog({ open, scores, onClose }: ScoresDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Own scores"
      description={`A score is the weighted mean of what a card is rated by, each put on 0 to 100: a weight of 0 leaves it out, up to ${MAX_WEIGHT} counts most. Less effort and cost count as better. What is not rated is left out of the mean.`}
      width={640}
      buttons={
        <>
          <Button
            icon={<Plus size={14} aria-hidden />}
            onClick={() =>
              write('Add score', (doc) =>
                addScore(doc, { title: `Score ${scores.length + 1}`, weights: { value: 2, effort: 1 } }),
              )
            }
          >
            Add a score
          </Button>
          <Button kind="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      {scores.length === 0 ? (
        <p className="secondary">
          There is none yet. With one of your own you decide what counts, and how much.
        </p>
      ) : (
        <ul className="mx-scores">
          {scores.map((score) => (
            <Score key={score.id} score={score} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function Score({ score: { id, title, weights } }: { score: OwnScore }) {
  const isEmpty = Object.keys(weights).length === 0;
  return (
    <li className="mx-score">
      <div className="mx-score-head">
        <TextField
          label="Name"
          hideLabel
          required
          maxLength={80}
          value={title}
          onCommit={(next) => write('Rename score', (doc) => renameScore(doc, id, next))}
        />
        <IconButton
          label={`Delete the score ${title}`}
          icon={<Trash2 size={15} aria-hidden />}
          onClick={() => write('Delete score', (doc) => deleteScore(doc, id))}
        />
      </div>
      <div className="mx-weights">
        {WEIGHED.map((criterion) => (
          <NumberField
            key={criterion}
            label={CRITERION_INFO[criterion].title}
            min={0}
            max={MAX_WEIGHT}
            value={weights[criterion] ?? 0}
            onCommit={(weight) => write('Set weight', (doc) => setWeight(doc, id, criterion, weight ?? 0))}
          />
        ))}
      </div>
      {isEmpty ? (
        <p className="field-error" role="status">
          All weights are 0, so this score has no value for any card: give one of them a weight.
        </p>
      ) : null}
    </li>
  );
}
