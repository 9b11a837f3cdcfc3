/** A map as one HTML page that asks nobody for anything: its policy allows its own script, style and data alone. */
import { createHash } from 'node:crypto';
import type { Quote } from '../../../shared/formats/map/html/details.ts';
import { pageParts } from '../../../shared/formats/map/html/page.ts';
import { pageStyle } from '../../../shared/formats/map/html/page-style.ts';
import { layOut } from '../../../shared/formats/map/svg/map-svg.ts';
import { escaped } from '../../../shared/text/xml-text.ts';
import { paintText } from '../../../shared/formats/map/svg/text.ts';
import { appRoot } from '../app-root.ts';
import type { Exporter } from './exporter.ts';
import { lettersOfReaders } from './font-notes.ts';
import { buildPayload, pictureOptions, type ExportSource } from './payload.ts';
import { fontRules } from './picture/font-rules.ts';
import { fontFaces, noteCharacters } from './picture/fonts.ts';

/** Most verbatims of one card: more are not read on a page. */
const MOST_QUOTES = 25;

export const htmlOf: Exporter = async ({ source, options, date, progress }) => {
  const payload = await buildPayload(source, pictureOptions(options), date);
  progress(0.3);
  const laid = layOut(payload);
  const cards = [...laid.map.cards.values()].filter(({ evidence }) => evidence.length > 0);
  const quotes = options.office?.quotes === false ? null : await quotesOf(source, cards);
  progress(0.6);
  const { title, body, script } = pageParts({ laid, quotes }, paintText);
  // Every word of the page may be seen in both weights, and its script writes numbers.
  const characters = new Set<number>();
  noteCharacters(characters, `${body}0123456789`);
  const faces = await fontFaces(appRoot().screens);
  const fonts = await fontRules(faces, { 400: characters, 600: characters });
  const style = pageStyle(laid.map.meta.theme, fonts);
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="generator" content="Sojourn">',
    `<title>${escaped(title)}</title><style>${style}</style></head><body>${body}`,
    `<script>${script}</script></body></html>\n`,
  ].join('\n');
  return {
    bytes: new TextEncoder().encode(html),
    notes: lettersOfReaders([payload, [...(quotes?.values() ?? [])]]),
  };
};

/** The hash by which a policy names a script or style. */
function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

async function quotesOf(
  { feedback }: ExportSource,
  cards: readonly { readonly id: string; readonly evidence: readonly string[] }[],
): Promise<ReadonlyMap<string, readonly Quote[]>> {
  if (!feedback || cards.length === 0) return new Map();
  const found = await feedback.strongest(
    cards.map(({ evidence }) => evidence),
    MOST_QUOTES,
  );
  return new Map(cards.map(({ id }, i) => [id, found[i] ?? []]));
}
