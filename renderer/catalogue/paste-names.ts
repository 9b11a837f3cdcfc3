/** Reads names for the catalogue from a pasted text: one a line, perhaps with the channel in a second column. */
import { channelWord } from '../../shared/model/words.ts';
import { SojournError } from '../../shared/contract/errors.ts';
import { cleanValue } from '../../shared/formats/clean.ts';
import { readTsv } from '../../shared/formats/tsv.ts';
import { CHANNELS } from '../../shared/model/types.ts';
import { foldCase } from '../../shared/text/fold.ts';
import { withoutBullet } from '../capture/chat.ts';

/** So many names are added at once. */
export const MOST_NAMES = 2000;
/** Letters of a channel's own word. */
const MAX_CHANNEL = 60;

export interface NewName {
  readonly name: string;
  /** One of the known channels, an own word, or ''. */
  readonly channel: string;
}

const oneLine = (text: string): string => cleanValue(text).replaceAll(/\s+/gu, ' ').trim();

const channelIds = new Map(CHANNELS.map((id) => [foldCase(channelWord(id)), id as string]));

/** The channel that a word stands for: one of the known ones by its name, else the word itself. */
export function channelOf(word: string): string {
  const text = oneLine(word);
  return channelIds.get(foldCase(text)) ?? text;
}

/**
 * The names of a text, in their order; blank lines are passed over, bullets in a list taken away.
 * @param maxName letters that a name may have
 * @throws SojournError `tooLarge` for more than 2,000 names, `badInput` for a name that is too long; nothing is left out
 */
export function readNames(text: string, maxName: number): NewName[] {
  const { rows, more } = readTsv(text, MOST_NAMES);
  if (more) {
    throw new SojournError('tooLarge', `This is more than ${MOST_NAMES.toLocaleString('en')} names.`, {
      remedy: 'Paste them in parts.',
    });
  }
  const plain = rows.length > 1 ? withoutBullet : (name: string): string => name;
  const names = rows
    .map(([name = '', channel = '']) => ({ name: oneLine(plain(name)), channel: channelOf(channel) }))
    .filter(({ name }) => name !== '');
  const long = names.find(({ name, channel }) => name.length > maxName || channel.length > MAX_CHANNEL);
  if (long) {
    const most = long.name.length > maxName ? maxName : MAX_CHANNEL;
    throw new SojournError(
      'badInput',
      `“${excerpt(long)}” is longer than ${most} letters; nothing was added.`,
      {
        remedy: 'Shorten it, and paste again.',
      },
    );
  }
  return names;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function excerpt({ name }: NewName): string {
  const letters = Array.from(graphemes.segment(name.slice(0, 400)), ({ segment }) => segment);
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : name;
}
