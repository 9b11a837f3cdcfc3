import type { ReactNode } from 'react';
import { cx } from '../ui/cx.ts';
import { ariaShortcut, shortcutLabel } from '../ui/shortcut.ts';
import type { PaletteItem } from './items.ts';
import { Marked } from './Marked.tsx';

export interface PaletteRowProps {
  id: string;
  item: PaletteItem;
  typed: string;
  active: boolean;
  mark: ReactNode;
  onPoint: () => void;
  onPick: () => void;
}

/** One row of the palette. The field above keeps the keyboard. */
export function PaletteRow({ id, item, typed, active, mark, onPoint, onPick }: PaletteRowProps) {
  return (
    // The keys of the list are those of the field above it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className={cx('palette-row', active && 'palette-row-active')}
      aria-selected={active}
      aria-disabled={item.disabled ? true : undefined}
      aria-checked={item.checked}
      aria-keyshortcuts={item.shortcut ? ariaShortcut(item.shortcut) : undefined}
      onPointerMove={active ? undefined : onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <span className="palette-mark">{mark}</span>
      <span className="palette-name">
        <Marked text={item.name} typed={typed} />
      </span>
      {item.detail ? <span className="palette-detail">{item.detail}</span> : null}
      {item.shortcut ? <kbd className="key">{shortcutLabel(item.shortcut)}</kbd> : null}
    </div>
  );
}
