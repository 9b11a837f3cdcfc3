/** The formats that a map is exported to: how they are called, what their files end in, what they are for. */

export const MAP_FORMATS = [
  'pdf',
  'png',
  'svg',
  'pptx',
  'docx',
  'xlsx',
  'html',
  'json',
  'markdown',
  'mermaid',
  'csv',
  'drawio',
  'opml',
  'cjml',
  'theydo',
] as const;
export type MapFormat = (typeof MAP_FORMATS)[number];

/** Formats that draw the map, and so know of personas and filter. */
export const DRAWN_FORMATS: readonly MapFormat[] = ['pdf', 'png', 'svg', 'html'];
/** Formats that have room for a logo. */
export const LOGO_FORMATS: readonly MapFormat[] = [...DRAWN_FORMATS, 'pptx', 'docx'];
/** Formats whose files can carry the map itself. */
export const CARRYING_FORMATS: readonly MapFormat[] = ['pdf', 'png', 'svg'];

export interface MapFormatInfo {
  readonly name: string;
  /** What file names end in, without the dot. */
  readonly ending: string;
  /** One sentence for who chooses. */
  readonly hint: string;
}

export const MAP_FORMAT_INFO: Readonly<Record<MapFormat, MapFormatInfo>> = {
  pdf: {
    name: 'PDF',
    ending: 'pdf',
    hint: 'The map on paper, in vectors, with selectable text.',
  },
  png: { name: 'PNG picture', ending: 'png', hint: 'The map as a picture, for slides, mails and chats.' },
  html: {
    name: 'HTML page',
    ending: 'html',
    hint: 'One page for any browser, without network: zoom, a table, and the evidence behind each card.',
  },
  svg: {
    name: 'SVG drawing',
    ending: 'svg',
    hint: 'The map as a drawing that stays sharp at any size, for design programs and websites.',
  },
  docx: {
    name: 'Word',
    ending: 'docx',
    hint: 'A report to read and go on with: personas, curves, stages, pain points, actions.',
  },
  xlsx: {
    name: 'Excel',
    ending: 'xlsx',
    hint: 'The map as a grid, and its cards, curves, actions, metrics and evidence as lists.',
  },
  json: {
    name: 'JSON',
    ending: 'json',
    hint: 'The whole map, for another workspace or a program of your own.',
  },
  markdown: {
    name: 'Markdown',
    ending: 'md',
    hint: 'The map as a table and an outline, as text for wikis and notes.',
  },
  mermaid: {
    name: 'Mermaid journey',
    ending: 'mmd',
    hint: 'A journey diagram as text; the rest of the map is kept in its comments.',
  },
  csv: { name: 'CSV', ending: 'csv', hint: 'The grid of the map, or one of its lists, for any spreadsheet.' },
  drawio: {
    name: 'draw.io',
    ending: 'drawio',
    hint: 'A diagram with a swimlane for each lane, to be edited in draw.io.',
  },
  opml: { name: 'OPML outline', ending: 'opml', hint: 'Stages, lanes and cards for any outliner.' },
  cjml: {
    name: 'CJML 2.0',
    ending: 'cjml.xml',
    hint: 'Steps and touchpoints in the Customer Journey Modelling Language.',
  },
  theydo: {
    name: 'TheyDo insights',
    ending: 'theydo.json',
    hint: 'Pain points, gains and opportunities as insights that TheyDo imports.',
  },
  pptx: {
    name: 'PowerPoint',
    ending: 'pptx',
    hint: 'Slides of shapes, texts and charts that can be edited: the map, its stages, its pain points.',
  },
};

/** The format that a file name asks for by its ending, in any case of its letters; null for none. */
export function formatOfFile(name: string): MapFormat | null {
  const lower = name.toLowerCase();
  const fitting = MAP_FORMATS.filter((format) => lower.endsWith(`.${MAP_FORMAT_INFO[format].ending}`));
  // Of endings such as ".xml" and ".cjml.xml", the longer one says more.
  fitting.sort((a, b) => MAP_FORMAT_INFO[b].ending.length - MAP_FORMAT_INFO[a].ending.length);
  return fitting[0] ?? null;
}
