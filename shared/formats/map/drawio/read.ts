/** Reads files of draw.io: each page is a map. */
import { SojournError } from '../../../contract/errors.ts';
import type { FoundMap, MapInput, MapReader } from '../reader.ts';
import { childOf, childrenOf, readXml, rootName, type XmlNode } from '../xml-read.ts';
import { cellsOf } from './cells.ts';
import { pageDraft } from './page.ts';

/** Pages of one file that are read. */
const MOST_PAGES = 100;

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
    return pages.flatMap((page) => found(modelOf(page, input), page.attributes.get('name') ?? ''));
  },
};

function found(model: XmlNode, name: string): FoundMap[] {
  const map = pageDraft(cellsOf(model), name);
  return map ? [map] : [];
}

/** The model of a page, which older programs wrote compressed. */
function modelOf(page: XmlNode, { name, inflate }: MapInput): XmlNode {
  const plain = childOf(page, 'mxGraphModel');
  if (plain) return plain;
  const packed = page.text.trim();
  const title = page.attributes.get('name') ?? '';
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
