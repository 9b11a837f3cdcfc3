import { useRef, useState, type KeyboardEvent } from 'react';
import { attempt } from '../app/toasts.ts';
import { commandContext } from '../commands/dispatch.ts';
import { goTo } from '../commands/map-commands.ts';
import { renameHeader, type HeaderKind } from './actions.ts';
import { startEditing, useCanvas } from './canvas-store.ts';
import { useMapView } from './context.ts';
import { navigate } from './navigate.ts';

/** Titles are changed in place: Enter keeps, Tab keeps and goes to the next one, Escape leaves it as it was. */
export function TitleEditor({ kind, id, title }: { kind: HeaderKind; id: string; title: string }) {
  const { map } = useMapView();
  const [text, setText] = useState(title);
  const done = useRef(false);
  const end = (keep: boolean): void => {
    if (done.current) return;
    done.current = true;
    if (keep) attempt(() => renameHeader(map, kind, id, text));
    startEditing(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    end(event.key !== 'Escape');
    useCanvas.getState().view?.focus();
    const { view, selection } = commandContext();
    if (event.key === 'Tab' && view)
      goTo(view, navigate(view.grid, selection, event.shiftKey ? 'previous' : 'next'));
  };
  return (
    <input
      className="header-input"
      aria-label={`Title of the ${kind}`}
      data-draft=""
      ref={focusOnce}
      value={text}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
      // The keyboard has gone where it was sent, perhaps to the palette: it stays there.
      onBlur={() => end(true)}
    />
  );
}

/** Opening the field is what the person asked for: it takes the keyboard at once. */
function focusOnce(field: HTMLInputElement | null): void {
  if (field && document.activeElement !== field) field.focus();
}
