/** What the screen shows of business cases with odd numbers: a result with its reason, or what is wrong; never no number. */
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { CaseResult } from '../../renderer/actions/cases/CaseResult.tsx';
import { checkWorth } from '../../shared/measures/worth/check.ts';
import { simulate } from '../../shared/measures/worth/simulate.ts';
import { NO_NUMBER, ODD_CASES } from '../support/odd-cases.ts';

const RUNS = 1000;

afterEach(cleanup);

test.each(ODD_CASES)('$name', ({ input, says, isWorked }) => {
  const { ranges, problems } = checkWorth(input);
  const one = {
    ...input,
    id: 'c',
    title: 'Справа',
    order: 'a',
    card: null,
    touchpointId: null,
    metric: 'NPS',
    currency: '₴',
    note: '',
  };
  const result = ranges ? simulate(input, ranges, RUNS) : null;
  const { container } = render(<CaseResult one={one} result={result} problems={problems} width={640} />);
  expect(container.textContent).toContain(says);
  expect(container.innerHTML).not.toMatch(NO_NUMBER);
  expect(container.querySelectorAll('h2')).toHaveLength(1);
  expect(container.textContent.includes('Not worked out yet')).toBe(!isWorked);
});
