import type { ReactNode } from 'react';
import { ArrowDown, ArrowUp, Undo2 } from 'lucide-react';
import { CHANGE_KINDS } from '../../shared/model/compare/compare.ts';
import { attempt } from '../app/toasts.ts';
import { runCommand } from '../commands/dispatch.ts';
import { shortcutOf } from '../commands/table.ts';
import { readOnlyReason } from '../state/documents.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { compareVersions, restoreVersion } from './actions.ts';
import { MarkSigns } from './Marks.tsx';
import { usePastView } from './marks-context.ts';
import { leavePast, setCompareLayout, useVersions, type CompareLayout } from './store.ts';
import { useLeaveKey } from './use-leave-key.ts';
import type { PastView } from './use-past.ts';
import { KIND_WORDS, contentWords, timeWords, versionLabel } from './words.ts';
import './versions.css';

const LAYOUTS: readonly { readonly value: CompareLayout; readonly label: string }[] = [
  { value: 'over', label: 'Overlaid' },
  { value: 'beside', label: 'Side by side' },
];

/** One view of the map, below the banner where it is not the map as it is now. */
export function PastFrame({ children }: { children: ReactNode }) {
  const view = usePastView();
  return (
    <div className="past-frame" data-past={view !== null}>
      {view ? <PastBanner view={view} /> : null}
      <div className="past-view">{children}</div>
    </div>
  );
}

/** Says what is shown in place of the map, with what can be done with it and the way back. */
function PastBanner({ view }: { view: PastView }) {
  const { past, comparison, names } = view;
  const layout = useVersions((s) => s.layout);
  useLeaveKey();
  return (
    <section className="past-banner" aria-label="What is shown">
      <Button
        kind="primary"
        icon={<Undo2 size={15} aria-hidden />}
        shortcut="Escape"
        onClick={() => leavePast()}
      >
        Back to the present
      </Button>
      <div className="past-words" role="status">
        {comparison ? (
          <>
            <strong>{names[0]}</strong> compared with <strong>{names[1]}</strong>
          </>
        ) : (
          <PreviewWords view={view} />
        )}
      </div>
      {comparison ? (
        <>
          <Legend view={view} />
          <div className="past-tools">
            <Segmented
              label="How the two are shown"
              value={layout}
              options={LAYOUTS}
              onChange={setCompareLayout}
            />
            <IconButton
              label="Previous change"
              shortcut={shortcutOf('version.previousChange')}
              icon={<ArrowUp size={16} aria-hidden />}
              disabled={comparison.changes.length === 0}
              onClick={() => runCommand('version.previousChange')}
            />
            <IconButton
              label="Next change"
              shortcut={shortcutOf('version.nextChange')}
              icon={<ArrowDown size={16} aria-hidden />}
              disabled={comparison.changes.length === 0}
              onClick={() => runCommand('version.nextChange')}
            />
          </div>
        </>
      ) : (
        <PreviewButtons past={past} />
      )}
    </section>
  );
}

function PreviewWords({ view: { past, names } }: { view: PastView }) {
  if (past.shown.kind !== 'version') return names[1];
  const { info } = past.shown;
  return (
    <>
      <strong>{versionLabel(info)}</strong>
      <span className="past-more">
        {[...(info.name === null ? [] : [timeWords(info.at)]), contentWords(info)].join(' · ')}
      </span>
    </>
  );
}

function PreviewButtons({ past: { mapId, shown } }: { past: PastView['past'] }) {
  if (shown.kind !== 'version') return null;
  const { info } = shown;
  return (
    <>
      <Button kind="plain" onClick={() => attempt(() => compareVersions(mapId, info, null))}>
        Compare with now
      </Button>
      {readOnlyReason() === null ? (
        <Button kind="plain" onClick={() => attempt(() => restoreVersion(mapId, info))}>
          Restore
        </Button>
      ) : null}
    </>
  );
}

/** How many of each kind, with the sign that marks it. */
function Legend({ view: { comparison } }: { view: PastView }) {
  if (!comparison) return null;
  if (comparison.changes.length === 0) return <span className="past-more">No differences</span>;
  return (
    <ul className="past-legend" aria-label="Changes">
      {CHANGE_KINDS.filter((kind) => comparison.counts[kind] > 0).map((kind) => (
        <li key={kind}>
          <MarkSigns kinds={[kind]} />
          {comparison.counts[kind]} {KIND_WORDS[kind].word.toLowerCase()}
        </li>
      ))}
    </ul>
  );
}
