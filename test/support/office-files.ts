/** Office files of maps, unpacked, and what holds of every one of them. */
import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import type { ExportRequest } from '../../electron/core/export/exporter.ts';
import type { ExportSource, QuotedItem } from '../../electron/core/export/payload.ts';
import type { MapFormat } from '../../shared/contract/map-formats.ts';
import type { OfficeOptions } from '../../shared/contract/types.ts';
import { exportSource, SENTENCES } from './print-maps.ts';
import type { MapData } from '../../shared/model/types.ts';
import { XmlReader } from '../../shared/formats/xml.ts';

/** A quote in each language, one of them such as a spreadsheet would compute. */
export const QUOTES: readonly QuotedItem[] = Object.entries(SENTENCES).map(([language, text], at) => ({
  id: `f${at}`,
  text: at === 0 ? `=1+1 ${text}` : text,
  source: 'App reviews',
  date: '2026-03-04',
  score: 2,
  scale: { min: 1, max: 5, higherIsBetter: true },
  language,
  channel: 'app',
  sentiment: -0.5,
  themes: [],
}));

/** A map with verbatims behind its cards. */
export function quotedSource(map: MapData, extra: Partial<ExportSource> = {}): ExportSource {
  return exportSource(map, {
    feedback: {
      items: (ids) => QUOTES.filter(({ id }) => ids.includes(id)),
      strongest: async (sets, most) => sets.map(() => QUOTES.slice(0, most)),
    },
    ...extra,
  });
}

/** What an exporter is asked. */
export function requestOf(
  source: ExportSource,
  format: MapFormat,
  office: OfficeOptions = {},
): ExportRequest {
  return {
    source,
    options: { format, office },
    printer: {
      print: () => Promise.reject(new Error('nothing is printed')),
      openPicture: () => Promise.reject(new Error('nothing is drawn')),
    },
    date: '2026-11-29',
    epoch: undefined,
    signal: new AbortController().signal,
    progress: () => {},
  };
}

/** The texts of an archive's parts by their paths; every XML part is well formed, every relation leads to a part. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  const files = unzipSync(bytes);
  const parts = new Map<string, string>();
  for (const [path, content] of Object.entries(files)) {
    if (!/\.(?:xml|rels)$/u.test(path)) continue;
    const text = strFromU8(content);
    parts.set(path, text);
  }
  const broken = [...parts].filter(([, text]) => !wellFormed(text)).map(([path]) => path);
  const missing = [...parts]
    .filter(([path]) => path.endsWith('.rels'))
    .flatMap(([path, text]) => missingTargets(path, text, files));
  expect({ broken, missing }).toEqual({ broken: [], missing: [] });
  const types = parts.get('[Content_Types].xml') ?? '';
  const typed = [...types.matchAll(/PartName="\/([^"]*)"/gu)].map(([, path]) => path ?? '');
  expect(typed.filter((path) => files[path] === undefined)).toEqual([]);
  return parts;
}

/** Whether every element that begins also ends, in order. */
function wellFormed(text: string): boolean {
  const open: string[] = [];
  let isSound = true;
  const reader = new XmlReader({
    open: (name) => void open.push(name),
    close: (name) => void (isSound &&= open.pop() === name),
    text: () => {},
  });
  reader.push(text);
  const isEscaped = !/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/u.test(text);
  return isSound && isEscaped && open.length === 0;
}

function missingTargets(path: string, text: string, files: Readonly<Record<string, unknown>>): string[] {
  const folder = path.replace(/_rels\/[^/]*$/u, '');
  return [...text.matchAll(/Target="([^"]*)"/gu)].flatMap(([, target = '']) => {
    if (target.includes(':')) return [];
    const found = new URL(target, `file:///${folder}`).pathname.slice(1);
    return files[found] === undefined ? [found] : [];
  });
}
