import { useEffect, useMemo, useRef, useState } from 'react';
import { foldName } from '../../shared/catalogue/alike.ts';
import { Screen } from '../app/Screen.tsx';
import { StatusSlot } from '../app/StatusBar.tsx';
import { attempt } from '../app/toasts.ts';
import { ErrorNote } from '../feedback/ErrorNote.tsx';
import { NO_SELECTION, targets, type ListSelection } from '../feedback/list-selection.ts';
import { readOnlyReason, useLibrary } from '../state/documents.ts';
import type { CataloguePart } from '../state/route.ts';
import { EmptyState } from '../ui/Marks.tsx';
import { countWords } from '../ui/when.ts';
import { deleteEntries, mergeEntries, renameEntry } from './actions.ts';
import { AlikeBar } from './AlikeBar.tsx';
import { CatalogueList, rowsOf } from './CatalogueList.tsx';
import { CatalogueTools } from './CatalogueTools.tsx';
import { EntryInspector } from './EntryInspector.tsx';
import { entriesOf, listed, PLAIN_LISTING, type CatalogueEntry, type SortKey } from './entries.ts';
import { MergeDialog, type MergeAsked } from './MergeDialog.tsx';
import { PlaceTabs } from './PlaceTabs.tsx';
import { useUsage } from './usage.ts';
import { PART_WORDS, partCount } from './words.ts';
import './catalogue.css';

const focusList = (): void => document.querySelector<HTMLElement>('[data-catalogue]')?.focus();

/** One part of the workspace's catalogue: touchpoints, channels or tags, with where they are used. */
export function CatalogueScreen({ part }: { part: CataloguePart }) {
  const library = useLibrary();
  const { usage, error } = useUsage();
  const disabled = readOnlyReason() !== null;
  const [listing, setListing] = useState(PLAIN_LISTING);
  const [selection, setSelection] = useState<ListSelection>(NO_SELECTION);
  const [editing, setEditing] = useState<string | null>(null);
  const [asked, setAsked] = useState<MergeAsked | null>(null);

  const all = useMemo(() => (library ? entriesOf(part, library, usage) : []), [part, library, usage]);
  const entries = useMemo(() => listed(all, listing), [all, listing]);
  const rows = useMemo(() => rowsOf(entries), [entries]);
  const byId = useMemo(() => new Map(all.map((entry) => [entry.id, entry])), [all]);
  // What is not listed now is not touched.
  const chosen = targets(selection, rows).flatMap((id) => entries[rows.indexOf(id)] ?? []);

  // The list has the keyboard when the screen opens, with its first row chosen.
  const started = useRef(false);
  useEffect(() => {
    const [first] = entries;
    if (started.current || !first) return;
    started.current = true;
    setSelection({ ...NO_SELECTION, active: first.id, anchor: first.id });
    // The heading had it meanwhile: see Screen.
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.tagName === 'H1') focusList();
  }, [entries]);

  /** From the search to the first row that was found, unless the cursor is on one of them. */
  const enterList = (): void => {
    const [first] = entries;
    if (first && rows.indexOf(selection.active ?? '') < 0)
      setSelection((now) => ({ ...now, active: first.id, anchor: first.id }));
    focusList();
  };
  const rename = (entry: CatalogueEntry, name: string): void => {
    const other = all.find(({ id, name: own }) => id !== entry.id && foldName(own) === foldName(name));
    const write = (): void =>
      attempt(async () => {
        await renameEntry(part, entry, name);
        // A channel is its word: the cursor follows it.
        if (part === 'channels') setSelection({ ...NO_SELECTION, active: name, anchor: name });
      });
    if (!other) return write();
    const keepBoth = (): void => {
      setAsked(null);
      write();
    };
    setAsked({
      entries: [other, entry],
      stays: other.id,
      // Two channels of one word are one channel.
      ...(part === 'channels' && other.name === name ? {} : { keepBoth }),
    });
  };
  const merge = (group: readonly CatalogueEntry[], stays: CatalogueEntry): void =>
    attempt(async () => {
      setAsked(null);
      await mergeEntries(part, group, stays);
      setSelection({ ...NO_SELECTION, active: stays.id, anchor: stays.id });
      focusList();
    });
  const askMerge = (): void => {
    if (!disabled && chosen.length > 1) setAsked({ entries: chosen });
  };
  const remove = (): void =>
    attempt(async () => {
      if (disabled || chosen.length === 0 || chosen.some(({ fixed }) => fixed)) return;
      const gone = new Set(chosen.map(({ id }) => id));
      const after = entries.slice(rows.indexOf(chosen[0]?.id ?? '')).find(({ id }) => !gone.has(id));
      const next = after ?? entries.findLast(({ id }) => !gone.has(id));
      await deleteEntries(part, chosen);
      setSelection({ ...NO_SELECTION, active: next?.id ?? null, anchor: next?.id ?? null });
      focusList();
    });
  const edit = (id: string | null): void => {
    if (id === null) setEditing(null);
    else if (!disabled && !byId.get(id)?.fixed) setEditing(id);
  };
  const sort = (by: SortKey): void =>
    setListing((now) => ({ ...now, sort: by, down: now.sort === by ? !now.down : by === 'cards' }));
  const showAdded = (ids: readonly string[]): void => {
    setListing((now) => ({ ...PLAIN_LISTING, sort: now.sort, down: now.down }));
    const [first] = ids;
    if (first !== undefined)
      setSelection({ active: first, anchor: first, marked: new Set(ids.length > 1 ? ids : []) });
  };

  const unread = usage?.maps.filter(({ problem }) => problem).length ?? 0;
  const { title, empty } = PART_WORDS[part];
  return (
    <Screen
      name={title}
      title="Maps"
      fixed
      middle={<PlaceTabs here={part} />}
      inspector={
        <EntryInspector
          part={part}
          entries={chosen}
          usage={usage}
          disabled={disabled}
          onRename={rename}
          onMerge={askMerge}
          onDelete={remove}
        />
      }
    >
      <StatusSlot name="counts">{partCount(part, all.length)}</StatusSlot>
      <div className="cat">
        <CatalogueTools
          part={part}
          listing={listing}
          found={entries.length}
          all={all}
          disabled={disabled}
          onListing={setListing}
          onAdded={showAdded}
          onDown={enterList}
        />
        {error ? <ErrorNote error={error} /> : null}
        {unread > 0 ? (
          <p className="cat-note">
            {countWords(unread, 'map')} cannot be read: what {unread === 1 ? 'it uses' : 'they use'} is not
            counted.
          </p>
        ) : null}
        {disabled ? null : <AlikeBar entries={all} onMerge={merge} />}
        {library && all.length === 0 ? <EmptyState>{empty}</EmptyState> : null}
        {all.length > 0 && entries.length === 0 ? (
          <EmptyState>{`No ${PART_WORDS[part].many} like that.`}</EmptyState>
        ) : null}
        {entries.length > 0 ? (
          <CatalogueList
            part={part}
            entries={entries}
            listing={listing}
            selection={selection}
            editing={editing}
            onSort={sort}
            onSelect={setSelection}
            onEdit={edit}
            onRename={rename}
            onMerge={askMerge}
            onDelete={remove}
          />
        ) : null}
      </div>
      {asked ? (
        <MergeDialog
          part={part}
          asked={asked}
          onMerge={(stays) => merge(asked.entries, stays)}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </Screen>
  );
}
