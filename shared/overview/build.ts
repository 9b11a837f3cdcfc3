/** Overviews by role: what each needs to see, in the order in which it needs it. */
import { countWaiting, isOverdue, WAITING_WORDS } from '../portfolio/loop.ts';
import type { PortfolioEntry, PortfolioPlace } from '../portfolio/types.ts';
import { WORK_ZONES } from '../portfolio/types.ts';
import { assumptionTable, caseTable } from './case-blocks.ts';
import {
  columnPlace,
  entriesOf,
  feltCell,
  placeCell,
  placesOf,
  table,
  whole,
  type OverviewInput,
} from './input.ts';
import { employeeTable, lifeFigures, phaseTable } from './life-blocks.ts';
import { metricFigures } from './metric-figures.ts';
import {
  actionTable,
  effectTable,
  handOverTable,
  hotSpotTables,
  ideaTable,
  painTable,
  waitingOf,
} from './tables.ts';
import { ROLE_WORDS, type Figure, type Overview, type OverviewBlock, type OverviewRole } from './types.ts';

/** Builds what a role sees. */
export async function buildOverview(role: OverviewRole, input: OverviewInput): Promise<Overview> {
  const built = await BUILDERS[role](input);
  const { workspace, today } = input;
  const title = built.of === null ? ROLE_WORDS[role] : `${ROLE_WORDS[role]}: ${built.of}`;
  return { role, workspace, date: today, title, ...built };
}

type Built = Pick<Overview, 'of' | 'choices' | 'blocks'>;

const BUILDERS: Readonly<Record<OverviewRole, (input: OverviewInput) => Built | Promise<Built>>> = {
  executive,
  lead,
  department,
  frontline,
};

function metricsBlock(input: OverviewInput): OverviewBlock {
  const figures = metricFigures(input.counts);
  const about =
    figures.length === 0
      ? 'No feedback has a score on a scale for NPS, CSAT or CES yet.'
      : 'Of all feedback, with the 95 % interval.';
  return { kind: 'figures', title: 'How customers judge us', about, figures };
}

const figure = (label: string, count: number, detail = '', isBad = false): Figure => ({
  label,
  value: count.toLocaleString('en'),
  detail,
  weak: false,
  tone: isBad && count > 0 ? 'bad' : null,
});

/** How far actions are. */
function actionFigures(entries: readonly PortfolioEntry[], today: string): Figure[] {
  const actions = entries.filter(({ kind }) => kind === 'actions');
  const of = (status: string): number => actions.filter((one) => one.status === status).length;
  const late = actions.filter((one) => isOverdue(one, today)).length;
  return [
    figure('Open', of('open')),
    figure('In progress', of('inProgress')),
    figure(
      'Done',
      of('done'),
      `${actions.filter(({ effectAfter }) => effectAfter !== null).length} with a check of the effect`,
    ),
    figure('Overdue', late, '', true),
  ];
}

async function executive(input: OverviewInput): Promise<Built> {
  const { maps, today } = input;
  const entries = entriesOf(maps);
  const [gaps] = hotSpotTables(maps, 3);
  const cases = await input.cases();
  return {
    of: null,
    choices: [],
    blocks: [
      metricsBlock(input),
      painTable(entries, input, {
        title: 'What hurts customers most',
        most: 4,
        empty: 'No pain point is written on the maps.',
      }),
      ideaTable(entries, input, { title: 'What would be worth doing', most: 4 }),
      caseTable(cases, maps, 3),
      { kind: 'figures', title: 'What is being done', figures: actionFigures(entries, today) },
      ...(gaps ? [gaps] : []),
      effectTable(entries, input, 3),
    ],
  };
}

