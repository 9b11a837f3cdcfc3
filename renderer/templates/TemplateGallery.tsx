import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { MapKind } from '../../shared/model/types.ts';
import { closePanel, usePanels } from '../commands/panels.ts';
import { useMaps } from '../home/maps.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { createFrom } from './create-from.ts';
import { galleryEntries, matchingEntries, type GalleryEntry } from './entries.ts';
import { EntryDetail } from './EntryDetail.tsx';
import { EntryGroup, optionId } from './EntryGroup.tsx';
import './templates.css';

/** The gallery from which a new map is made, over whatever screen is open. */
export function TemplateGallery() {
  const open = usePanels((s) => s.open === 'templates');
  return (
    <Dialog
      open={open}
      onClose={closePanel}
      title="New map"
      description="Start empty or from a filled skeleton. Its texts are suggestions to replace with what you find out."
      width={1120}
    >
      {open ? <Gallery /> : null}
    </Dialog>
  );
}

const GROUPS: readonly GalleryEntry['group'][] = ['Yours', 'By field', 'In other languages'];
const LIST_ID = 'template-list';

function Gallery() {
  const { templates } = useMaps();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState('blank');
  const [kind, setKind] = useState<MapKind | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => matchingEntries(galleryEntries(templates), query), [templates, query]);
  const active = entries.find(({ key }) => key === chosen) ?? entries[0];
  const activeKey = active?.key;

  useEffect(() => {
    const options = [...(list.current?.querySelectorAll('[role="option"]') ?? [])];
    options.find(({ id }) => id === `template-${activeKey}`)?.scrollIntoView({ block: 'nearest' });
  }, [activeKey]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (active) createFrom(active, kind ?? active.kind);
      return;
    }
    const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (isSideways && query !== '') return;
    const options = [...(list.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
    const at = entries.findIndex(({ key }) => key === activeKey);
    const next = neighbour(options, at, event.key);
    if (next === null) return;
    event.preventDefault();
    setChosen(entries[next]?.key ?? chosen);
  };

  return (
    <div className="gallery">
      <div className="gallery-main">
        <input
          className="input"
          role="combobox"
          aria-label="Find a template by field or words"
          aria-expanded
          aria-controls={LIST_ID}
          aria-autocomplete="list"
          aria-activedescendant={active ? optionId(active) : undefined}
          placeholder="Find by field or words"
          maxLength={200}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setChosen('');
          }}
          onKeyDown={onKeyDown}
        />
        <div className="gallery-list" id={LIST_ID} role="listbox" aria-label="Templates" ref={list}>
          {GROUPS.map((group) => (
            <EntryGroup
              key={group}
              group={group}
              entries={entries.filter((entry) => entry.group === group)}
              activeKey={activeKey}
              onChoose={setChosen}
              onCreate={(entry) => createFrom(entry, kind ?? entry.kind)}
            />
          ))}
          {entries.length === 0 ? <p className="secondary">No template has these words.</p> : null}
        </div>
      </div>
      {active ? <EntryDetail entry={active} kind={kind ?? active.kind} onKind={setKind} /> : <div />}
    </div>
  );
}

/**
 * The option that an arrow leads to from the one at `at`: left and right in reading order, up and down to the nearest
 * one of the row above or below. Null for other keys and at the ends.
 */
function neighbour(options: readonly HTMLElement[], at: number, key: string): number | null {
  if (key === 'ArrowLeft') return at > 0 ? at - 1 : null;
  if (key === 'ArrowRight') return at < options.length - 1 ? at + 1 : null;
  if (key === 'Home' || key === 'End' || (key !== 'ArrowDown' && key !== 'ArrowUp')) return null;
  const from = options[at]?.getBoundingClientRect();
  if (!from) return null;
  const sign = key === 'ArrowDown' ? 1 : -1;
  const others = options
    .map((option, index) => ({ index, box: option.getBoundingClientRect() }))
    .filter(({ box }) => (box.top - from.top) * sign > 4)
    .map(({ index, box }) => ({
      index,
      distance: Math.abs(box.top - from.top) * 100 + Math.abs(box.left - from.left),
    }))
    .sort((a, b) => a.distance - b.distance);
  return others[0]?.index ?? null;
}
