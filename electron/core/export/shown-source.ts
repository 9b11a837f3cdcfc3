/** The map as a filter shows it, for formats that hold data: drawings leave cards out when they are drawn. */
import { DRAWN_FORMATS } from '../../../shared/contract/map-formats.ts';
import type { ExportOptions } from '../../../shared/contract/types.ts';
import { evidenceOf, printed, type ExportSource } from './payload.ts';

/** The source with the cards that pass the filter alone, and nothing that was said about others. Lanes stay as they are. */
export async function shownSource(
  source: ExportSource,
  { format, print }: ExportOptions,
): Promise<ExportSource> {
  if (!print?.filter || DRAWN_FORMATS.includes(format)) return source;
  const shown = printed(source, print, await evidenceOf(source));
  const map = {
    ...shown,
    lanes: source.map.lanes,
    comments: shown.comments.filter(({ target }) => {
      return !target.startsWith('card/') || shown.cards.has(target.slice('card/'.length));
    }),
  };
  // The document holds more than what is shown.
  const { document: _whole, ...rest } = source;
  return { ...rest, map, whole: source.whole ?? source.map };
}
