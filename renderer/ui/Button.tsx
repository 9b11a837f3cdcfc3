import { useState, type ComponentProps, type ReactNode } from 'react';
import { Button as BaseButton } from '@base-ui/react/button';
import { cx } from './cx.ts';
import { ariaShortcut } from './shortcut.ts';
import { Tip } from './Tip.tsx';
import './button.css';

export type ButtonKind = 'plain' | 'primary' | 'danger' | 'quiet';

export interface ButtonProps extends Omit<ComponentProps<typeof BaseButton>, 'className' | 'style'> {
  /** `primary` once a view at most; `quiet` has no border. */
  kind?: ButtonKind;
  icon?: ReactNode;
  /** Shown in the tooltip and to assistive technology, e.g. `Mod+Z`. */
  shortcut?: string | undefined;
  /** What its tooltip says before the shortcut, where the text may be hidden. */
  tip?: string | undefined;
  className?: string | undefined;
}

/** A button that keeps the keyboard while it cannot be pressed any more: focus would be nowhere. */
function KeptButton({ onFocus, onBlur, ...rest }: ComponentProps<typeof BaseButton>) {
  const [hasFocus, setFocus] = useState(false);
  return (
    <BaseButton
      focusableWhenDisabled={hasFocus}
      onFocus={(event) => {
        setFocus(true);
        onFocus?.(event);
      }}
      onBlur={(event) => {
        setFocus(false);
        onBlur?.(event);
      }}
      {...rest}
    />
  );
}

/** A button with a text, and perhaps an icon before it. */
export function Button({ kind = 'plain', icon, shortcut, tip, className, children, ...rest }: ButtonProps) {
  const button = (
    <KeptButton
      className={cx('button', `button-${kind}`, className)}
      aria-keyshortcuts={shortcut ? ariaShortcut(shortcut) : undefined}
      {...rest}
    >
      {icon}
      {children}
    </KeptButton>
  );
  return shortcut || tip ? (
    <Tip shortcut={shortcut} label={tip ?? null}>
      {button}
    </Tip>
  ) : (
    button
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'icon' | 'children' | 'aria-label' | 'tip'> {
  /** What it does: its name and its tooltip. */
  label: string;
  icon: ReactNode;
  /** For a button that stays pressed. */
  pressed?: boolean | undefined;
  tipSide?: 'top' | 'bottom' | 'left' | 'right';
}

/** A square button with an icon only; its tooltip says what it does and by which keys. */
export function IconButton({
  kind = 'quiet',
  icon,
  label,
  shortcut,
  pressed,
  className,
  tipSide,
  ...rest
}: IconButtonProps) {
  return (
    <Tip label={label} shortcut={shortcut} side={tipSide}>
      <KeptButton
        className={cx('button', 'icon-button', `button-${kind}`, className)}
        aria-label={label}
        aria-pressed={pressed}
        aria-keyshortcuts={shortcut ? ariaShortcut(shortcut) : undefined}
        {...rest}
      >
        {icon}
      </KeptButton>
    </Tip>
  );
}
