/** How long a card's text may get by hand. Longer ones of other programs are shown and kept, but not made. */
import { SojournError } from '../contract/errors.ts';

/** Most UTF-16 units of a card's text or note. */
export const MAX_CARD_TEXT = 20_000;

/** @throws SojournError `tooLarge` where one of these texts is longer than a card's may be; call before writing */
export function checkCardTexts(texts: Iterable<string>): void {
  for (const { length } of texts) {
    if (length <= MAX_CARD_TEXT) continue;
    const format = new Intl.NumberFormat('en');
    throw new SojournError(
      'tooLarge',
      `A card holds ${format.format(MAX_CARD_TEXT)} letters at most, and this text has ${format.format(length)}.`,
      { remedy: 'Nothing was changed. Divide the text into lines: each becomes a card.' },
    );
  }
}
