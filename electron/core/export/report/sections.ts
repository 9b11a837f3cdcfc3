/** What follows maps on paper: personas, the evidence behind cards, the plan of actions. */
import type {
  PrintedAction,
  PrintedEvidence,
  PrintedQuote,
  ReportSection,
} from '../../../../shared/contract/print.ts';
import type { Appendix, EvidenceStats } from '../../../../shared/contract/types.ts';
import { cardText, touchpointsOf } from '../../../../shared/layout/card-content.ts';
import { LANE_KIND_INFO, laneHue } from '../../../../shared/model/lanes.ts';
import type { Card, MapData } from '../../../../shared/model/types.ts';
import { picturesOfHashes, type ExportSource, type QuotedItem } from '../payload.ts';

/** Verbatims that are quoted of each card. */
const QUOTES = 5;
/** Cards whose verbatims are looked up together. */
const TOGETHER = 200;

/** A map as it was printed. */
export interface PrintedSource extends ExportSource {
  /** Numbers of its cards with evidence, by card id. */
  readonly stats: Readonly<Record<string, EvidenceStats>>;
  /** Personas that were printed; null for all of the map's. */
  readonly personaIds: readonly string[] | null;
}

/** @returns sections that have something in them, in the order of `wanted` */
export async function appendixSections(
  sources: readonly PrintedSource[],
  wanted: readonly Appendix[],
): Promise<ReportSection[]> {
  const made: Readonly<Record<Appendix, () => Promise<ReportSection[]>>> = {
    personas: () => personaSection(sources),
    evidence: async () => (await Promise.all(sources.map(evidenceSection))).flat(),
    actions: () => Promise.resolve(actionSection(sources)),
    personaSheet: () => Promise.resolve([{ kind: 'personaSheet', id: 'persona-sheet', title: 'Persona' }]),
    stickyCards: () => Promise.resolve(cardSheets(sources)),
    dotSheet: () => Promise.resolve([{ kind: 'dotSheet', id: 'dot-sheet', title: 'Dots' }]),
  };
  const sections: ReportSection[] = [];
  for (const appendix of wanted) sections.push(...(await made[appendix]()));
  return sections;
}

async function personaSection(sources: readonly PrintedSource[]): Promise<ReportSection[]> {
  const [first] = sources;
  if (!first) return [];
  const ids = new Set(sources.flatMap(({ personaIds, map }) => personaIds ?? map.meta.personaIds));
  const personas = first.library.personas.filter(({ id }) => ids.has(id));
  if (personas.length === 0) return [];
  const hashes = personas.map(({ portrait }) => portrait).filter((hash) => hash !== null);
  const pictures = await picturesOfHashes(first, hashes);
  return [{ kind: 'personas', id: 'personas', title: 'Personas', personas, pictures }];
}

async function evidenceSection(source: PrintedSource): Promise<ReportSection[]> {
  const { map, feedback, library, stats, segment } = source;
  const touchpoints = touchpointsOf(library);
  const linked = inReadingOrder(map).filter(({ id }) => (stats[id]?.count ?? 0) > 0);
  if (linked.length === 0 || !feedback) return [];
  const cards: PrintedEvidence[] = [];
  for (let from = 0; from < linked.length; from += TOGETHER) {
    const some = linked.slice(from, from + TOGETHER);
    const quotes = await feedback.strongest(
      some.map(({ evidence }) => evidence),
      QUOTES,
    );
    some.forEach((card, i) => {
      const numbers = stats[card.id];
      if (!numbers) return;
      cards.push({
        cardId: card.id,
        text: cardText(card, touchpoints),
        place: placeOf(map, card),
        stats: numbers,
        quotes: (quotes[i] ?? []).map(quoteOf),
      });
    });
  }
  const title = `Evidence: ${titleOf(map)}`;
  const id = `evidence-${map.id}`;
  return [
    { kind: 'evidence', id, mapId: map.id, title, cards, ...(segment === undefined ? {} : { segment }) },
  ];
}

/** Cards to cut out for each lane that cards stand in, once for a title. */
function cardSheets(sources: readonly PrintedSource[]): ReportSection[] {
  const lanes = new Map<string, { title: string; hue: number }>();
  for (const lane of sources.flatMap(({ map }) => map.lanes)) {
    const title = lane.title || LANE_KIND_INFO[lane.kind].title;
    if (LANE_KIND_INFO[lane.kind].content !== 'curve') lanes.set(title, { title, hue: laneHue(lane) });
  }
  if (lanes.size === 0) return [];
  return [{ kind: 'stickyCards', id: 'sticky-cards', title: 'Cards', lanes: [...lanes.values()] }];
}

function quoteOf({ text, source, date, score, scale }: QuotedItem): PrintedQuote {
  const top = scale ? Math.max(scale.min, scale.max) : null;
  return { text, source, date, score: score === null ? '' : top === null ? `${score}` : `${score}/${top}` };
}

function actionSection(sources: readonly PrintedSource[]): ReportSection[] {
  const actions = sources.flatMap(({ map }) => actionsOf(map));
  if (actions.length === 0) return [];
  return [{ kind: 'actions', id: 'actions', title: 'Action plan', actions }];
}

/** Actions and whatever else has a status, a due date or an owner to do it, soonest first. */
function actionsOf(map: MapData): PrintedAction[] {
  const kinds = new Map(map.lanes.map(({ id, kind }) => [id, kind]));
  const cards = inReadingOrder(map).filter((card) => kinds.get(card.laneId) === 'actions');
  const rows = cards.map((card): PrintedAction => {
    const { id, text, owner, due, status, effort, value } = card;
    const answers = card.solves.flatMap((painId) => map.cards.get(painId)?.text ?? []);
    return {
      id,
      text,
      map: titleOf(map),
      stage: stageOf(map, card),
      owner: owner ?? '',
      due,
      status,
      effort,
      value,
      answers,
    };
  });
  return rows.toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}

export const titleOf = ({ meta }: MapData): string => (meta.title === '' ? 'Untitled map' : meta.title);

/** Cards from stage to stage, in each of them from lane to lane. */
function inReadingOrder(map: MapData): Card[] {
  const columns = new Map(map.columns.map(({ id }, i) => [id, i]));
  const lanes = new Map(map.lanes.map(({ id }, i) => [id, i]));
  const rank = (card: Card): number =>
    (columns.get(card.columnId) ?? 0) * map.lanes.length + (lanes.get(card.laneId) ?? 0);
  return [...map.cards.values()].toSorted((a, b) => rank(a) - rank(b) || (a.order < b.order ? -1 : 1));
}

function stageOf(map: MapData, { columnId }: Card): string {
  const column = map.columns.find(({ id }) => id === columnId);
  return map.stages.find(({ id }) => id === column?.stageId)?.title ?? '';
}

function placeOf(map: MapData, card: Card): string {
  const lane = map.lanes.find(({ id }) => id === card.laneId);
  const name = lane ? lane.title || LANE_KIND_INFO[lane.kind].title : '';
  return [stageOf(map, card), name].filter((word) => word !== '').join(' · ');
}
