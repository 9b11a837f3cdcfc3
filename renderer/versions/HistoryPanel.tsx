import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Clock, RotateCcw, Tag, X } from 'lucide-react';
import type { VersionInfo } from '../../shared/contract/types.ts';
import type { MapData } from '../../shared/model/types.ts';
import { attempt } from '../app/toasts.ts';
import { useCanvas } from '../canvas/canvas-store.ts';
import { readOnlyReason } from '../state/documents.ts';
import { shortcutOf } from '../commands/table.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { countWords } from '../ui/when.ts';
import { ChangeList } from './ChangeList.tsx';
import { deleteVersion, previewVersion } from './actions.ts';
import { ask, leavePast, openHistory, useVersions } from './store.ts';
import type { PastView } from './use-past.ts';
import { useVersionList } from './use-versions.ts';
import { VersionActions } from './VersionActions.tsx';
import { timeWords, versionLabel } from './words.ts';
import './versions.css';

/** The row of the map as it is now. */
const NOW_ROW = 'now';

/** The version history beside the map: the list, what can be done with the chosen one, and the changes on screen. */
export function HistoryPanel({ present, view }: { present: MapData; view: PastView | null }) {
  const mapId = present.id;
  const { versions, error } = useVersionList(mapId);
  const past = useVersions((s) => s.past);
  const shown = past?.shown.kind === 'version' ? past.shown.info.id : NOW_ROW;
  const [active, setActive] = useState(shown);
  const chosen = versions?.find(({ id }) => id === active) ?? null;
  const isReadOnly = readOnlyReason() !== null;

  const close = (): void => {
    openHistory(null);
    useCanvas.getState().view?.focus();
  };
  return (
    <section className="history" aria-label="Version history">
      <header className="history-head">
        <h2>Version history</h2>
        <IconButton
          label="Close the version history"
          shortcut={shortcutOf('version.history')}
          icon={<X size={16} aria-hidden />}
          onClick={close}
        />
      </header>
      {isReadOnly ? null : (
        <Button
          kind="plain"
          icon={<Tag size={15} aria-hidden />}
          shortcut={shortcutOf('version.name')}
          onClick={() => ask({ kind: 'name', mapId, version: null })}
        >
          Name this version…
        </Button>
      )}
      {error ? (
        <p className="history-error" role="alert">
          {error.message} {error.remedy}
        </p>
      ) : null}
      <VersionRows
        present={present}
        versions={versions ?? []}
        active={active}
        shown={past?.before ? '' : shown}
        onActive={setActive}
        onShow={(id) => {
          const version = versions?.find((one) => one.id === id);
          if (version) attempt(() => previewVersion(mapId, version));
          else leavePast();
        }}
        onEscape={() => {
          if (!leavePast()) close();
        }}
        onDelete={(id) => {
          const version = versions?.find((one) => one.id === id);
          if (version && !isReadOnly) attempt(() => deleteVersion(mapId, version));
        }}
      />
      {versions?.length === 0 && !error ? (
        <p className="secondary">
          Versions are kept by themselves while you edit. Name one to find it again and keep it for good.
        </p>
      ) : null}
      {chosen ? (
        <VersionActions mapId={mapId} version={chosen} versions={versions ?? []} readOnly={isReadOnly} />
      ) : null}
      {view?.comparison ? <ChangeList view={view} /> : null}
    </section>
  );
}

interface RowsProps {
  readonly present: MapData;
  readonly versions: readonly VersionInfo[];
  /** Id of the row the keyboard is on, or 'now'. */
  readonly active: string;
  /** Id of the row that the map shows; '' for none. */
  readonly shown: string;
  readonly onActive: (id: string) => void;
  readonly onShow: (id: string) => void;
  readonly onDelete: (id: string) => void;
  readonly onEscape: () => void;
}

/** A list that arrows move in; Enter shows the version, Delete deletes it, Escape goes back. */
function VersionRows({ present, versions, active, shown, onActive, onShow, onDelete, onEscape }: RowsProps) {
  const id = useId();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  const ids = [NOW_ROW, ...versions.map((version) => version.id)];
  const at = Math.max(0, ids.indexOf(active));
  const go = (index: number): void => {
    const next = ids[Math.min(ids.length - 1, Math.max(0, index))];
    if (next === undefined) return;
    onActive(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: ids.length - 1,
    };
    const to = moves[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (to !== undefined) go(to);
    else if (event.key === 'Enter' || event.key === ' ') onShow(ids[at] ?? NOW_ROW);
    else if (event.key === 'Escape') onEscape();
    else if (event.key === 'Delete') onDelete(ids[at] ?? NOW_ROW);
    else return;
    event.preventDefault();
  };
  const rowProps = (row: string) => ({
    id: `${id}-${row}`,
    role: 'option',
    className: 'version-row',
    'aria-selected': row === (ids[at] ?? NOW_ROW),
    'data-shown': row === shown,
    onClick: () => {
      onActive(row);
      onShow(row);
    },
  });
  return (
    <div
      ref={ref}
      className="version-rows"
      role="listbox"
      tabIndex={0}
      aria-label="Versions"
      aria-activedescendant={`${id}-${ids[at] ?? NOW_ROW}`}
      onKeyDown={onKeyDown}
    >
      <div {...rowProps(NOW_ROW)}>
        <span className="version-name">Now</span>
        <span className="version-more">{countWords(present.cards.size, 'card')}</span>
      </div>
      {versions.map((version) => (
        <div key={version.id} {...rowProps(version.id)}>
          <span className="version-name" dir="auto">
            <VersionIcon kind={version.kind} />
            <span>{versionLabel(version)}</span>
          </span>
          <span className="version-more">
            {version.name === null ? '' : `${timeWords(version.at)} · `}
            {countWords(version.cards, 'card')}
          </span>
        </div>
      ))}
    </div>
  );
}

function VersionIcon({ kind }: Pick<VersionInfo, 'kind'>) {
  const [Icon, word] =
    kind === 'named'
      ? [Tag, 'Named version: ']
      : kind === 'restore'
        ? [RotateCcw, '']
        : [Clock, 'Automatic version: '];
  return (
    <>
      <Icon size={13} aria-hidden />
      <span className="visually-hidden">{word}</span>
    </>
  );
}
