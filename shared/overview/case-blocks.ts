/** What opportunities are worth by the business cases: with intervals, what matters most, and what all rests on. */
import { ASSUMPTIONS, type Assumption } from '../measures/worth/assumptions.ts';
import { figuresOf } from '../measures/worth/figures.ts';
import type { WorthResult } from '../measures/worth/types.ts';
import { assumptionTitle, rangeWords } from '../measures/worth/words.ts';
import type { Worth } from '../measures/worth/worth-of.ts';
import type { BusinessCase } from '../model/decisions/business-case.ts';
import type { PortfolioMap } from '../portfolio/types.ts';
import { entriesOf, table, type PlayedCase } from './input.ts';
import type { OverviewBlock, OverviewCell, OverviewRow } from './types.ts';

/** The most worth first, by the median net value; what is not worked out last. */
function byNet(played: readonly PlayedCase[]): PlayedCase[] {
  const net = ({ worth }: PlayedCase): number => worth.result?.net.p50 ?? -Infinity;
  // Two that are not worked out are equal; a difference of infinities would be no number.
  return played.toSorted((a, b) => (net(a) === net(b) ? 0 : net(b) - net(a)));
}

/** A case by its name, with the opportunity that it is about. */
function nameCell({ title, card }: BusinessCase, maps: readonly PortfolioMap[]): OverviewCell {
  const about = card
    ? entriesOf(maps).find(({ mapId, cardId }) => mapId === card.mapId && cardId === card.cardId)?.text
    : undefined;
  const text = title || 'Untitled case';
  return about === undefined || about === '' || about === title ? { text } : { text, small: about };
}

function wordsOf(one: BusinessCase, worth: Worth, key: Assumption): string {
  if (!worth.ranges) return '';
  return `${assumptionTitle(one, key, one.metric)}: ${rangeWords(one, key, worth.ranges[key], one.currency)}`;
}

/** The figures of a case that decide: 50 % of the runs, with 5 % to 95 % below. */
function figureCells(one: BusinessCase, result: WorthResult): OverviewCell[] {
  const figures = figuresOf(one, result);
  return ['Net value', 'ROI', 'Payback'].map((wanted): OverviewCell => {
    const [low, middle, high] = figures.find(({ name }) => name === wanted)?.spread ?? ['', '–', ''];
    if (low === middle && middle === high) return { text: middle };
    return { text: middle, small: `${low} to ${high}` };
  });
}

/** Business cases by their worth: value, ROI and payback with their intervals, and the top of the tornado. */
export function caseTable(
  played: readonly PlayedCase[],
  maps: readonly PortfolioMap[],
  most: number,
): OverviewBlock {
  const rows = byNet(played).map(({ one, worth }): OverviewRow => {
    const place = { kind: 'case', caseId: one.id } as const;
    const name = nameCell(one, maps);
    const { result, problems } = worth;
    if (!result) {
      const none: OverviewCell = { text: '–', tone: 'quiet' };
      const missing = problems.map(({ message }) => message);
      const why = {
        text: 'Not worked out yet',
        small: missing.slice(0, 2).join(' '),
        tone: 'quiet',
      } as const;
      return { place, cells: [name, none, none, none, why] };
    }
    const [first] = result.swings;
    const matters: OverviewCell = first
      ? {
          text: assumptionTitle(one, first.key, one.metric),
          small: worth.ranges ? rangeWords(one, first.key, worth.ranges[first.key], one.currency) : '',
        }
      : { text: 'No assumption has a range', tone: 'bad' };
    const months: OverviewCell = {
      ...name,
      small: [name.small, `${one.horizon} months`].filter(Boolean).join(' · '),
    };
    return { place, cells: [months, ...figureCells(one, result), matters] };
  });
  return table(
    {
      title: 'What it would be worth',
      about: 'By the business cases: the median of 100,000 runs, below it where 90 % of them end.',
      columns: [
        { title: 'Business case', wide: 2.6 },
        { title: 'Net value', wide: 1.6 },
        { title: 'ROI', wide: 1.3 },
        { title: 'Payback', wide: 1.5 },
        { title: 'What matters most', wide: 2 },
      ],
      empty: 'No business case is written yet: make one in Actions, Business cases.',
    },
    rows,
    most,
  );
}

/** What the cases assume: all of it, as low, likely and high. Nothing where no case is worked out. */
export function assumptionTable(played: readonly PlayedCase[], most: number): OverviewBlock[] {
  const rows = byNet(played).flatMap(({ one, worth }): OverviewRow[] =>
    worth.ranges
      ? [
          {
            place: { kind: 'case', caseId: one.id },
            cells: [
              { text: one.title || 'Untitled case', ...(one.note === '' ? {} : { small: one.note }) },
              {
                text: '',
                lines: [
                  ...ASSUMPTIONS.map((key) => wordsOf(one, worth, key)),
                  `Discount rate: ${one.discount} % a year`,
                ],
              },
            ],
          },
        ]
      : [],
  );
  if (rows.length === 0) return [];
  return [
    table(
      {
        title: 'What that rests on',
        about: 'Low, likely and high of every assumption, drawn independently of each other.',
        columns: [
          { title: 'Business case', wide: 2 },
          { title: 'Assumptions', wide: 4 },
        ],
        empty: '',
      },
      rows,
      most,
    ),
  ];
}
