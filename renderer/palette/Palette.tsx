import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { Check, Search } from 'lucide-react';
import type { MapSummary } from '../../shared/contract/types.ts';
import { attempt } from '../app/toasts.ts';
import { commandContext, useOpenView } from '../commands/dispatch.ts';
import { commandById, COMMANDS } from '../commands/table.ts';
import { core } from '../state/connection.ts';
import { libraryNow } from '../state/documents.ts';
import { useSession } from '../state/session.ts';
import { Dot } from '../ui/Marks.tsx';
import { matchesShortcut } from '../ui/shortcut.ts';
import { mapDestinations, workspaceDestinations } from './destinations.ts';
import { choiceItems, MOST_ROWS, paletteItems, type PaletteItem } from './items.ts';
import { askFor, closePalette, usePalette } from './palette-state.ts';
import { PaletteRow } from './PaletteRow.tsx';
import { rememberUse } from './recent.ts';
import './palette.css';

/** The command palette, while it is open: everything that can be done and gone to, found by typing. */
export function Palette() {
  const { open, opened } = usePalette();
  return open ? createPortal(<OpenPalette key={opened} />, document.body) : null;
}

/** The maps as core last named them, by workspace: there at once when the palette opens again. */
let known: { readonly workspace: string; readonly maps: readonly MapSummary[] } | null = null;

function useMaps(): readonly MapSummary[] {
  const workspace = useSession((s) => s.workspace?.id ?? null);
  const [maps, setMaps] = useState(() => (known?.workspace === workspace ? known.maps : []));
  useEffect(() => {
    if (workspace === null) return undefined;
    let wanted = true;
    const take = (list: readonly MapSummary[]): void => {
      known = { workspace, maps: list };
      if (wanted) setMaps(list);
    };
    // Without the list the palette still has everything else.
    core.call('maps.list').then(take, () => undefined);
    return () => {
      wanted = false;
    };
  }, [workspace]);
  return maps;
}

function OpenPalette() {
  const asking = usePalette((s) => s.asking);
  const asked = asking === null ? undefined : commandById(asking);
  const view = useOpenView((s) => s.view);
  const context = useMemo(() => ({ ...commandContext(), view }), [view]);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const maps = useMaps();
  const destinations = useMemo(
    () => [
      ...(context.view ? mapDestinations(context.view) : []),
      ...workspaceDestinations(maps, libraryNow()),
    ],
    [context, maps],
  );
  const items = useMemo(
    () =>
      asked
        ? choiceItems(asked, context, typed)
        : paletteItems({ commands: COMMANDS, context, destinations, typed }),
    [asked, context, destinations, typed],
  );
  const rows = items.slice(0, MOST_ROWS);
  const at = Math.min(active, rows.length - 1);
  const optionId = (index: number): string => `${listId}-${index}`;

  useLayoutEffect(() => input.current?.focus(), []);
  useLayoutEffect(() => {
    document.getElementById(`${listId}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, listId]);

  const choose = (item: PaletteItem | undefined): void => {
    if (!item || item.disabled) return;
    if (item.remember) rememberUse(item.remember);
    const command = commandById(item.key.replace(/^recent /, ''));
    if (command?.choices) return askFor(command.id);
    closePalette();
    attempt(item.run);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // The palette has the keyboard: no key of it runs a command behind it.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const step = stepOf(event.key, rows.length, at);
    if (step !== null) setActive(step);
    else if (event.key === 'Enter') choose(rows[at]);
    else if (event.key === 'Escape' || matchesShortcut(event.nativeEvent, 'Mod+K')) closePalette();
    else if (event.key !== 'Tab') return;
    event.preventDefault();
  };

  const label = asked ? asked.name : 'Commands and places';
  return (
    <div className="palette-place dialog-place" onPointerDown={closeOutside}>
      <div className="popup palette" role="dialog" aria-modal="true" aria-label={label}>
        <div className="palette-head">
          {asked ? (
            <span className="palette-asked">{asked.name.replace(/…$/u, '')}</span>
          ) : (
            <Search size={16} aria-hidden className="secondary" />
          )}
          <input
            ref={input}
            className="palette-input"
            role="combobox"
            aria-label={asked?.choices?.prompt ?? 'Search commands, cards and maps'}
            aria-expanded={rows.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={rows.length > 0 ? optionId(at) : undefined}
            placeholder={asked?.choices?.prompt ?? 'What do you want to do, or where to go?'}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setActive(0);
              list.current?.scrollTo(0, 0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <div ref={list} id={listId} className="palette-list" role="listbox" aria-label={label}>
          {sectionsOf(rows).map(({ name, from, items: own }) => (
            <div key={`${name} ${from}`} role="group" aria-label={name}>
              <div className="palette-section" role="presentation">
                {name}
              </div>
              {own.map((item, index) => (
                <PaletteRow
                  key={item.key}
                  id={optionId(from + index)}
                  item={item}
                  typed={typed}
                  active={from + index === at}
                  mark={<Mark item={item} />}
                  onPoint={() => setActive(from + index)}
                  onPick={() => choose(item)}
                />
              ))}
            </div>
          ))}
        </div>
        <output className="palette-foot">{footOf(items.length, rows[at])}</output>
      </div>
    </div>
  );
}

function closeOutside(event: React.PointerEvent): void {
  if (event.target !== event.currentTarget) return;
  event.preventDefault();
  closePalette();
}

/** The row that a key leads to; null for other keys. Arrows go round, pages and ends do not. */
function stepOf(key: string, count: number, at: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'PageDown':
      return Math.min(count - 1, at + 8);
    case 'PageUp':
      return Math.max(0, at - 8);
    default:
      return null;
  }
}

interface Section {
  readonly name: string;
  readonly from: number;
  readonly items: PaletteItem[];
}

/** Rows that stand together under one heading. */
function sectionsOf(rows: readonly PaletteItem[]): Section[] {
  const sections: Section[] = [];
  rows.forEach((item, index) => {
    const last = sections.at(-1);
    if (last?.name === item.section) last.items.push(item);
    else sections.push({ name: item.section, from: index, items: [item] });
  });
  return sections;
}

function Mark({ item }: { item: PaletteItem }) {
  if (item.checked) return <Check size={14} aria-label="On" />;
  return item.hue === undefined ? null : <Dot hue={item.hue} />;
}

function footOf(found: number, item: PaletteItem | undefined): string {
  if (found === 0) return 'Nothing is called that here.';
  if (item?.disabled) return item.detail ?? '';
  return found > MOST_ROWS ? `${MOST_ROWS} of ${found}: type on to narrow it down` : `${found} found`;
}
