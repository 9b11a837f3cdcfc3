import { useState } from 'react';
import { Plus, Trash2 } from 'lucide-react';
import { addTrait, deletePersonaPart, setTrait } from '../../shared/model/edits/library.ts';
import type { Persona, Trait } from '../../shared/model/types.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Slider } from '../ui/Slider.tsx';
import { TextField } from '../ui/TextField.tsx';
import { attempt } from '../app/toasts.ts';
import { editLibrary } from './persona-actions.ts';

/** Where a value between two poles lies, in words. */
export function traitWords(trait: Pick<Trait, 'left' | 'right'>, value: number): string {
  if (value === 50) return `half way between ${trait.left} and ${trait.right}`;
  return value < 50 ? `${100 - value} % ${trait.left}` : `${value} % ${trait.right}`;
}

function TraitRow({ personaId, trait, disabled }: { personaId: string; trait: Trait; disabled: boolean }) {
  const [dragged, setDragged] = useState<number | null>(null);
  const name = `${trait.left} – ${trait.right}`;
  const write = (fields: { left?: string; right?: string; value?: number }, merge?: string): void =>
    attempt(() => editLibrary('Change trait', (doc) => setTrait(doc, personaId, trait.id, fields), merge));
  return (
    <li className="trait">
      <TextField
        label={`Left pole of ${name}`}
        hideLabel
        bare
        required
        disabled={disabled}
        value={trait.left}
        onCommit={(left) => write({ left }, `trait-left-${trait.id}`)}
      />
      <Slider
        label={name}
        value={dragged ?? trait.value}
        disabled={disabled}
        valueText={(value) => traitWords(trait, value)}
        onChange={setDragged}
        onCommit={(value) => {
          setDragged(null);
          write({ value }, `trait-value-${trait.id}`);
        }}
      />
      <TextField
        label={`Right pole of ${name}`}
        hideLabel
        bare
        required
        className="trait-right"
        disabled={disabled}
        value={trait.right}
        onCommit={(right) => write({ right }, `trait-right-${trait.id}`)}
      />
      <IconButton
        label={`Delete trait ${name}`}
        disabled={disabled}
        icon={<Trash2 size={14} aria-hidden />}
        onClick={() =>
          attempt(() => editLibrary('Delete trait', (doc) => deletePersonaPart(doc, personaId, trait.id)))
        }
      />
    </li>
  );
}

/** A persona's traits: each a slider between two poles. */
export function Traits({ persona, disabled }: { persona: Persona; disabled: boolean }) {
  return (
    <section className="section" aria-label="Traits">
      <h2>Traits</h2>
      <ul className="traits">
        {persona.traits.map((trait) => (
          <TraitRow key={trait.id} personaId={persona.id} trait={trait} disabled={disabled} />
        ))}
      </ul>
      <Button
        className="start"
        disabled={disabled}
        icon={<Plus size={14} aria-hidden />}
        onClick={() =>
          attempt(() =>
            editLibrary('Add trait', (doc) =>
              addTrait(doc, persona.id, { left: 'Price', right: 'Quality', value: 50 }),
            ),
          )
        }
      >
        Add trait
      </Button>
    </section>
  );
}
