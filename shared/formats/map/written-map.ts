/** What the writers of open formats are given and give back, and the map's ids in names. */
import type { FeltMean } from '../../contract/feedback-types.ts';
import { cardChannel, cardText, touchpointsOf } from '../../layout/card-content.ts';
import type { EvidenceLevel } from '../../measures/evidence-level.ts';
import { tagsOf } from '../../model/tags.ts';
import {
  cellKey,
  type Card,
  type Column,
  type CurvePoint,
  type LibraryData,
  type MapData,
  type Persona,
} from '../../model/types.ts';

export interface MapToWrite {
  readonly map: MapData;
  readonly library: LibraryData;
  /** How well each card with evidence is backed, by its id; others are `assumed`. */
  readonly levels: ReadonlyMap<string, EvidenceLevel>;
  /** What feedback says about columns, by their ids. */
  readonly measured: ReadonlyMap<string, FeltMean>;
  /** Titles of other maps that cards lead to, by the maps' ids. */
  readonly mapTitles: ReadonlyMap<string, string>;
  /** Name of the workspace: the team or client. */
  readonly workspace: string;
  /** The customer segment whose feedback alone counts; null where all does. */
  readonly segment: string | null;
  /** ISO date of the file. */
  readonly date: string;
}

export interface Written {
  readonly text: string;
  /** What the format could not take along, in sentences. */
  readonly notes: readonly string[];
}

/** A column with the titles above it; `step` is null where the stage is not divided. */
export interface NamedColumn extends Column {
  readonly stage: string;
  readonly step: string | null;
}

/** Looks up by id what a reader without ids is told by name. */
export interface Names {
  readonly columns: readonly NamedColumn[];
  /** The text that a card shows: its own, else its touchpoint's name. */
  text(card: Card): string;
  /** The channel that a card shows, as the word that is stored; null for none. */
  channel(card: Card): string | null;
  /** Name of the card's touchpoint, or null. */
  touchpoint(card: Card): string | null;
  personas(ids: readonly string[]): readonly Persona[];
  tags(card: Card): readonly string[];
  /** Cards of a cell in order. */
  cell(laneId: string, columnId: string): readonly Card[];
  /** Points of one curve lane in a column, in the order of the map's personas. */
  points(laneId: string, columnId: string, series?: readonly CurvePoint[]): readonly CurvePoint[];
}

export function namesOf({ map, library }: Pick<MapToWrite, 'map' | 'library'>): Names {
  const touchpoints = touchpointsOf(library);
  const stages = new Map(map.stages.map(({ id, title }) => [id, title]));
  const steps = new Map(map.steps.map(({ id, title }) => [id, title]));
  const personas = new Map(library.personas.map((persona) => [persona.id, persona]));
  const rank = new Map(map.meta.personaIds.map((id, index) => [id, index]));
  const byCell = (series: readonly CurvePoint[]): Map<string, CurvePoint[]> =>
    Map.groupBy(series, ({ laneId, columnId }) => cellKey(laneId, columnId));
  const grouped = new Map([map.points, map.targets].map((series) => [series, byCell(series)]));
  return {
    columns: map.columns.map((column) => ({
      ...column,
      stage: stages.get(column.stageId) ?? '',
      step: column.stepId === null ? null : (steps.get(column.stepId) ?? ''),
    })),
    text: (card) => cardText(card, touchpoints),
    channel: (card) => cardChannel(card, touchpoints),
    touchpoint: ({ touchpointId }) =>
      (touchpointId === null ? undefined : touchpoints.get(touchpointId)?.name) ?? null,
    personas: (ids) => ids.flatMap((id) => personas.get(id) ?? []),
    tags: (card) => tagsOf(library, card).map(({ name }) => name),
    cell: (laneId, columnId) => map.cells.get(cellKey(laneId, columnId)) ?? [],
    points: (laneId, columnId, series = map.points) => {
      const found = grouped.get(series)?.get(cellKey(laneId, columnId)) ?? [];
      const place = ({ personaId }: CurvePoint): number => rank.get(personaId) ?? -1;
      return found.toSorted((a, b) => place(a) - place(b));
    },
  };
}
