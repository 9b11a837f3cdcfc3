/** What the page says of a card when it is opened: place, note, facts, numbers of evidence and what customers say. */
import { EVIDENCE_WORDS } from '../../../model/words.ts';
import type { FeedbackItem } from '../../../contract/types.ts';
import { cardText } from '../../../layout/card-content.ts';
import { evidenceLevel, voicesOf } from '../../../measures/evidence-level.ts';
import { own } from '../../../model/own.ts';
import type { Card, Lane } from '../../../model/types.ts';
import { footerItems, type FooterItem } from '../../../print/footer-items.ts';
import { averageWord, dateWord, plainNumber } from '../../../print/words.ts';
import type { SvgMap } from '../svg/map-svg.ts';

/** A verbatim as it is quoted. */
export type Quote = Pick<FeedbackItem, 'text' | 'source' | 'date' | 'score' | 'scale'>;

/** Words for the page's panel. */
export interface CardDetails {
  readonly title: string;
  readonly place: string;
  readonly note: string;
  readonly facts: readonly string[];
  /** '' where the card has no evidence. */
  readonly evidence: string;
  readonly quotes: readonly { readonly text: string; readonly by: string }[];
  /** How much is not quoted; '' for nothing. */
  readonly more: string;
}

/** @param quotes what is quoted of the card's evidence; null where the page leaves words out */
export function cardDetails(
  laid: SvgMap,
  card: Card,
  lane: Lane,
  quotes: readonly Quote[] | null,
): CardDetails {
  const { map, context } = laid;
  const column = map.columns.find(({ id }) => id === card.columnId);
  const stage = map.stages.find(({ id }) => id === column?.stageId)?.title ?? '';
  const step = map.steps.find(({ id }) => id === column?.stepId)?.title ?? '';
  const shown = cardText(card, context.touchpoints);
  const count = card.evidence.length;
  const left = quotes === null ? 0 : count - quotes.length;
  return {
    title: shown === '' ? lane.title : shown,
    place: [lane.title, stage, step].filter((part) => part !== '').join(' · '),
    note: card.note,
    facts: footerItems(card, lane, context).flatMap((item) => factOf(item)),
    evidence: count === 0 ? '' : evidenceWords(laid, card),
    quotes: (quotes ?? []).map((quote) => ({ text: quote.text, by: quotedBy(quote) })),
    more: left > 0 ? `${left} more ${left === 1 ? 'item is' : 'items are'} in the workspace.` : '',
  };
}

function factOf(item: FooterItem): string[] {
  if (item.kind === 'evidence') return [];
  if (item.kind === 'severity') return [`Severity ${item.severity} of 5`];
  return [item.kind === 'persona' ? item.persona.name : item.text];
}

function evidenceWords({ context }: SvgMap, card: Card): string {
  const stats = own(context.evidence, card.id);
  const count = stats?.count ?? card.evidence.length;
  const average = stats ? averageWord(stats) : '';
  const level = EVIDENCE_WORDS[evidenceLevel(voicesOf(card, stats))];
  const items = `${plainNumber(count)} feedback ${count === 1 ? 'item' : 'items'}`;
  return [`Evidence: ${level}`, items, average === '' ? '' : `average ${average}`].filter(Boolean).join(', ');
}

function quotedBy({ source, date, score, scale }: Quote): string {
  const scored = score === null ? '' : `${plainNumber(score)}${scale ? ` of ${plainNumber(scale.max)}` : ''}`;
  return [source, date === null ? '' : dateWord(date), scored].filter((part) => part !== '').join(' · ');
}
