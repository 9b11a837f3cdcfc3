/** Fields that save as one types, while an input method is at work. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TextField } from '../../renderer/ui/TextField.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pause = (): void => act(() => void vi.advanceTimersByTime(5000));

test('a pause in the middle of a composed word writes nothing, its end does', () => {
  const written: string[] = [];
  render(<TextField label="Title" value="" onCommit={(value) => written.push(value)} />);
  const field = screen.getByRole('textbox', { name: 'Title' });
  act(() => field.focus());
  fireEvent.compositionStart(field);
  fireEvent.change(field, { target: { value: 'かん' } });
  pause();
  expect(written).toEqual([]);
  fireEvent.change(field, { target: { value: '漢' } });
  fireEvent.compositionEnd(field);
  pause();
  expect(written).toEqual(['漢']);
});

test('leaving the field in the middle of a word keeps what is there', () => {
  const written: string[] = [];
  render(<TextField label="Title" value="" onCommit={(value) => written.push(value)} />);
  const field = screen.getByRole('textbox', { name: 'Title' });
  act(() => field.focus());
  fireEvent.compositionStart(field);
  fireEvent.change(field, { target: { value: 'tiế' } });
  act(() => field.blur());
  expect(written).toEqual(['tiế']);
});