async function lead(input: OverviewInput): Promise<Built> {
  const { maps, today, loop, lives } = input;
  const entries = entriesOf(maps);
  const waiting = countWaiting(entries, today);
  const open = entries.filter(({ kind }) => kind === 'actions');
  const cases = await input.cases();
  return {
    of: null,
    choices: [],
    blocks: [
      {
        kind: 'figures',
        title: 'The loop',
        about: 'Listen, understand, decide, act, check: what waits at each step.',
        figures: [
          figure('Feedback items', loop.items, `${loop.pending.toLocaleString('en')} not analysed yet`),
          figure('Themes without a card', loop.looseCount, `of ${loop.themes.toLocaleString('en')}`),
          figure(WAITING_WORDS.unanswered, waiting.unanswered),
          figure(WAITING_WORDS.notActedOn, waiting.notActedOn),
          figure(WAITING_WORDS.overdue, waiting.overdue, '', true),
          figure(WAITING_WORDS.unowned, waiting.unowned, '', true),
          figure(WAITING_WORDS.unchecked, waiting.unchecked),
        ],
      },
      metricsBlock(input),
      painTable(waitingOf(entries, 'unanswered', today), input, {
        title: 'Pain points that nothing answers',
        most: 10,
        empty: 'Every pain point has an answer.',
      }),
      actionTable(
        open.filter(({ status }) => status !== 'done' && status !== 'dropped'),
        input,
        { title: 'Actions under way', most: 15, empty: 'No action is open.' },
      ),
      caseTable(cases, maps, 8),
      ...assumptionTable(cases, 8),
      ...hotSpotTables(maps, 8),
      effectTable(entries, input, 10),
      phaseTable(maps),
      lifeFigures(lives),
      ...employeeTable(maps, 10),
    ],
  };
}

/** Names, each once, in the order of the alphabet. */
function sortedNames(names: readonly (string | null)[]): string[] {
  return [...new Set(names.flatMap((name) => name || []))].sort(new Intl.Collator('en').compare);
}

const worksAt = ({ departments }: PortfolioPlace, name: string): boolean =>
  WORK_ZONES.some((zone) => departments[zone].includes(name));

function department(input: OverviewInput): Built {
  const { maps, today } = input;
  const entries = entriesOf(maps);
  const places = placesOf(maps);
  const touchpoints = places.flatMap((place) => place.touchpoints.map((one) => ({ ...one, place })));
  const named = [...entries, ...touchpoints].map((one) => one.department);
  // Who works at a place without a department is named by its owner.
  const working = places.flatMap(({ departments }) => WORK_ZONES.flatMap((zone) => departments[zone]));
  const choices = sortedNames([...named, ...working, ...entries.map(({ owner }) => owner)]);
  const of = input.of ?? choices[0] ?? null;
  if (of === null)
    return {
      of,
      choices,
      blocks: [noneBlock('No card names a department or an owner yet: say on cards who does it.')],
    };
  const owns = (one: { readonly owner: string | null; readonly department: string | null }): boolean =>
    one.department === of || (one.department === null && one.owner === of) || one.owner === of;
  const own = entries.filter(owns);
  const here = places.filter((place) => worksAt(place, of));
  const columns = new Set(here.map(({ mapId, columnId }) => `${mapId}/${columnId}`));
  const pains = entries.filter((one) => owns(one) || columns.has(`${one.mapId}/${one.columnId}`));
  return {
    of,
    choices,
    blocks: [
      { kind: 'figures', title: 'What it has to do', figures: actionFigures(own, today) },
      actionTable(
        own.filter(({ kind }) => kind !== 'painPoints'),
        input,
        { title: 'Its actions and opportunities', most: 40, empty: 'Nothing is given to it.' },
      ),
      painTable(pains, input, {
        title: 'What hurts customers where it works',
        most: 20,
        empty: 'No pain point stands where it works.',
      }),
      table(
        {
          title: 'Where it works',
          about: 'What customers feel there, from 0 (worst) to 100 (best).',
          columns: [{ title: 'Place', wide: 3 }, { title: 'As drawn' }, { title: 'Measured', wide: 1.4 }],
          empty: 'No card of frontstage, backstage, support or touchpoints names it.',
        },
        here.map((place) => ({
          cells: [
            placeCell(place, maps),
            place.asIs === null ? { text: '–', tone: 'quiet' } : { text: whole(place.asIs) },
            feltCell(place.measured),
          ],
          place: columnPlace(place),
        })),
        30,
      ),
      handOverTable(maps, 10, (names) => names.includes(of)),
      table(
        {
          title: 'Its touchpoints',
          columns: [
            { title: 'Touchpoint', wide: 2 },
            { title: 'Place', wide: 3 },
          ],
          empty: 'No touchpoint is given to it.',
        },
        touchpoints.filter(owns).map(({ name, cardId, place }) => ({
          cells: [{ text: name || 'Without words' }, placeCell(place, maps)],
          place: { kind: 'card', mapId: place.mapId, cardId },
        })),
        30,
      ),
    ],
  };
}

