/** What a card and a point say beside their text, in words and with labels: for files that people read. */
import { own } from '../../model/own.ts';
import type { Card, CurvePoint, EmotionScale, MapKind } from '../../model/types.ts';
import { channelWord, EVIDENCE_WORDS, STATUS_WORDS } from '../../model/words.ts';
import { readingWords } from '../../print/effect-words.ts';
import type { MapToWrite, Names } from './written-map.ts';

export const MAP_KIND_WORDS: Readonly<Record<MapKind, string>> = {
  current: 'Current state',
  future: 'Future state',
  blueprint: 'Service blueprint',
};

export interface Detail {
  readonly label: string;
  readonly value: string;
}

/** All that a card has beside its text, in a fixed order; what is empty is left out. */
export function cardDetails(card: Card, { map, levels, mapTitles }: MapToWrite, names: Names): Detail[] {
  const details: Detail[] = [];
  const add = (label: string, value: string | number | null): void => {
    if (value !== null && value !== '') details.push({ label, value: String(value) });
  };
  const ofFive = (value: number | null): string | null => (value === null ? null : `${value} of 5`);
  const list = (values: readonly string[]): string => values.join(', ');
  const channel = names.channel(card);
  const count = card.evidence.length;
  add('Note', card.note);
  if (card.text !== '') add('Touchpoint', names.touchpoint(card));
  add('Channel', channel === null ? null : channelWord(channel));
  add('Severity', ofFive(card.severity));
  add('Reach', card.reach === null ? null : `${card.reach} %`);
  if (card.moment) add('Moment of truth', 'yes');
  if (count > 0)
    add(
      'Evidence',
      `${EVIDENCE_WORDS[levels.get(card.id) ?? 'assumed']}: ${count} feedback item${count === 1 ? '' : 's'}`,
    );
  add('Number', card.number === null ? null : [card.number, card.unit].filter(Boolean).join(' '));
  if (card.number === null) add('Unit', card.unit);
  add('Target', card.target);
  add('Trend', list(card.trend.map(String)));
  add('Owner', card.owner);
  add('Department', card.department);
  add('Status', card.status === null ? null : STATUS_WORDS[card.status]);
  add('Due', card.due);
  add('Started', card.started);
  add('Completed', card.finished);
  add('Effort', ofFive(card.effort));
  add('Value', ofFive(card.value));
  add('Cost', card.cost);
  add('Effect on', card.effectMetric);
  add('Before', readingWords(card.effectBefore));
  add('Expected', readingWords(card.effectExpected));
  add('After', readingWords(card.effectAfter));
  add('Source', card.source);
  add('Personas', list(names.personas(card.personaIds).map(({ name }) => name)));
  add('Tags', list(names.tags(card)));
  add('Covers', card.span > 1 ? `${card.span} columns` : null);
  add('Leads to the map', card.linkedMap === null ? null : (mapTitles.get(card.linkedMap) ?? null));
  add('Answers', answersTo(card, map, names).join('; '));
  if (card.image !== null) add('Picture', 'in the workspace');
  return details;
}

/** Texts of the pain points that a card answers. */
function answersTo(card: Card, map: MapToWrite['map'], names: Names): string[] {
  return card.solves.flatMap((id) => {
    const pain = map.cards.get(id);
    return pain ? [names.text(pain)] : [];
  });
}

/** A point as "Olena: −1 (Annoyed), lost, “Where is it?”"; a level of the scale has its name behind it. */
export function pointWords(
  { personaId, value, word, quote }: CurvePoint,
  { labels }: EmotionScale,
  names: Names,
): string {
  const who = names.personas([personaId])[0]?.name;
  const level = own(labels, String(value));
  const felt = `${value}${level === undefined ? '' : ` (${level})`}`;
  const said = [felt, word, quote === '' ? '' : `“${quote}”`].filter((part) => part !== '').join(', ');
  return who === undefined ? said : `${who}: ${said}`;
}
