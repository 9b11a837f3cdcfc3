import { useEffect, useRef, type ReactNode } from 'react';
import { PanelRight, Redo2, Search, Undo2 } from 'lucide-react';
import { CommandButton } from '../palette/CommandButton.tsx';
import { readOnlyReason } from '../state/documents.ts';
import { useHistory } from '../state/history.ts';
import { useSession } from '../state/session.ts';
import { useUi } from '../state/ui.ts';
import { IconButton } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import './frame.css';

export interface ScreenProps {
  /** Name of the screen for assistive technology and the window's title. */
  name: string;
  /** Left part of the top bar: what is open. A text becomes the heading. */
  title: ReactNode;
  /** Middle of the top bar, e.g. views and personas. */
  middle?: ReactNode;
  /** Right part of the top bar, before undo and redo. */
  actions?: ReactNode;
  /** The inspector's content; undefined where the screen has none. */
  inspector?: ReactNode;
  /** Whether the content scrolls by itself (a canvas, a virtual list). */
  fixed?: boolean;
  children: ReactNode;
}

/** One screen in the frame: top bar, content, inspector. Every screen is made of this. */
export function Screen({ name, title, middle, actions, inspector, fixed, children }: ScreenProps) {
  const inspectorOpen = useUi((s) => s.inspectorOpen);
  const history = useHistory();
  const workspace = useSession((s) => s.workspace?.name);
  useEffect(() => {
    document.title = [name, workspace, 'Sojourn'].filter(Boolean).join(' – ');
  }, [name, workspace]);
  // The keyboard begins at the heading where a screen has not taken it itself: it is never nowhere.
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const heading = head.current?.querySelector('h1');
    if (!heading || document.activeElement !== document.body) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    // Once for each screen.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [name]);
  return (
    <>
      <main className="screen" aria-label={name}>
        <header className="topbar">
          <div className="topbar-title" ref={head}>
            {typeof title === 'string' ? <h1>{title}</h1> : title}
          </div>
          <div className="topbar-middle">{middle}</div>
          <div className="topbar-actions">
            <CommandButton id="app.palette" icon={<Search size={16} aria-hidden />} />
            <CommandButton
              id="edit.undo"
              label={history.undo ? `Undo: ${history.undo}` : 'Undo'}
              disabled={!history.undo}
              icon={<Undo2 size={16} aria-hidden />}
            />
            <CommandButton
              id="edit.redo"
              label={history.redo ? `Redo: ${history.redo}` : 'Redo'}
              disabled={!history.redo}
              icon={<Redo2 size={16} aria-hidden />}
            />
            {actions}
            {inspector === undefined ? null : (
              <IconButton
                label={inspectorOpen ? 'Hide the inspector' : 'Show the inspector'}
                shortcut="Mod+."
                pressed={inspectorOpen}
                icon={<PanelRight size={16} aria-hidden />}
                onClick={() => useUi.setState({ inspectorOpen: !inspectorOpen })}
              />
            )}
          </div>
        </header>
        <div className={cx('content', fixed ? 'content-fixed' : 'content-scroll')}>{children}</div>
      </main>
      {inspector !== undefined && inspectorOpen ? (
        <aside
          className="inspector"
          aria-label="Inspector"
          // Read only it may hold nothing that takes the keyboard; one still scrolls it by key.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={readOnlyReason() === null ? undefined : 0}
        >
          {inspector}
        </aside>
      ) : null}
    </>
  );
}
