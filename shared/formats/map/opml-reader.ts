/**
 * Reads outlines of OPML. What an outline is, is said by attributes of ours, else by its depth: stages, lanes or steps,
 * cards, and what is below a card goes into its note.
 */
import { LANE_KIND_INFO, isLaneKind } from '../../model/lanes.ts';
import { foldCase } from '../../text/fold.ts';
import { textOfCell } from '../html/in-cell.ts';
import { readCardAttributes, readPointAttributes, type Look } from './card-attributes.ts';
import type { DraftCard, DraftColumn, DraftLane, DraftPoint, DraftStage } from './draft.ts';
import { laneKindOf } from './grid/lane-words.ts';
import { evidenceLosses, readMapAttributes, readPhase } from './map-attributes.ts';
import type { FoundMap, MapReader } from './reader.ts';
import { childOf, childrenOf, readXml, rootName, textOfChild, type XmlNode } from './xml-read.ts';

export const opmlReader: MapReader = {
  name: 'OPML outline',
  endings: ['opml'],
  fits: ({ text }) => rootName(text) === 'opml',
  read: ({ text }) => {
    const root = readXml(text);
    const body = childrenOf(childOf(root, 'body'), 'outline');
    return body.length === 0 ? [] : [new OutlineReader(root, body).read()];
  },
};

const lookAt =
  (node: XmlNode): Look =>
  (name) =>
    node.attributes.get(name) ?? null;
const partOf = (node: XmlNode): string => node.attributes.get('part') ?? '';
/** Outliners write HTML into texts; ours are as they are. */
function textOf(node: XmlNode): string {
  const text = node.attributes.get('text') ?? node.attributes.get('title') ?? '';
  return partOf(node) === '' ? textOfCell(text) : text;
}

class OutlineReader {
  readonly #root: XmlNode;
  readonly #title: string;
  readonly #top: readonly XmlNode[];
  /** Titles that are below several stages: lanes. */
  readonly #shared: ReadonlySet<string>;
  readonly #stages: (DraftStage & { readonly steps: string[] })[] = [];
  readonly #lanes = new Map<string, { lane: DraftLane; place: number }>();
  readonly #cards: (Omit<DraftCard, 'lane'> & { lane: string })[] = [];
  readonly #points: (Omit<DraftPoint, 'lane'> & { lane: string })[] = [];
  readonly #levels: (string | null)[] = [];

  constructor(root: XmlNode, body: readonly XmlNode[]) {
    this.#root = root;
    const said = textOfChild(childOf(root, 'head'), 'title');
    const [only] = body;
    // One outline above all is the map, not a stage, unless it says otherwise.
    const isMap =
      only !== undefined &&
      body.length === 1 &&
      partOf(only) === '' &&
      only.children.length > 1 &&
      only.children.some(({ children }) => children.length > 0) &&
      !only.children.some((child) => laneKindOf(textOf(child)) !== null);
    this.#top = isMap ? only.children : body;
    this.#title = said || (isMap ? textOf(only) : '');
    this.#shared = sharedTitles(this.#top);
  }

  read(): FoundMap {
    for (const stage of this.#top) this.#stage(stage);
    const lanes = [...this.#lanes].sort(([, a], [, b]) => a.place - b.place);
    const numbers = new Map(lanes.map(([key], index) => [key, index]));
    const numbered = <T extends { lane: string }>(entry: T) => ({
      ...entry,
      lane: numbers.get(entry.lane) ?? 0,
    });
    const about = readMapAttributes(lookAt(this.#root));
    return {
      type: 'draft',
      draft: {
        title: this.#title,
        ...about,
        stages: this.#stages,
        lanes: lanes.map(([, { lane }]) => lane),
        cards: this.#cards.map(numbered),
        points: this.#points.map(numbered),
      },
      losses: evidenceLosses(this.#levels),
    };
  }

  #stage(node: XmlNode): void {
    const stage = this.#stages.push({ title: textOf(node), steps: [], ...readPhase(lookAt(node)) }) - 1;
    const steps = this.#stages[stage]?.steps ?? [];
    // What belongs to the whole stage stands in its first column.
    for (const child of node.children) {
      if (this.#isStep(child)) steps.push(textOf(child));
    }
    let step = 0;
    for (const child of node.children) {
      if (!this.#isStep(child)) this.#inColumn(child, { stage });
      else {
        for (const inside of child.children) this.#inColumn(inside, { stage, step });
        step += 1;
      }
    }
  }

  #isStep(node: XmlNode): boolean {
    if (partOf(node) !== '') return partOf(node) === 'step';
    if (node.children.length === 0) return false;
    const title = textOf(node);
    return laneKindOf(title) === null && !this.#shared.has(foldCase(title).trim());
  }

  #inColumn(node: XmlNode, column: DraftColumn): void {
    const isLane = partOf(node) === 'lane' || (partOf(node) === '' && node.children.length > 0);
    if (!isLane) {
      this.#card(node, this.#lane('', 'steps', Infinity), column);
      return;
    }
    const title = textOf(node);
    const kind = node.attributes.get('kind');
    const number = Number(node.attributes.get('lane') ?? '');
    const key = this.#lane(
      title,
      isLaneKind(kind) ? kind : (laneKindOf(title) ?? 'text'),
      number > 0 ? number : Infinity,
    );
    for (const child of node.children) {
      const point = partOf(child) === 'point' ? readPointAttributes(lookAt(child)) : null;
      if (point) this.#points.push({ lane: key, ...column, ...point });
      else this.#card(child, key, column);
    }
  }

  /** The key of a lane, which is made where it is new. @param place among the lanes, where the file says it */
  #lane(title: string, kind: DraftLane['kind'], place: number): string {
    const key = Number.isFinite(place) ? `#${place}` : `${kind}/${foldCase(title).trim()}`;
    // Values of a curve are points; outlines of others have none.
    const held = LANE_KIND_INFO[kind].content === 'curve' && !Number.isFinite(place) ? 'thoughts' : kind;
    if (!this.#lanes.has(key)) this.#lanes.set(key, { lane: { kind: held, title }, place });
    return key;
  }

  #card(node: XmlNode, lane: string, column: DraftColumn): void {
    const fields = readCardAttributes(lookAt(node));
    const below = linesBelow(node, '');
    const note = [fields.note, textOfCell(node.attributes.get('_note') ?? ''), ...below]
      .filter(Boolean)
      .join('\n');
    this.#levels.push(node.attributes.get('evidence') ?? null);
    this.#cards.push({ lane, ...column, ...fields, text: textOf(node), ...(note === '' ? {} : { note }) });
  }
}

/** Titles of outlines with something in them that are below more than one of these. */
function sharedTitles(stages: readonly XmlNode[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { children } of stages) {
    const titles = children
      .filter((child) => child.children.length > 0)
      .map((child) => foldCase(textOf(child)).trim());
    for (const title of new Set(titles)) counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([title]) => title));
}

/** What is below a card, as an indented list. */
function linesBelow(node: XmlNode, indent: string): string[] {
  return node.children.flatMap((child) => [
    `${indent}- ${textOf(child)}`,
    ...linesBelow(child, `${indent}  `),
  ]);
}
