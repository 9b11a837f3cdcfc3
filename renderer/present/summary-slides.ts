/** The last slides: moments of truth, best and worst moment and the end, the worst pain points, the best opportunities. */
import { voicesOf } from '../../shared/measures/evidence-level.ts';
import { curveBlocks } from './curve-block.ts';
import {
  cardEntry,
  cardsOfKind,
  entriesHeight,
  entryBlock,
  ENTRY_GAP,
  evidenceCount,
  opportunityWords,
  rankOpportunities,
  rankPains,
  splitEntries,
} from './entries.ts';
import { bodyOf, LINE, SIDE, textBlock, type Page } from './page.ts';
import type { CurveBlock, EntryBlock, SlideSource, SummaryPart, SummarySlide } from './types.ts';
import { feelingWords, placeWords } from './words.ts';

/** So many are named of a ranking. */
const RANKED = 5;
const ENTRY_SIZE = 32;
const TITLE_SIZE = 60;
export const SUMMARY_GAP = 30;
export const SUMMARY_COLUMN_GAP = 96;
/** Between lists in one column. */
export const LIST_GAP = 40;
/** A list's title with the room below it. */
export const LIST_TITLE = 34 * LINE + 18;
export const PEAK_CURVE_GAP = 24;
const LABEL = 0;

interface List {
  readonly id: string;
  readonly title: string;
  readonly curve: CurveBlock | null;
  readonly entries: readonly EntryBlock[];
}

/** None where there is nothing to sum up. */
export function summarySlides(source: SlideSource, page: Page): SummarySlide[] {
  const title = textBlock('In short', page.width - 2 * SIDE, TITLE_SIZE, 600);
  const body = bodyOf(page, title.height + SUMMARY_GAP);
  const columnWidth = (body.width - SUMMARY_COLUMN_GAP) / 2;
  const lists = [
    peaks(source, columnWidth),
    moments(source, columnWidth),
    pains(source, columnWidth),
    opportunities(source, columnWidth),
  ].filter((list): list is List => list !== null && (list.entries.length > 0 || list.curve !== null));
  const columns = inColumns(lists, body.height);
  const slides: SummarySlide[] = [];
  for (let at = 0; at < columns.length; at += 2) {
    const shown = columns.slice(at, at + 2);
    const names = [...new Set(shown.flat().map((part) => part.title))];
    slides.push({
      kind: 'summary',
      key: `summary/${slides.length}`,
      label: `In short: ${names.join(', ')}`,
      stage: source.map.stages.length,
      target: null,
      title,
      columns: shown,
      columnWidth,
    });
  }
  return slides;
}

const partHeight = ({ curve, entries }: Pick<List, 'curve' | 'entries'>): number =>
  LIST_TITLE + (curve ? curve.height + PEAK_CURVE_GAP : 0) + entriesHeight(entries);

/** Lists in columns, one after the other. A list is broken only where a column of its own is too small for it. */
function inColumns(lists: readonly List[], height: number): SummaryPart[][] {
  const columns: SummaryPart[][] = [];
  let room = 0;
  for (const list of lists) {
    const own = partHeight(list) + LIST_GAP;
    if (own <= room) {
      columns.at(-1)?.push(list);
      room -= own;
      continue;
    }
    const curve = list.curve ? list.curve.height + PEAK_CURVE_GAP : 0;
    const parts = splitEntries(list.entries, height - LIST_TITLE, height - LIST_TITLE - curve);
    for (const [at, entries] of (parts.length > 0 ? parts : [[]]).entries()) {
      const part = { ...list, id: `${list.id}/${at}`, entries, curve: at === 0 ? list.curve : null };
      columns.push([part]);
      room = height - partHeight(part);
    }
  }
  return columns;
}

function peaks(source: SlideSource, width: number): List | null {
  const { map } = source;
  const [curve] = curveBlocks(source, LABEL, null);
  const marked = curve?.lines.filter((line) => line.peaks !== null) ?? [];
  if (!curve || marked.length === 0) return null;
  const entries = (['best', 'worst', 'end'] as const).map((role) => {
    const told = marked.flatMap(({ persona, dots, peaks: found }) => {
      const dot = found ? dots[found[role]] : undefined;
      if (!dot) return [];
      const felt = dot.word || feelingWords(map.meta.scale, dot.value);
      return [{ who: persona?.name ?? 'Everyone', place: placeWords(dot.columnId, map), felt }];
    });
    const [only, ...others] = told;
    // Whose moment it is matters only where there are several lines.
    const isOne = only !== undefined && others.length === 0;
    const text = isOne ? only.place : PEAK_WORDS[role];
    const meta = isOne
      ? `${PEAK_WORDS[role]}: ${only.felt}`
      : told.map(({ who, place, felt }) => `${who} · ${place} · ${felt}`).join('\n');
    return entryBlock({ id: role, mark: role, hue: 5, text, meta }, width, ENTRY_SIZE);
  });
  const lines = curve.lines.filter(({ series }) => series === 'asIs');
  const plain = { ...curve, lines, measured: [], names: [], height: 250 };
  return { id: 'peaks', title: 'What people remember: best, worst, end', curve: plain, entries };
}

const PEAK_WORDS = { best: 'Best moment', worst: 'Worst moment', end: 'The end' } as const;

function moments(source: SlideSource, width: number): List {
  const cards = cardsOfKind(
    source,
    source.map.lanes.map(({ kind }) => kind),
  ).filter(({ moment }) => moment);
  const entries = cards.map((card) => {
    const lane = source.map.lanes.find(({ id }) => id === card.laneId)?.title ?? '';
    const meta = [placeWords(card.columnId, source.map), lane].filter(Boolean).join(' · ');
    return cardEntry(card, source, { mark: 'star', meta }, width, ENTRY_SIZE);
  });
  return { id: 'moments', title: 'Moments of truth', curve: null, entries };
}

function pains(source: SlideSource, width: number): List {
  const ranked = rankPains(cardsOfKind(source, ['painPoints']), source).slice(0, RANKED);
  const entries = ranked.map((card, at) => {
    const count = evidenceCount(card, source);
    const meta = [count === 0 ? 'assumed' : `n = ${count}`, placeWords(card.columnId, source.map)].join(
      ' · ',
    );
    const voices = voicesOf(card, source.evidence.get(card.id));
    const spec = { mark: at + 1, meta, severity: card.severity, count, voices };
    return cardEntry(card, source, spec, width, ENTRY_SIZE);
  });
  return { id: 'pains', title: 'Pain points by severity and evidence', curve: null, entries };
}

function opportunities(source: SlideSource, width: number): List {
  const found = cardsOfKind(source, ['opportunities']);
  const cards = found.length > 0 ? found : cardsOfKind(source, ['actions']);
  const entries = rankOpportunities(cards)
    .slice(0, RANKED)
    .map((card, at) => {
      const meta = opportunityWords(card, source.map);
      return cardEntry(card, source, { mark: at + 1, meta }, width, ENTRY_SIZE);
    });
  const title = found.length > 0 ? 'Opportunities by value for effort' : 'Actions by value for effort';
  return { id: 'opportunities', title, curve: null, entries };
}

/** Between entries of a list. */
export const SUMMARY_ENTRY_GAP = ENTRY_GAP;
