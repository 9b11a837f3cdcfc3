/** Reads maps out of Markdown: journeys of Mermaid in fences, and tables of stages and lanes. */
import { SojournError } from '../../contract/errors.ts';
import { isLaneKind, type LaneKind } from '../../model/lanes.ts';
import { MAP_KINDS, PHASES } from '../../model/types.ts';
import { MAP_KIND_WORDS } from './card-words.ts';
import type { DraftStage } from './draft.ts';
import { gridDraft, type GridDraft } from './grid/grid-draft.ts';
import { plainText, readBlocks, type MdBlocks } from './md-blocks.ts';
import { readJourney } from './mermaid/read.ts';
import type { FoundMap, MapReader } from './reader.ts';

/** Longest Markdown that is read, in characters. */
const MOST_CHARS = 16 * 1024 * 1024;

export const markdownReader: MapReader = {
  name: 'Markdown',
  endings: ['md', 'markdown'],
  fits: ({ text }) => HAS_JOURNEY.test(text.slice(0, 1_000_000)),
  read: ({ text, name }) => {
    if (text.length > MOST_CHARS) {
      throw new SojournError(
        'tooLarge',
        `${name} is longer than ${MOST_CHARS / 1024 / 1024} million characters.`,
        {
          remedy: 'Cut the table or the journey out into a file of its own.',
          where: { file: name },
        },
      );
    }
    const blocks = readBlocks(text);
    const journeys = blocks.fences.flatMap(
      ({ lines, firstLine }) => readJourney(lines, firstLine, name) ?? [],
    );
    return [...journeys, ...tablesOf(blocks, text, journeys.length > 0)];
  },
};

const HAS_JOURNEY = /^ {0,3}(?:```|~~~)[^\n]*\n(?:[^\n]*\n){0,50}?[ \t]*journey\b/im;

/** The tables that are maps: those in which titles name kinds of lanes; where none does and there is but one, that. */
function tablesOf({ tables, title }: MdBlocks, text: string, hasJourney: boolean): FoundMap[] {
  const lines = text.split(/\r\n|\r|\n/);
  const grids = tables.flatMap(({ rows, heading, firstLine }) => {
    // One line more than rows: the rule below the head.
    const below = lines.slice(firstLine + rows.length, firstLine + rows.length + 3).join('\n');
    const grid = gridDraft(rows, heading || title, kindsSaid(below));
    return grid ? [{ grid: withPhases(grid, below), firstLine }] : [];
  });
  const known = grids.filter(({ grid }) => grid.known > 0);
  const chosen = known.length > 0 ? known : hasJourney || grids.length !== 1 ? [] : grids;
  return chosen.map(({ grid, firstLine }) => asOurs(grid, lines, firstLine));
}

/** Our own Markdown says kind and personas below its title, kinds of lanes below the table, and more in an outline. */
function asOurs({ draft, losses }: GridDraft, lines: readonly string[], firstLine: number): FoundMap {
  const above = lines.slice(Math.max(0, firstLine - 4), firstLine - 1).map((line) => line.split(' · '));
  const about = above.find(([word]) => MAP_KINDS.some((kind) => MAP_KIND_WORDS[kind] === word));
  const kind = MAP_KINDS.find((candidate) => MAP_KIND_WORDS[candidate] === about?.[0]);
  if (!about || !kind) return { type: 'draft', draft, losses };
  const personas = [...about.slice(1, -1).map(plainText), ...draft.personas];
  const outline = 'The table is read; notes, owners, channels and the like in the outline below it are not.';
  return {
    type: 'draft',
    draft: { ...draft, kind, personas: [...new Set(personas)] },
    losses: [...losses, outline],
  };
}

/** The kinds of lanes that our own Markdown says below a table, by row. */
function kindsSaid(below: string): (LaneKind | null)[] {
  const kinds = /<!-- sojourn lanes: ([A-Za-z ]{1,20000}) -->/.exec(below)?.[1]?.split(' ') ?? [];
  return kinds.map((kind) => (isLaneKind(kind) ? kind : null));
}

/** With the parts of the life cycle that our own Markdown says below a table, stage by stage. */
function withPhases({ draft, losses, known }: GridDraft, below: string): GridDraft {
  const said = /<!-- sojourn stages: ([A-Za-z ]{1,20000}) -->/.exec(below)?.[1]?.split(' ');
  if (!said) return { draft, losses, known };
  if (said.length !== draft.stages.length) {
    const loss = `Which stages lie before, during or after the purchase is left out: it is said of ${said.length} stages, and the table has ${draft.stages.length}.`;
    return { draft, losses: [...losses, loss], known };
  }
  const stages = draft.stages.map((stage, index): DraftStage => {
    const phase = PHASES.find((candidate) => candidate === said[index]);
    return { ...stage, ...(phase ? { phase } : {}) };
  });
  return { draft: { ...draft, stages }, losses, known };
}
