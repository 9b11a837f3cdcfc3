/** What is told by segment: the evidence of a card, and whose feedback counts on a map. */
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { EvidenceDetail, EvidenceStats } from '../../../shared/contract/types.ts';
import { evidenceStats } from '../../../shared/measures/scores.ts';
import { EvidenceDetails } from '../../../renderer/feedback/EvidenceDetails.tsx';
import { useMeasured } from '../../../renderer/canvas/curve/use-measured.ts';
import { useWhose, useWhosePersona } from '../../../renderer/feedback/customers/whose.ts';
import { EvidencePanel } from '../../../renderer/feedback/EvidencePanel.tsx';
import { openDocument, useMap } from '../../../renderer/state/documents.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { addCard, linkEvidence } from '../../../shared/model/edits/cards.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import { addMapEntry, addPersona, setPersonaFields } from '../../../shared/model/edits/library.ts';
import { addMapPersona } from '../../../shared/model/edits/map.ts';
import { addStage } from '../../../shared/model/edits/stages.ts';
import type { MapData } from '../../../shared/model/types.ts';
import { connect, draw } from '../start-app.tsx';
import { createFakeFeedback, FIVE, item, type FakeFeedback } from './feedback-core.ts';

let fake: FakeFeedback;
let disconnect: () => void;
afterEach(() => {
  act(() => useWhose.setState({ personaId: null }));
  disconnect();
});

/** `n` items of this score each, and of a bad sentiment. */
const stats = (n: number, each: number, scale = FIVE): EvidenceStats =>
  evidenceStats({
    count: n,
    missing: 0,
    groups: n === 0 ? [] : [{ scale, n, sum: n * each, squares: n * (each * each + 0.25) }],
    sentiment: { n, sum: -n / 2, squares: n / 2 },
  });
const detail = (part: Partial<EvidenceDetail>): EvidenceDetail => ({
  stats: stats(10, 3),
  total: 100,
  scales: [],
  sentiments: { negative: 0, neutral: 0, positive: 0, unknown: 10 },
  languages: [],
  sources: [],
  segments: [],
  months: [],
  undated: 10,
  trend: null,
  verbatims: [],
  ...part,
});

describe('evidence by segment', () => {
  const drawn = async (of: EvidenceDetail): Promise<void> => {
    fake = createFakeFeedback([]);
    disconnect = await connect(fake.core);
    await draw(<EvidenceDetails detail={of} quoteAt={null} readOnly />);
  };

  test('is told with number, score on the scale, and sentiment; few are grey', async () => {
    await drawn(
      detail({
        segments: [
          { segment: 'Бізнес', stats: stats(8, 2) },
          { segment: null, stats: stats(2, 5) },
        ],
      }),
    );
    const rows = within(screen.getByRole('table', { name: 'By segment' })).getAllByRole('row');
    expect(rows[1]?.textContent).toMatch(/^Бізнес82\.0 On 1 to 5, n = 8, 95 % interval 1\.\d to 2\.\d/);
    expect(rows[2]?.textContent).toMatch(/^in no segment25\.0 On 1 to 5, n = 2/);
    expect(rows[2]?.textContent).toContain('Fewer than 5: too few to rely on');
    expect(screen.getByText('Scores on 1 to 5.')).toBeTruthy();
  });

  test('where the least is best, mean and interval are on that scale', async () => {
    const effort = { min: 1, max: 5, higherIsBetter: false };
    await drawn(
      detail({ stats: stats(8, 2, effort), segments: [{ segment: 'A', stats: stats(8, 2, effort) }] }),
    );
    const row = screen.getByRole('rowheader', { name: 'A' }).closest('tr');
    expect(row?.textContent).toMatch(
      /^A82\.0 On 1 to 5, lower is better, n = 8, 95 % interval 1\.\d to 2\.\d/,
    );
  });

  test('is not there without a customer table', async () => {
    await drawn(detail({}));
    expect(screen.queryByRole('table', { name: 'By segment' })).toBeNull();
  });
});

describe('on a map', () => {
  const MAP = mapDocId('m');
  let cardId: string;

  function Measures({ map }: { map: MapData }) {
    const whose = useWhosePersona(map);
    const measured = useMeasured(map, true, whose?.segment ?? null);
    return <output aria-label="Measured">{[...measured.values()].map(({ mean }) => mean).join()}</output>;
  }
  function Parts() {
    const map = useMap('m');
    return map ? (
      <>
        <Measures map={map} />
        <EvidencePanel mapId="m" cardId={cardId} />
      </>
    ) : null;
  }

  test('measured emotion and evidence are limited to the segment of a persona', async () => {
    fake = createFakeFeedback([item('a'), item('b')]);
    const segmentsAsked: (string | undefined)[] = [];
    fake.core.answer('feedback.segments', () => ({
      customers: 4,
      segments: [{ segment: 'Бізнес', customers: 3, items: 12 }],
    }));
    fake.core.answer('feedback.stats', ({ sets, segments = [] }) =>
      sets.map((_, index) => ({
        ...stats(8, 3),
        felt: { mean: segments[index] ? 100 : 50, low: null, high: null, n: 8, byScore: 8 },
      })),
    );
    fake.core.answer('feedback.evidence', ({ segment }) => {
      segmentsAsked.push(segment);
      return detail({ stats: segment === undefined ? stats(10, 3) : stats(0, 0) });
    });
    const library = fake.core.stored(LIBRARY_DOC);
    let personas: string[] = [];
    library.transact(() => {
      addMapEntry(library, 'm');
      personas = ['Ada', 'Nobody'].map((name) => addPersona(library, { name }));
      setPersonaFields(library, personas[0] ?? '', { segment: ' бізнес ' });
      setPersonaFields(library, personas[1] ?? '', { segment: 'families' });
    });
    fake.core.stored(MAP).transact(() => {
      const doc = fake.core.stored(MAP);
      const columnId = addStage(doc, { title: 'Buy' });
      const laneId = addLane(doc, { kind: 'painPoints' });
      cardId = addCard(doc, { laneId, columnId, text: 'Fee comes late' });
      linkEvidence(doc, cardId, ['a', 'b'], 1);
      for (const id of personas) addMapPersona(doc, id);
    });
    disconnect = await connect(fake.core);
    await openDocument(MAP);
    await draw(<Parts />);
    const measured = await screen.findByLabelText('Measured');
    await vi.waitFor(() => expect(measured.textContent).toBe('0'));
    // The evidence of everyone is asked for a moment after it is shown.
    await vi.waitFor(() => expect(segmentsAsked).toEqual([undefined]));
    await userEvent.click(await screen.findByRole('combobox', { name: 'Whose feedback counts' }));
    // A persona whose segment no table knows is not offered.
    await screen.findByRole('option', { name: 'Everyone’s' });
    const choices = screen.getAllByRole('option').map(({ textContent }) => textContent);
    expect(choices.filter((choice) => /Everyone|Ada|Nobody/.test(choice))).toEqual([
      'Everyone’s',
      'Ada: бізнес',
    ]);
    await userEvent.click(screen.getByRole('option', { name: 'Ada: бізнес' }));
    await vi.waitFor(() => expect(measured.textContent).toBe('2'));
    await screen.findByText('None of it is from customers in the segment “бізнес”.');
    expect(segmentsAsked).toEqual([undefined, ' бізнес ']);
  });
});
