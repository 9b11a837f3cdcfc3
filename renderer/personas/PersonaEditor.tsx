import { useEffect, useRef } from 'react';
import { Copy, Trash2 } from 'lucide-react';
import { setPersonaFields, setPersonaText, type PersonaText } from '../../shared/model/edits/library.ts';
import type { MapSummary } from '../../shared/contract/types.ts';
import type { Persona } from '../../shared/model/types.ts';
import { attempt } from '../app/toasts.ts';
import { useUsage } from '../catalogue/usage.ts';
import { segmentHint } from '../feedback/customers/customer-words.ts';
import { useSegments } from '../feedback/customers/use-customers.ts';
import { formatRoute } from '../state/route.ts';
import { Button } from '../ui/Button.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { TextArea, TextField } from '../ui/TextField.tsx';
import { countWords } from '../ui/when.ts';
import { HuePicker } from './HuePicker.tsx';
import { PortraitField } from './PortraitField.tsx';
import { Sections } from './Sections.tsx';
import { Traits } from './Traits.tsx';
import { copyPersona, editLibrary, removePersona, takeFresh } from './persona-actions.ts';

const TEXTS: readonly { key: PersonaText; label: string; hint: string }[] = [
  { key: 'goals', label: 'Goals', hint: 'What they want to reach, one a line' },
  { key: 'needs', label: 'Needs', hint: 'What they need for it, one a line' },
  { key: 'frustrations', label: 'Frustrations', hint: 'What stands in their way, one a line' },
];

export interface PersonaEditorProps {
  persona: Persona;
  /** The maps on which the persona travels. */
  maps: readonly MapSummary[];
  /** Which persona to show when this one is deleted. */
  next: string | null;
  disabled: boolean;
}

/** Everything about one persona, edited in place and saved as one types. */
export function PersonaEditor({ persona, maps, next, disabled }: PersonaEditorProps) {
  const { usage } = useUsage();
  const uses = usage?.personas[persona.id] ?? [];
  const text = (key: PersonaText, value: string, base: string): void =>
    attempt(() =>
      editLibrary(
        'Edit persona',
        (doc) => setPersonaText(doc, persona.id, key, value, base),
        `persona-${key}-${persona.id}`,
      ),
    );
  const fields = (change: Parameters<typeof setPersonaFields>[2], merge?: string): void =>
    attempt(() => editLibrary('Edit persona', (doc) => setPersonaFields(doc, persona.id, change), merge));
  const known = useSegments()?.segments.map(({ segment }) => segment) ?? [];
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!takeFresh(persona.id)) return;
    const name = article.current?.querySelector('textarea');
    name?.focus();
    name?.select();
  }, [persona.id]);
  return (
    <article ref={article} className="persona" aria-label={persona.name}>
      <div className="persona-head">
        <PortraitField persona={persona} disabled={disabled} />
        <div className="persona-facts">
          <TextArea
            label="Name"
            hideLabel
            bare
            oneLine
            required
            rows={1}
            maxLength={200}
            className="persona-name"
            disabled={disabled}
            value={persona.name}
            onCommit={(name, base) => text('name', name, base)}
          />
          <TextArea
            label="Quote"
            hideLabel
            bare
            rows={1}
            className="persona-quote"
            placeholder="What would they say, in one sentence?"
            disabled={disabled}
            value={persona.quote}
            onCommit={(quote, base) => text('quote', quote, base)}
          />
          <div className="persona-grid">
            <TextField
              label="Segment"
              placeholder="e.g. young families"
              disabled={disabled}
              value={persona.segment}
              hint={segmentHint(persona.segment, known) || undefined}
              onCommit={(segment) => fields({ segment }, `persona-segment-${persona.id}`)}
            />
            <NumberField
              label="Share of customers"
              unit="%"
              min={0}
              max={100}
              placeholder="Unknown"
              disabled={disabled}
              value={persona.share}
              onCommit={(share) => fields({ share }, `persona-share-${persona.id}`)}
            />
          </div>
          <HuePicker value={persona.hue} disabled={disabled} onChange={(hue) => fields({ hue })} />
        </div>
      </div>
      <div className="persona-texts">
        {TEXTS.map(({ key, label, hint }) => (
          <section className="section" key={key} aria-label={label}>
            <h2>{label}</h2>
            <TextArea
              label={label}
              hideLabel
              rows={4}
              placeholder={hint}
              disabled={disabled}
              value={persona[key]}
              onCommit={(value, base) => text(key, value, base)}
            />
          </section>
        ))}
      </div>
      <Traits persona={persona} disabled={disabled} />
      <Sections persona={persona} disabled={disabled} />
      <section className="section" aria-label="On these maps">
        <h2>On these maps</h2>
        {maps.length === 0 ? (
          <p className="secondary">On none yet. A map’s inspector lists the personas to put on it.</p>
        ) : (
          <ul className="persona-maps">
            {maps.map((map) => (
              <li key={map.id}>
                <a href={formatRoute({ screen: 'map', mapId: map.id })}>{map.title || 'Untitled map'}</a>
                <CardsOfTheirOwn count={uses.find(({ mapId }) => mapId === map.id)?.count ?? 0} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <div className="section-head persona-foot">
        <Button
          disabled={disabled}
          icon={<Copy size={14} aria-hidden />}
          onClick={() => attempt(() => copyPersona(persona))}
        >
          Duplicate persona
        </Button>
        <Button
          kind="danger"
          disabled={disabled}
          icon={<Trash2 size={14} aria-hidden />}
          onClick={() => attempt(() => removePersona(persona, next))}
        >
          Delete persona
        </Button>
      </div>
    </article>
  );
}

/** How many cards of a map are about the persona and not about all who travel. */
function CardsOfTheirOwn({ count }: { count: number }) {
  if (count === 0) return null;
  return <span className="secondary small tabular"> {countWords(count, 'card')} of their own</span>;
}
