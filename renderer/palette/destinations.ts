/** Where the palette can lead: the open map's stages, steps, lanes and cards, other maps, personas. */
import { cardText } from '../../shared/layout/card-content.ts';
import type { MapSummary } from '../../shared/contract/types.ts';
import type { Card, LibraryData } from '../../shared/model/types.ts';
import { wholeMap } from '../../shared/model/apply-filter.ts';
import { laneHue } from '../../shared/model/lanes.ts';
import { columnTitles } from '../../shared/model/map-texts.ts';
import { fuzzyName, type FuzzyName } from '../../shared/text/fuzzy.ts';
import { selectCard } from '../canvas/slots.ts';
import type { MapView } from '../canvas/context.ts';
import { goTo } from '../commands/map-commands.ts';
import { navigate } from '../state/ui.ts';
import type { Destination, PaletteItem } from './items.ts';

/** Names of cards by card object and text: a changed card is another object. */
const cardNames = new WeakMap<Card, { readonly text: string; readonly name: FuzzyName }>();

/** Cards are listed and found by so many letters at their beginning. */
const MOST_LETTERS = 300;

function cardName(card: Card, text: string): FuzzyName {
  const known = cardNames.get(card);
  if (known?.text === text) return known.name;
  const name = fuzzyName(text);
  cardNames.set(card, { text, name });
  return name;
}

const place = (item: PaletteItem): Destination => ({ item, name: fuzzyName(item.name), loose: true });

/** Everything on the open map. */
export function mapDestinations(view: MapView): Destination[] {
  const { map, grid, touchpoints } = view;
  const header = (kind: 'stage' | 'step' | 'lane', id: string, name: string, hue?: number): Destination =>
    place({
      key: `go ${kind} ${id}`,
      section: kind === 'lane' ? 'Lanes' : 'Stages and steps',
      name,
      hue,
      run: () => goTo(view, { mapId: map.id, kind, ids: [id] }),
    });
  const columns = columnTitles(map);
  const lanes = new Map(map.lanes.map((lane) => [lane.id, lane]));
  const whole = wholeMap(map);
  const cards = Array.from(whole.cards.values(), (card): Destination => {
    const text = cardText(card, touchpoints).slice(0, MOST_LETTERS);
    const lane = lanes.get(card.laneId);
    return {
      item: {
        key: `go card ${card.id}`,
        section: 'Cards',
        name: text,
        detail: `${lane?.title ?? ''} · ${columns.get(card.columnId) ?? ''}`,
        hue: lane && laneHue(lane),
        run: () => goTo(view, selectCard({ ...grid, map: whole }, card.id)),
      },
      name: cardName(card, text),
      loose: false,
    };
  });
  return [
    ...map.stages.map(({ id, title }) => header('stage', id, title)),
    ...map.steps.map(({ id, title }) => header('step', id, title)),
    ...map.lanes.map((lane) => header('lane', lane.id, lane.title, laneHue(lane))),
    ...cards.filter(({ item }) => item.name !== ''),
  ];
}

/** The workspace's maps and personas. */
export function workspaceDestinations(
  maps: readonly MapSummary[],
  library: LibraryData | null,
): Destination[] {
  const shown = maps.filter(
    ({ trashedAt, template, problem }) => trashedAt === null && !template && !problem,
  );
  return [
    ...shown.map(({ id, title, cards }) =>
      place({
        key: `go map ${id}`,
        section: 'Maps',
        name: title || 'Untitled map',
        detail: cards === 1 ? '1 card' : `${cards} cards`,
        run: () => navigate({ screen: 'map', mapId: id }),
      }),
    ),
    ...(library?.personas ?? []).map(({ id, name, segment, hue }) =>
      place({
        key: `go persona ${id}`,
        section: 'Personas',
        name: name || 'Unnamed persona',
        detail: segment,
        hue,
        run: () => navigate({ screen: 'personas', personaId: id }),
      }),
    ),
  ];
}
