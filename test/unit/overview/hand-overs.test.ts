import { expect, it } from 'vitest';
import { handOverTable } from '../../../shared/overview/tables.ts';
import type { PortfolioMap, PortfolioPlace } from '../../../shared/portfolio/types.ts';

const place = (columnId: string, asIs: number, departments: Partial<PortfolioPlace['departments']>) =>
  ({
    mapId: 'm',
    columnId,
    stageId: columnId,
    stage: columnId,
    step: '',
    asIs,
    toBe: null,
    measured: null,
    departments: { frontstage: [], backstage: [], support: [], touchpoints: [], ...departments },
  }) as unknown as PortfolioPlace;

it('a place stands once, with all its hand-overs below each other', () => {
  const places = [
    place('ร้าน', 80, { frontstage: ['Продажі'] }),
    place('ส่ง', 40, { frontstage: ['Кур’єри'], backstage: ['ฝ่ายคลัง'], support: ['IT'] }),
    place('รับ', 20, { frontstage: ['Підтримка'] }),
  ];
  const maps = [
    { id: 'm', title: 'Карта', kind: 'current', places, entries: [] },
  ] as unknown as PortfolioMap[];
  const found = handOverTable(maps, 8, () => true);
  if (found.kind !== 'table') throw new Error('It is no table.');
  const names = found.rows.map(({ cells }) => cells[0]?.text);
  expect(names).toEqual(['ส่ง', 'รับ']);
  const [first, second] = found.rows;
  expect(first?.cells[1]?.text).toBe('');
  expect(first?.cells[1]?.lines?.length).toBeGreaterThan(1);
  expect(first?.cells[1]?.lines).toContain('ฝ่ายคลัง → IT');
  expect(second?.cells[1]?.lines).toBeUndefined();
  const only = handOverTable(maps, 8, (all) => all.includes('IT') && all.length === 2);
  expect(only.kind === 'table' && only.rows.map(({ cells }) => cells[1]?.text)).toEqual(['ฝ่ายคลัง → IT']);
});
