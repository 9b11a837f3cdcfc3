import { useRef, type KeyboardEvent } from 'react';
import type { Answer, AnswerScale } from '../../../shared/measures/audit/score.ts';
import { Checkbox } from '../../ui/Check.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { cx } from '../../ui/cx.ts';

export interface ScaleProps {
  /** Names the group for assistive technology. */
  label: string;
  scale: AnswerScale;
  value: Answer;
  /** Whether "does not apply" is an answer. */
  na: boolean;
  disabled: boolean;
  onAnswer: (answer: Answer) => void;
  /** Called with 1 or -1 where the keyboard should go to the next or the one before. */
  onMove?: (by: 1 | -1) => void;
  /** Other keys, by their letter. */
  onLetter?: (letter: string) => void;
}

/** Scales with more points than this are filled in as a number. */
const MOST_BUTTONS = 11;
/** "1" and "0" within this time are a ten. */
const TEN_MS = 800;

/** The points of a scale as a row of radio buttons. Digits and N answer at once and go on, Delete takes the answer back. */
export function Scale(props: ScaleProps) {
  const { label, scale, value, na, disabled, onAnswer, onMove, onLetter } = props;
  const lastOne = useRef(0);
  const { min, max } = scale;
  if (max - min + 1 > MOST_BUTTONS) {
    return (
      <div className="audit-scale" role="group" aria-label={label}>
        <NumberField
          label={`${label}: ${min} to ${max}`}
          hideLabel
          min={min}
          max={max}
          placeholder={`${min}–${max}`}
          disabled={disabled}
          value={typeof value === 'number' ? value : null}
          onCommit={onAnswer}
        />
        {na ? (
          <Checkbox
            label="Does not apply"
            checked={value === 'na'}
            disabled={disabled}
            onChange={(isNa) => onAnswer(isNa ? 'na' : null)}
          />
        ) : null}
      </div>
    );
  }
  const points = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  const choices: Exclude<Answer, null>[] = na ? [...points, 'na'] : points;
  const current = value === null ? -1 : choices.indexOf(value);
  const focusAt = (group: HTMLElement, index: number): void =>
    group.querySelectorAll<HTMLElement>('[data-answer]')[index]?.focus();

  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || disabled) return;
    const { key } = event;
    const group = event.currentTarget;
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0) {
      const from = choices.findIndex(
        (_, i) => group.querySelectorAll('[data-answer]')[i] === document.activeElement,
      );
      const to = Math.min(choices.length - 1, Math.max(0, from + step));
      onAnswer(choices[to] ?? null);
      focusAt(group, to);
    } else if (key === 'ArrowDown' || key === 'ArrowUp') onMove?.(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Delete' || key === 'Backspace') onAnswer(null);
    else if (na && key.toLowerCase() === 'n') {
      onAnswer('na');
      onMove?.(1);
    } else if (/^\d$/u.test(key)) {
      const digit = Number(key);
      const isTen = digit === 0 && max >= 10 && event.timeStamp - lastOne.current < TEN_MS;
      lastOne.current = digit === 1 ? event.timeStamp : 0;
      const answer = isTen ? 10 : digit;
      if (answer < min || answer > max) return;
      onAnswer(answer);
      focusAt(group, points.indexOf(answer));
      // A one may become a ten.
      if (max < 10) onMove?.(1);
    } else if (/^[a-z]$/iu.test(key) && onLetter) onLetter(key.toLowerCase());
    else return;
    event.preventDefault();
  };

  return (
    <div className="audit-scale" role="radiogroup" tabIndex={-1} aria-label={label} onKeyDown={onKey}>
      {points.map((point, i) => (
        <button
          key={point}
          type="button"
          role="radio"
          data-answer=""
          className="audit-point"
          aria-checked={value === point}
          tabIndex={i === Math.max(0, current) ? 0 : -1}
          disabled={disabled}
          onClick={() => onAnswer(value === point ? null : point)}
        >
          {point}
        </button>
      ))}
      {na ? (
        <NaButton
          checked={value === 'na'}
          disabled={disabled}
          onAnswer={onAnswer}
          isFirst={current === points.length}
        />
      ) : null}
    </div>
  );
}

interface NaProps {
  checked: boolean;
  disabled: boolean;
  onAnswer: (answer: Answer) => void;
  /** Whether the Tab key reaches it. */
  isFirst: boolean;
}

function NaButton({ checked, disabled, onAnswer, isFirst }: NaProps) {
  return (
    <button
      type="button"
      role="radio"
      data-answer=""
      className={cx('audit-point', 'audit-point-na')}
      aria-checked={checked}
      tabIndex={isFirst ? 0 : -1}
      disabled={disabled}
      title="Does not apply"
      aria-label="Does not apply"
      onClick={() => onAnswer(checked ? null : 'na')}
    >
      N/A
    </button>
  );
}