function noneBlock(empty: string): OverviewBlock {
  return { kind: 'texts', title: 'Nothing to show yet', items: [], empty };
}

/** The touchpoint that most feedback is linked to, to begin with; where there is none, one where most is heard. */
function mostHeardOf(places: readonly PortfolioPlace[], heard: ReadonlyMap<string, number>): string | null {
  const candidates = places
    .toSorted((a, b) => (b.measured?.n ?? 0) - (a.measured?.n ?? 0))
    .flatMap(({ touchpoints }) => touchpoints.map(({ name }) => name))
    .filter((name) => name.trim() !== '');
  const [most] = candidates.toSorted((a, b) => (heard.get(b) ?? 0) - (heard.get(a) ?? 0));
  return most ?? null;
}

async function frontline(input: OverviewInput): Promise<Built> {
  const { maps } = input;
  const places = placesOf(maps);
  const choices = sortedNames(places.flatMap(({ touchpoints }) => touchpoints.map(({ name }) => name)));
  const of = input.of ?? mostHeardOf(places, await input.heard()) ?? choices[0] ?? null;
  if (of === null) return { of, choices, blocks: [noneBlock('No touchpoint stands on a map yet.')] };
  const here = places.filter(({ touchpoints }) => touchpoints.some(({ name }) => name === of));
  const columns = new Set(here.map(({ mapId, columnId }) => `${mapId}/${columnId}`));
  const entries = entriesOf(maps).filter((one) => columns.has(`${one.mapId}/${one.columnId}`));
  const { felt, items, voices, quotes } = await input.touchpoint(of);
  const texts = (read: (place: PortfolioPlace) => readonly string[]): string[] => [
    ...new Set(here.flatMap((place) => [...read(place)])),
  ];
  const cell = feltCell(felt);
  return {
    of,
    choices,
    blocks: [
      {
        kind: 'figures',
        title: 'How it feels here',
        figures: [
          {
            label: 'From 0 (worst) to 100 (best)',
            value: cell.text,
            detail:
              felt === null
                ? 'No feedback is linked to this touchpoint.'
                : `${cell.small ?? ''} · by the feedback on its cards`,
            weak: felt === null || felt.n < 5,
            tone: null,
          },
          figure('Feedback items', items, `of ${voices.toLocaleString('en')} people`),
        ],
      },
      {
        kind: 'texts',
        title: 'What the customer is after',
        items: texts(({ goals }) => goals),
        empty: 'No goal is written on the map there.',
      },
      {
        kind: 'texts',
        title: 'What we do here',
        items: texts(({ frontstage }) => frontstage),
        empty: 'No card of the frontstage says what is done here.',
      },
      painTable(entries, input, {
        title: 'What goes wrong here',
        most: 8,
        empty: 'No pain point stands here.',
      }),
      actionTable(
        entries.filter(({ kind, status }) => kind === 'actions' && status !== 'done' && status !== 'dropped'),
        input,
        { title: 'What we change', most: 8, empty: 'No action is open here.' },
      ),
      {
        kind: 'quotes',
        title: 'What customers say',
        quotes,
        empty: 'No feedback is linked to this touchpoint.',
      },
      table(
        {
          title: 'Where this is on the maps',
          columns: [{ title: 'Place', wide: 2 }, { title: 'Measured' }],
          empty: '',
        },
        here.map((place) => ({
          cells: [placeCell(place, maps), feltCell(place.measured)],
          place: columnPlace(place),
        })),
        10,
      ),
    ],
  };
}
