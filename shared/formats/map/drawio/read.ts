/** Reads files of draw.io: each page is a map. */
import { SojournError } from '../../../contract/errors.ts';
import type { FoundMap, MapInput, MapReader } from '../reader.ts';
import { childOf, childrenOf, readXml, rootName, type XmlNode } from '../xml-read.ts';
import { cellsOf } from './cells.ts';
import { pageDraft } from './page.ts';

/** Pages of one file that are read. */
const MOST_PAGES = 100;
/** Characters that compressed pages of one file may come to, all together. */
const MOST_UNPACKED = 64 * 1024 * 1024;

export const drawioReader: MapReader = {
  name: 'draw.io',
  endings: ['drawio', 'drawio.xml', 'dio'],
  fits: ({ text }) => ['mxfile', 'mxGraphModel'].includes(rootName(text) ?? ''),
  read: (input) => {
    const root = readXml(input.text);
    if (root.name === 'mxGraphModel') return found(root, '');
    const pages = childrenOf(root, 'diagram');
    if (pages.length > MOST_PAGES) {
      throw new SojournError(
        'tooLarge',
        `${input.name} has ${pages.length} pages; ${MOST_PAGES} are read at most.`,
        {
          remedy: 'Save the pages that are maps as a file of their own.',
          where: { file: input.name },
        },
      );
    }
    const unpack = withinBound(input);
    return pages.flatMap((page) => {
      const title = page.attributes.get('name') ?? '';
      return found(modelOf(page, title, { ...input, inflate: unpack(title) }), title);
    });
  },
};

/** Unpacks pages one after the other. @throws SojournError `tooLarge` where they come to too much together */
function withinBound({ name, inflate }: MapInput): (title: string) => NonNullable<MapInput['inflate']> {
  let left = MOST_UNPACKED;
  return (title) => (packed) => {
    const text = inflate?.(packed) ?? null;
    left -= text?.length ?? 0;
    if (left >= 0) return text;
    throw new SojournError(
      'tooLarge',
      `The pages of ${name} up to “${title}” unpack to more than ${MOST_UNPACKED / 1024 / 1024} MB.`,
      { remedy: 'Save the pages that are maps as a file of their own.', where: { file: name } },
    );
  };
}

function found(model: XmlNode, name: string): FoundMap[] {
  const map = pageDraft(cellsOf(model), name);
  return map ? [map] : [];
}

/** The model of a page, which older programs wrote compressed. */
function modelOf(page: XmlNode, title: string, { name, inflate }: MapInput): XmlNode {
  const plain = childOf(page, 'mxGraphModel');
  if (plain) return plain;
  const packed = page.text.trim();
  if (packed === '') return { name: 'mxGraphModel', attributes: new Map(), children: [], text: '' };
  const refused = new SojournError(
    'badInput',
    `The page “${title}” of ${name} is compressed and cannot be unpacked.`,
    {
      remedy: 'In draw.io, choose File, Properties, switch "Compressed" off and save it again.',
      where: { file: name },
    },
  );
  const bytes = inflate?.(packed);
  if (!bytes) throw refused;
  let text: string;
  try {
    text = decodeURIComponent(bytes);
  } catch {
    throw refused;
  }
  return readXml(text);
}
