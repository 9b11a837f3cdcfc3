import { useContext, type ReactNode } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { Button } from './Button.tsx';
import { Folding, setFolded, useFolds } from './folds.ts';
import { shortcutLabel } from './shortcut.ts';
import './marks.css';

/** A short word beside something, e.g. its kind. */
export function Badge({ children }: { children: ReactNode }) {
  return <span className="badge">{children}</span>;
}

/** A dot in one of the eight hues. */
export function Dot({ hue }: { hue: number }) {
  return <span className={`dot dot-${hue}`} aria-hidden />;
}

/** A thin line that fills; `value` from 0 to 1, null while unknown. */
export function ProgressLine({ label, value }: { label: string; value: number | null }) {
  const known = value === null ? {} : { value: Math.min(1, Math.max(0, value)) };
  return <progress className="progress" aria-label={label} max={1} {...known} />;
}

export interface EmptyStateProps {
  /** One sentence: what comes here and what it is good for. */
  children: string;
  action?: { readonly label: string; readonly run: () => void; readonly icon?: ReactNode } | undefined;
  shortcut?: string | undefined;
}

/** What an empty place teaches: one sentence, one button, one shortcut. */
export function EmptyState({ children, action, shortcut }: EmptyStateProps) {
  return (
    <div className="empty">
      <p>{children}</p>
      {action ? (
        <div className="empty-action">
          <Button kind="primary" icon={action.icon} onClick={action.run}>
            {action.label}
          </Button>
          {shortcut ? <kbd className="kbd">{shortcutLabel(shortcut)}</kbd> : null}
        </div>
      ) : null}
    </div>
  );
}

export interface PanelProps {
  title: string;
  /** What it is remembered by when it is folded up; the title where absent. */
  name?: string;
  /** Right of the title, e.g. an "add" button. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** A section of an inspector or a form; where `Folding` says so it can be folded up. */
export function Panel({ title, name = title, actions, children }: PanelProps) {
  const canFold = useContext(Folding);
  const isFolded = useFolds(({ folded }) => folded.includes(name)) && canFold;
  return (
    <section className="panel" aria-label={title}>
      <div className="panel-head">
        <h3 className="panel-title">
          {canFold ? (
            <button
              type="button"
              className="panel-fold"
              aria-expanded={!isFolded}
              onClick={() => setFolded(name, !isFolded)}
            >
              {title}
              {isFolded ? <ChevronRight size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
            </button>
          ) : (
            title
          )}
        </h3>
        {actions}
      </div>
      {isFolded ? null : children}
    </section>
  );
}
