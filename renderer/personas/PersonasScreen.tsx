import { useEffect, useRef } from 'react';
import { Plus } from 'lucide-react';
import type { Persona } from '../../shared/model/types.ts';
import { Screen } from '../app/Screen.tsx';
import { StatusSlot } from '../app/StatusBar.tsx';
import { attempt } from '../app/toasts.ts';
import { useMaps } from '../home/maps.ts';
import { readOnlyReason, useLibrary } from '../state/documents.ts';
import { formatRoute } from '../state/route.ts';
import { navigate } from '../state/ui.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/Marks.tsx';
import { matchesShortcut } from '../ui/shortcut.ts';
import { countWords } from '../ui/when.ts';
import { Avatar } from './Avatar.tsx';
import { PersonaEditor } from './PersonaEditor.tsx';
import { newPersona } from './persona-actions.ts';
import './personas.css';

const NEW_SHORTCUT = 'Alt+N';

function PersonaList({ personas, shown }: { personas: readonly Persona[]; shown: Persona | null }) {
  const list = useRef<HTMLUListElement>(null);
  const step = (by: number): void => {
    const index = personas.findIndex(({ id }) => id === shown?.id) + by;
    const target = personas[index];
    if (!target) return;
    navigate({ screen: 'personas', personaId: target.id }, { replace: true });
    list.current?.querySelectorAll('a')[index]?.focus();
  };
  return (
    <nav className="persona-list" aria-label="Personas">
      <ul ref={list}>
        {personas.map((persona) => (
          <li key={persona.id}>
            <a
              className="persona-link"
              href={formatRoute({ screen: 'personas', personaId: persona.id })}
              aria-current={persona.id === shown?.id ? 'true' : undefined}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
                event.preventDefault();
                step(event.key === 'ArrowDown' ? 1 : -1);
              }}
            >
              <Avatar persona={persona} size={28} />
              <span className="persona-link-words">
                <span className="truncate">{persona.name || 'Without a name'}</span>
                {persona.segment ? <span className="truncate secondary small">{persona.segment}</span> : null}
              </span>
              {persona.share === null ? null : (
                <span className="secondary small tabular">{persona.share} %</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The workspace's personas: a list, and the one that is shown. Without an id that is the first. */
export function PersonasScreen({ personaId }: { personaId: string | null }) {
  const library = useLibrary();
  const { maps } = useMaps();
  const disabled = readOnlyReason() !== null;
  const personas = library?.personas ?? [];
  const shown = personas.find(({ id }) => id === personaId) ?? personas[0] ?? null;
  const index = personas.findIndex(({ id }) => id === shown?.id);
  const next = personas[index + 1] ?? personas[index - 1] ?? null;

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || disabled || !matchesShortcut(event, NEW_SHORTCUT)) return;
      event.preventDefault();
      attempt(newPersona);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [disabled]);

  return (
    <Screen
      name="Personas"
      title="Personas"
      fixed
      actions={
        <Button
          kind="primary"
          disabled={disabled}
          shortcut={NEW_SHORTCUT}
          icon={<Plus size={16} aria-hidden />}
          onClick={() => attempt(newPersona)}
        >
          New persona
        </Button>
      }
    >
      <StatusSlot name="counts">{countWords(personas.length, 'persona')}</StatusSlot>
      {library && !shown ? (
        <EmptyState action={{ label: 'New persona', run: () => attempt(newPersona) }} shortcut={NEW_SHORTCUT}>
          A persona is who travels: a kind of customer with goals, needs and frustrations.
        </EmptyState>
      ) : null}
      {shown ? (
        <div className="personas">
          <PersonaList personas={personas} shown={shown} />
          <div className="persona-pane">
            <PersonaEditor
              key={shown.id}
              persona={shown}
              maps={maps?.filter((map) => map.personaIds.includes(shown.id)) ?? []}
              next={next?.id ?? null}
              disabled={disabled}
            />
          </div>
        </div>
      ) : null}
    </Screen>
  );
}
