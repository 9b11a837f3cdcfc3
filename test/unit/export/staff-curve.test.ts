/** Curves of employees on paper: what their cards' feedback says stands there, and nothing that customers or shoppers say. */
import { expect, test } from 'vitest';
import { buildPayload } from '../../../electron/core/export/payload.ts';
import { layOut, writeSvg } from '../../../shared/formats/map/svg/map-svg.ts';
import { paintText } from '../../../shared/formats/map/svg/text.ts';
import { makeMap } from '../../support/map-data.ts';
import { exportSource, STATS } from '../../support/print-maps.ts';

const map = (people: 'customers' | 'employees', evidence: readonly string[]) =>
  makeMap({
    stages: [{ id: 'a', title: 'Ask' }],
    lanes: [
      { id: 'curve', kind: 'emotion', title: 'How staff feel', people },
      { id: 'staff', kind: 'employeeExperience' },
      { id: 'pain', kind: 'painPoints' },
    ],
    cards: [
      { id: '1', laneId: 'staff', columnId: 'a', text: 'Too many tools', evidence: ['s1', 's2'] },
      { id: '2', laneId: 'pain', columnId: 'a', text: 'Slow', evidence },
    ],
  });

const felt = (n: number) => ({ n, byScore: n, mean: 25, low: 10, high: 40 });
const payload = (people: 'customers' | 'employees', isBlank = false) =>
  buildPayload(
    exportSource(map(people, ['c1', 'c2', 'c3']), {
      evidence: async (sets) => sets.map((set) => ({ ...STATS, felt: felt(set.length) })),
      visited: { a: { n: 9, mean: 80, low: 70, high: 90 } },
    }),
    { paper: 'A3', landscape: true, ...(isBlank && { isBlank }) },
    '',
  );

test('each curve has the marks of its own people', async () => {
  const staff = await payload('employees');
  expect(staff.measuredStaff).toEqual({ a: felt(2) });
  expect(staff.measured).toEqual({ a: felt(3) });
  const svg = writeSvg(layOut(staff), { paint: paintText });
  expect(svg).toContain('>n 2<');
  expect(svg).not.toContain('>n 3<');
  expect(svg).not.toContain('>n 9<');

  const customers = await payload('customers');
  expect(customers).not.toHaveProperty('measuredStaff');
  const drawn = writeSvg(layOut(customers), { paint: paintText });
  expect(drawn).toContain('>n 3<');
  expect(drawn).not.toContain('>n 2<');
  expect(await payload('employees', true)).not.toHaveProperty('measuredStaff');
});
