import type { ReactElement, ReactNode } from 'react';
import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { Popover as BasePopover } from '@base-ui/react/popover';
import { cx } from './cx.ts';
import './float.css';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** One sentence under the title. */
  description?: string;
  /** Px. */
  width?: number;
  /** The row of buttons, the main one last. */
  buttons?: ReactNode;
  /** What gets the keyboard once it is closed; without it, and for null, what had the keyboard before. */
  keyboardTo?: () => HTMLElement | null;
  children?: ReactNode;
}

/** A dialog over everything. Rare: a panel or an inline edit comes first. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  width,
  buttons,
  keyboardTo,
  children,
}: DialogProps) {
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="backdrop" />
        <div className="dialog-place">
          <BaseDialog.Popup
            className="popup dialog"
            finalFocus={keyboardTo ?? true}
            style={width === undefined ? undefined : ({ '--dialog-width': `${width}px` } as object)}
          >
            <div>
              <BaseDialog.Title className="dialog-title">{title}</BaseDialog.Title>
              {description ? (
                <BaseDialog.Description className="secondary">{description}</BaseDialog.Description>
              ) : null}
            </div>
            {children}
            {buttons ? <div className="dialog-buttons">{buttons}</div> : null}
          </BaseDialog.Popup>
        </div>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

export interface PopoverProps {
  trigger: ReactElement<Record<string, unknown>>;
  /** Names the popover. */
  label: string;
  side?: 'bottom' | 'right' | 'left' | 'top';
  align?: 'start' | 'center' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
  children: ReactNode;
}

/** A small panel at a button. */
export function Popover({
  trigger,
  label,
  side = 'bottom',
  align = 'start',
  open,
  onOpenChange,
  className,
  children,
}: PopoverProps) {
  return (
    <BasePopover.Root {...(open === undefined ? {} : { open })} onOpenChange={(next) => onOpenChange?.(next)}>
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner className="float-positioner" side={side} align={align} sideOffset={4}>
          <BasePopover.Popup className={cx('popup', 'popover', className)} aria-label={label}>
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
