import type { ReactElement } from 'react';
import { Tooltip } from '@base-ui/react/tooltip';
import { shortcutLabel } from './shortcut.ts';
import './float.css';

export interface TipProps {
  /** What the thing does; null where the thing says it itself and only the shortcut is worth a tip. */
  label: string | null;
  shortcut?: string | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  children: ReactElement<Record<string, unknown>>;
}

/** A tooltip for one control: its name and its shortcut. */
export function Tip({ label, shortcut, side = 'bottom', children }: TipProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner side={side} sideOffset={6} className="float-positioner">
          <Tooltip.Popup className="tip">
            {label}
            {shortcut ? <kbd className="kbd">{shortcutLabel(shortcut)}</kbd> : null}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
