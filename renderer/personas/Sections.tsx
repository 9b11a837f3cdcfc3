import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { addSection, deletePersonaPart, moveSection, setSection } from '../../shared/model/edits/library.ts';
import type { Persona } from '../../shared/model/types.ts';
import { attempt } from '../app/toasts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { TextArea, TextField } from '../ui/TextField.tsx';
import { editLibrary } from './persona-actions.ts';

/** A persona's free sections: a title and a text each, in an order of one's own. */
export function Sections({ persona, disabled }: { persona: Persona; disabled: boolean }) {
  const run = (label: string, fn: Parameters<typeof editLibrary>[1], merge?: string): void =>
    attempt(() => editLibrary(label, fn, merge));
  return (
    <>
      {persona.sections.map((section, index) => (
        <section className="section" key={section.id} aria-label={section.title}>
          <div className="section-head">
            <TextField
              label={`Title of section ${index + 1}`}
              hideLabel
              bare
              required
              className="section-title"
              disabled={disabled}
              value={section.title}
              onCommit={(title) =>
                run(
                  'Rename section',
                  (doc) => setSection(doc, persona.id, section.id, { title }),
                  `section-title-${section.id}`,
                )
              }
            />
            <IconButton
              label={`Move ${section.title} up`}
              disabled={disabled || index === 0}
              icon={<ArrowUp size={14} aria-hidden />}
              onClick={() =>
                run('Move section', (doc) => moveSection(doc, persona.id, section.id, index - 1))
              }
            />
            <IconButton
              label={`Move ${section.title} down`}
              disabled={disabled || index === persona.sections.length - 1}
              icon={<ArrowDown size={14} aria-hidden />}
              onClick={() =>
                run('Move section', (doc) => moveSection(doc, persona.id, section.id, index + 1))
              }
            />
            <IconButton
              label={`Delete section ${section.title}`}
              disabled={disabled}
              icon={<Trash2 size={14} aria-hidden />}
              onClick={() => run('Delete section', (doc) => deletePersonaPart(doc, persona.id, section.id))}
            />
          </div>
          <TextArea
            label={section.title}
            hideLabel
            rows={3}
            disabled={disabled}
            value={section.body}
            onCommit={(body, base) =>
              run(
                'Edit section',
                (doc) => setSection(doc, persona.id, section.id, { body }, base),
                `section-body-${section.id}`,
              )
            }
          />
        </section>
      ))}
      <Button
        className="start"
        disabled={disabled}
        icon={<Plus size={14} aria-hidden />}
        onClick={() => run('Add section', (doc) => addSection(doc, persona.id, { title: 'New section' }))}
      >
        Add section
      </Button>
    </>
  );
}
