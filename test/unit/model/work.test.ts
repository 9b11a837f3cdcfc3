import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addCard, type CardFields } from '../../../shared/model/edits/cards.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import { addStage } from '../../../shared/model/edits/stages.ts';
import { setCardWork } from '../../../shared/model/edits/work.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';

it('a status brings the days of start and completion along, and days that are set stand', () => {
  const doc = new Y.Doc();
  addStage(doc, { id: 's', title: 'Buy' });
  addLane(doc, { id: 'do', kind: 'actions' });
  addCard(doc, { id: 'a', laneId: 'do', columnId: 's' });
  const days = (fields: Partial<CardFields>, today: string): (string | null | undefined)[] => {
    setCardWork(doc, ['a', 'gone'], fields, today);
    const card = projectMap(doc, 'm').cards.get('a');
    return [card?.started, card?.finished];
  };
  expect(days({ status: 'inProgress' }, '2026-01-05')).toEqual(['2026-01-05', null]);
  expect(days({ status: 'inProgress' }, '2026-02-01')).toEqual(['2026-01-05', null]);
  expect(days({ status: 'done' }, '2026-03-01')).toEqual(['2026-01-05', '2026-03-01']);
  expect(days({ owner: 'Оля' }, '2026-03-02')).toEqual(['2026-01-05', '2026-03-01']);
  expect(days({ status: 'inProgress' }, '2026-04-01')).toEqual(['2026-01-05', null]);
  expect(days({ status: 'done', finished: '2026-03-20' }, '2026-04-02')).toEqual([
    '2026-01-05',
    '2026-03-20',
  ]);
  expect(days({ status: 'dropped' }, '2026-04-03')).toEqual(['2026-01-05', null]);
  expect(days({ status: 'open' }, '2026-04-04')).toEqual([null, null]);
  expect(days({ status: 'done' }, '2026-04-05')).toEqual([null, '2026-04-05']);
});
