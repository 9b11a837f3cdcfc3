/** Cuts a pasted text into the texts of cards. What is taken away from them is a choice, and never more than asked. */
import { cleanValue } from '../../shared/formats/clean.ts';
import { hasBullet, looksNamed, readChatLine, readNamed, withoutBullet } from './chat.ts';

/** At most so many cards are made at once: the rest stays in the field. */
export const MAX_CARDS = 2000;
/** Lines looked at to guess what a text is. */
const SAMPLE_LINES = 400;

export const SPLITS = ['lines', 'paragraphs', 'messages', 'rows'] as const;
/** What becomes one card: a line, a paragraph, a message of a chat, a row of a table. */
export type Split = (typeof SPLITS)[number];

export interface Strip {
  /** Bullets and numbers before a line. */
  readonly bullets: boolean;
  /** Dates and times of a chat. */
  readonly times: boolean;
  /** Names before a text. */
  readonly names: boolean;
}

export interface Guess {
  readonly split: Split;
  readonly strip: Strip;
}

const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/);
const isBlank = (line: string): boolean => line.trim() === '';

/** What a text looks like, from its first lines. */
export function guessSplit(text: string): Guess {
  const sample = linesOf(text.slice(0, 200_000)).slice(0, SAMPLE_LINES);
  const lines = sample.filter((line) => !isBlank(line));
  const share = (test: (line: string) => boolean): number =>
    lines.length === 0 ? 0 : lines.filter(test).length / lines.length;
  const isChat = lines.filter((line) => readChatLine(line) !== null).length >= 2;
  const isTable = !isChat && share((line) => line.includes('\t')) >= 0.5;
  const strip: Strip = {
    bullets: share(hasBullet) > 0,
    times: isChat,
    names: isChat || looksNamed(lines),
  };
  return { split: isTable ? 'rows' : isChat ? 'messages' : 'lines', strip };
}

/** The text of one card. */
export interface Piece {
  readonly text: string;
  /** Who said it, where a name was taken away. */
  readonly author: string | null;
  /** Where in the pasted text what follows it begins. */
  readonly end: number;
}

export interface Pieces {
  /** At most `MAX_CARDS`. */
  readonly pieces: readonly Piece[];
  /** How many there are in all. */
  readonly total: number;
}

/** A run of lines that become one card: the first line and the one after the last. */
interface Run {
  readonly from: number;
  readonly to: number;
}

interface Line {
  readonly text: string;
  /** Where the next line begins. */
  readonly end: number;
}

function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found + 1;
    lines.push({ text: text.slice(start, found === -1 ? end : found).replace(/\r$/, ''), end });
    start = end;
  }
  return lines;
}

/** Cuts a text by lines, paragraphs or messages. */
export function cutText(source: string, split: Exclude<Split, 'rows'>, strip: Strip): Pieces {
  const text = source.includes('\n') ? source : source.replaceAll('\r', '\n');
  const lines = readLines(text);
  const pieces: Piece[] = [];
  let total = 0;
  let author: string | null = null;
  for (const { from, to } of runsOf(lines, split)) {
    if (pieces.length === MAX_CARDS) {
      // Only counted: what is left out stays in the field.
      total += 1;
      continue;
    }
    const read = readRun(lines.slice(from, to), strip);
    author = split === 'lines' ? (read.author ?? author) : read.author;
    if (read.text === '') continue;
    total += 1;
    const end = lines[to - 1]?.end ?? text.length;
    pieces.push({ text: cleanValue(read.text), author: strip.names ? author : null, end });
  }
  return { pieces, total };
}

function* runsOf(lines: readonly Line[], split: Exclude<Split, 'rows'>): Generator<Run> {
  let from = -1;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]?.text ?? '';
    const blank = isBlank(line);
    if (split === 'lines') {
      if (!blank) yield { from: at, to: at + 1 };
      continue;
    }
    const begins = split === 'messages' ? readChatLine(line) !== null : blank;
    if (begins && from >= 0) {
      yield { from, to: at };
      from = -1;
    }
    if (from < 0 && !blank) from = at;
  }
  if (from >= 0) yield { from, to: lines.length };
}

/** The card's text from its lines, without what is to be taken away. */
function readRun(lines: readonly Line[], strip: Strip): { text: string; author: string | null } {
  let author: string | null = null;
  const kept: string[] = [];
  lines.forEach(({ text }, index) => {
    let line = text.trim();
    const chat = strip.times ? readChatLine(line) : null;
    if (chat) {
      author = chat.author ?? author;
      line = strip.names || chat.author === null ? chat.body : `${chat.author}: ${chat.body}`;
    }
    const named: ReturnType<typeof readNamed> =
      strip.names && !chat && index === 0 ? readNamed(strip.bullets ? withoutBullet(line) : line) : null;
    if (named) {
      author = named.author;
      line = named.body;
    }
    if (strip.bullets) line = withoutBullet(line);
    kept.push(line.trim());
  });
  return { text: kept.join('\n').trim(), author };
}
