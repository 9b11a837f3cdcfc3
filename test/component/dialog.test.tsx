/** Who has the keyboard once a dialog is closed. */
import { useState } from 'react';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Dialog } from '../../renderer/ui/Dialog.tsx';

function Page({ keyboardTo }: { keyboardTo?: () => HTMLElement | null }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>Open</button>
      <input aria-label="Map" />
      <input aria-label="Find" />
      {open ? (
        <Dialog open onClose={() => setOpen(false)} title="Panel" {...(keyboardTo ? { keyboardTo } : {})}>
          <input aria-label="Field" />
        </Dialog>
      ) : null}
    </>
  );
}

const field = (name: string): HTMLElement => screen.getByLabelText(name);
const frames = (): Promise<void> =>
  act(() => new Promise<void>((resolve) => setTimeout(() => requestAnimationFrame(() => resolve()), 50)));

async function openAndEscape(): Promise<void> {
  const user = userEvent.setup();
  await user.click(screen.getByText('Open'));
  await frames();
  expect(document.activeElement).toBe(field('Field'));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
}

test('what had the keyboard before the dialog gets it back', async () => {
  render(<Page />);
  await openAndEscape();
  expect(document.activeElement).toBe(screen.getByText('Open'));
});

test('what is to take the keyboard has it as soon as the dialog is closed, and keeps nobody from going on', async () => {
  render(<Page keyboardTo={() => field('Map')} />);
  await openAndEscape();
  expect(document.activeElement).toBe(field('Map'));
  // The next key leads elsewhere, before the browser has drawn again.
  field('Find').focus();
  await frames();
  expect(document.activeElement).toBe(field('Find'));
});

test('where there is nothing that is to have it, what had the keyboard before the dialog gets it back', async () => {
  render(<Page keyboardTo={() => null} />);
  await openAndEscape();
  expect(document.activeElement).toBe(screen.getByText('Open'));
});
