/** What is said of a card beside its text, in words: the same on slides, in reports and in workbooks. */
import { EVIDENCE_WORDS, STATUS_WORDS, channelWord } from '../../model/words.ts';
import { cardChannel, cardText } from '../../layout/card-content.ts';
import { evidenceLevel, voicesOf, type EvidenceLevel } from '../../measures/evidence-level.ts';
import { LANE_KIND_INFO } from '../../model/lanes.ts';
import { own } from '../../model/own.ts';
import type { Card, Lane, MapData } from '../../model/types.ts';
import { effectWords } from '../../print/effect-words.ts';
import { averageWord, dateWord, metricNumber } from '../../print/words.ts';
import type { OfficeSource } from './source.ts';

/** The evidence mark, the same everywhere. */
export const EVIDENCE_MARKS: Readonly<Record<EvidenceLevel, string>> = {
  assumed: '○',
  anecdotal: '◔',
  supported: '◑',
  strong: '●',
};

/** What a card says: its text, its touchpoint's name, or that it says nothing. */
export function cardWords(card: Card, { touchpoints }: OfficeSource): string {
  const text = cardText(card, touchpoints);
  return text.trim() === '' ? (card.image === null ? 'Without words' : 'Picture') : text;
}

/** How many items back a card, and how well. */
export function evidenceOfCard(
  card: Card,
  { evidence }: OfficeSource,
): { readonly count: number; readonly voices: number; readonly level: EvidenceLevel } {
  const stats = own(evidence, card.id);
  const voices = voicesOf(card, stats);
  return { count: stats?.count ?? card.evidence.length, voices, level: evidenceLevel(voices) };
}

/** "1 feedback item", "1,234 feedback items". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** Short facts in order, such as "● 24 · 2.3/5", "Severity 4", "Website". */
export function cardFacts(card: Card, lane: Lane, source: OfficeSource): string[] {
  const facts: string[] = [];
  if (card.moment) facts.push('★ Moment of truth');
  if (LANE_KIND_INFO[lane.kind].evidence || card.evidence.length > 0) {
    const { count, level } = evidenceOfCard(card, source);
    const stats = own(source.evidence, card.id);
    const average = stats ? averageWord(stats) : '';
    facts.push(`${EVIDENCE_MARKS[level]} ${count}${average === '' ? '' : ` · ${average}`}`);
  }
  if (card.severity !== null) facts.push(`Severity ${card.severity}`);
  if (card.reach !== null) facts.push(`Reach ${metricNumber(card.reach)} %`);
  const channel = cardChannel(card, source.touchpoints);
  if (channel) facts.push(channelWord(channel));
  if (card.status !== null) facts.push(STATUS_WORDS[card.status]);
  if (card.source !== '') facts.push(`from ${card.source}`);
  if (card.owner) facts.push(card.owner);
  if (card.department) facts.push(card.department);
  if (card.due !== null) facts.push(`due ${dateWord(card.due)}`);
  if (card.effort !== null) facts.push(`Effort ${card.effort}`);
  if (card.value !== null) facts.push(`Value ${card.value}`);
  if (card.cost !== null) facts.push(`Cost ${metricNumber(card.cost)}`);
  const effect = effectWords(card);
  if (effect !== '') facts.push(effect);
  const linked = card.linkedMap === null ? undefined : own(source.mapTitles, card.linkedMap);
  if (linked) facts.push(`→ ${linked}`);
  facts.push(...tagNames(card, source).map((name) => `#${name}`), ...personaNames(card, source));
  return facts;
}

/** A metric's number, unit and target in words; '' for a card without a number. */
export function metricWords({ number, unit, target }: Card): string {
  if (number === null) return '';
  const own = (value: number): string => [metricNumber(value), unit ?? ''].filter(Boolean).join(' ');
  return target === null ? own(number) : `${own(number)} (target ${own(target)})`;
}

export function tagNames(card: Card, { library }: OfficeSource): string[] {
  const names = new Map(library.tags.map(({ id, name }) => [id, name]));
  return [...new Set(card.tags.flatMap((id) => names.get(library.mergedTags[id] ?? id) ?? []))];
}

export function personaNames(card: Card, { library }: OfficeSource): string[] {
  const names = new Map(library.personas.map(({ id, name }) => [id, name]));
  return card.personaIds.flatMap((id) => names.get(id) ?? []);
}

/** Where a column stands: "Buy: Payment", or "Buy" where the stage is not divided. */
export function placeWords(columnId: string, { columns, stages, steps }: MapData): string {
  const column = columns.find(({ id }) => id === columnId);
  const stage = stages.find(({ id }) => id === column?.stageId)?.title ?? '';
  const step = steps.find(({ id }) => id === column?.stepId)?.title;
  return step === undefined ? stage : `${stage}: ${step}`;
}

/** "Supported by 7 feedback items of 5 people". */
export function evidenceWords(card: Card, source: OfficeSource): string {
  const { count, voices, level } = evidenceOfCard(card, source);
  if (count === 0) return `${EVIDENCE_WORDS.assumed}, without feedback`;
  const people = voices === count ? '' : ` of ${countWords(voices, 'person', 'people')}`;
  return `${EVIDENCE_WORDS[level]}: ${countWords(count, 'feedback item')}${people}`;
}

/** Where a quote is from: "App reviews · 4 Mar 2026 · score 2/5". */
export function quoteFacts({
  source,
  date,
  score,
  scale,
}: {
  readonly source: string;
  readonly date: string | null;
  readonly score: number | null;
  readonly scale: { readonly min: number; readonly max: number } | null;
}): string {
  const scored =
    score === null
      ? ''
      : scale === null
        ? `score ${metricNumber(score)}`
        : scale.min === 0 || scale.min === 1
          ? `score ${metricNumber(score)}/${metricNumber(scale.max)}`
          : `score ${metricNumber(score)} (${metricNumber(scale.min)}…${metricNumber(scale.max)})`;
  return [source, date === null ? '' : dateWord(date), scored].filter((part) => part !== '').join(' · ');
}
