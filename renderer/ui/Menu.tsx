import type { ReactElement, ReactNode } from 'react';
import { ContextMenu as BaseContextMenu } from '@base-ui/react/context-menu';
import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { cx } from './cx.ts';
import { ariaShortcut, shortcutLabel } from './shortcut.ts';
import './float.css';

export interface MenuItem {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Ticks the item: it shows a choice. */
  readonly checked?: boolean | undefined;
  /** Several of the ticked items can be on together: the menu stays open for the next one. */
  readonly many?: boolean | undefined;
  /** It takes something away. */
  readonly danger?: boolean | undefined;
  readonly run: () => void;
}

/** A menu's content: items, 'line' for a separator, or a heading. */
export type MenuEntry = MenuItem | 'line' | { readonly heading: string };

function Items({ entries }: { entries: readonly MenuEntry[] }) {
  return entries.map((entry, index) => {
    // The order of a menu's entries is its identity.
    if (entry === 'line') return <BaseMenu.Separator key={`line-${index}`} className="menu-separator" />;
    if ('heading' in entry) {
      return (
        <div key={entry.heading} className="menu-label" role="presentation">
          {entry.heading}
        </div>
      );
    }
    const choice = entry.checked !== undefined;
    return (
      <BaseMenu.Item
        key={entry.label}
        className={cx('menu-item', entry.danger && 'menu-item-danger')}
        disabled={entry.disabled ?? false}
        closeOnClick={!entry.many}
        {...(choice && {
          role: entry.many ? 'menuitemcheckbox' : 'menuitemradio',
          'aria-checked': entry.checked,
        })}
        aria-keyshortcuts={entry.shortcut ? ariaShortcut(entry.shortcut) : undefined}
        onClick={entry.run}
      >
        {choice ? (
          <span className="menu-item-check">{entry.checked ? <Check size={14} aria-hidden /> : null}</span>
        ) : null}
        {entry.icon}
        <span className="menu-item-text">{entry.label}</span>
        {entry.shortcut ? <kbd className="kbd">{shortcutLabel(entry.shortcut)}</kbd> : null}
      </BaseMenu.Item>
    );
  });
}

export interface MenuProps {
  /** The button that opens the menu. */
  trigger: ReactElement<Record<string, unknown>>;
  entries: readonly MenuEntry[];
  side?: 'bottom' | 'right' | 'left' | 'top';
  align?: 'start' | 'center' | 'end';
}

/** A menu under a button. */
export function Menu({ trigger, entries, side = 'bottom', align = 'start' }: MenuProps) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner className="float-positioner" side={side} align={align} sideOffset={4}>
          <BaseMenu.Popup className="popup menu">
            <Items entries={entries} />
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

export interface ContextMenuProps {
  /** What the menu belongs to; it opens on right click, long press and the menu key. */
  children: ReactElement<Record<string, unknown>>;
  /** Asked for when the menu opens, where it is a function. */
  entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
}

/** Drawn only while the menu is open. */
function AskedItems({ entries }: Pick<ContextMenuProps, 'entries'>) {
  return <Items entries={typeof entries === 'function' ? entries() : entries} />;
}

/** A menu at the pointer. */
export function ContextMenu({ children, entries }: ContextMenuProps) {
  return (
    <BaseContextMenu.Root>
      <BaseContextMenu.Trigger render={children} />
      <BaseContextMenu.Portal>
        <BaseContextMenu.Positioner className="float-positioner">
          <BaseContextMenu.Popup className="popup menu">
            <AskedItems entries={entries} />
          </BaseContextMenu.Popup>
        </BaseContextMenu.Positioner>
      </BaseContextMenu.Portal>
    </BaseContextMenu.Root>
  );
}
