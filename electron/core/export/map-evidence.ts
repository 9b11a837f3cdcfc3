/** The feedback items that are evidence on a map, as a map file says them. */
import { filled } from '../../../shared/formats/map/json/filled.ts';
import type { MapFileItem, MapFileMap } from '../../../shared/formats/map/json/schema.ts';
import type { ExportSource, QuotedItem } from './payload.ts';

/** Items asked for at once. */
const CHUNK = 2000;

/** The items that the cards are linked to and that are there, by id. */
export function evidenceItems(map: MapFileMap, { feedback }: Pick<ExportSource, 'feedback'>): MapFileItem[] {
  if (!feedback) return [];
  const ids = [...new Set(map.cards.flatMap(({ evidence = [] }) => evidence.map(({ id }) => id)))].sort();
  const items: MapFileItem[] = [];
  for (let from = 0; from < ids.length; from += CHUNK)
    items.push(...feedback.items(ids.slice(from, from + CHUNK)).map(fileItem));
  return items.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function fileItem({ id, text, source, date, language, score, scale }: QuotedItem): MapFileItem {
  const scaled = scale && {
    min: scale.min,
    max: scale.max,
    higherIsBetter: scale.higherIsBetter,
    ...(scale.method && { method: scale.method }),
  };
  const dated = date !== null && /^\d{4}-\d{2}-\d{2}.{0,30}$/.test(date) ? date : null;
  return filled({ id, text, source }, { date: dated, language, score, scale: scaled });
}
