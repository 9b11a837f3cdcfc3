/** Reads TheyDo's insights (`INSIGHTS_V1`): each is a card of the lane of its type, in the stage that its tags name. */
import { z } from 'zod';
import { SojournError } from '../../contract/errors.ts';
import { textOfCell } from '../html/in-cell.ts';
import type { DraftCard, DraftColumn, DraftLane, DraftStage } from './draft.ts';
import { laneKindOf } from './grid/lane-words.ts';
import { STEP_SIGN } from './map-markdown.ts';
import type { MapReader } from './reader.ts';

const text = z.string().max(1_000_000);
const insightSchema = z.object({
  title: text,
  description: text.nullish(),
  type: text.nullish(),
  tags: z.array(text).max(1000).optional(),
  groupTags: z
    .array(z.object({ tagGroup: text, tag: text }))
    .max(1000)
    .nullish(),
  weight: z.number().nullish(),
  empathyScore: z.number().nullish(),
  externalLinks: z.array(text).max(1000).optional(),
});
const fileSchema = z.object({
  schema: z.literal('INSIGHTS_V1'),
  data: z.object({ insights: z.array(insightSchema).max(50_000) }),
});
type Insight = z.output<typeof insightSchema>;

export const theydoReader: MapReader = {
  name: 'TheyDo insights',
  endings: ['theydo.json'],
  fits: ({ text: content }) => content.trimStart().startsWith('{') && content.includes('"INSIGHTS_V1"'),
  read: ({ name, text: content }) => {
    const insights = insightsOf(name, content);
    return insights.length === 0 ? [] : [{ type: 'draft', ...draftOf(insights) }];
  },
};

function insightsOf(name: string, content: string): readonly Insight[] {
  try {
    return fileSchema.parse(JSON.parse(content)).data.insights;
  } catch (cause) {
    const [issue] = cause instanceof z.ZodError ? cause.issues : [];
    const what = issue ? `${issue.path.join('.') || 'the whole'}: ${issue.message}` : 'it is no JSON';
    throw new SojournError('badInput', `${name} is no file of insights of TheyDo (${what}).`, {
      remedy: 'Export it again; its schema is InsightsFile.json of TheyDo.',
      where: { file: name },
      cause,
    });
  }
}

const GROUP = { journey: /^journey$/i, stage: /^(?:stage|phase|step)s?$/i, persona: /^personas?$/i } as const;

function draftOf(insights: readonly Insight[]) {
  const stages: { title: string; steps: string[] }[] = [];
  const lanes: DraftLane[] = [];
  const ratings = insights.filter(
    ({ empathyScore, externalLinks = [] }) => empathyScore || externalLinks.length > 0,
  );
  const cards = insights.map((insight): DraftCard => {
    const { title, description, tags = [], weight } = insight;
    const { lane, kind } = laneFor(insight.type?.trim() ?? '', lanes);
    const note = textOfCell(description ?? '').trim();
    const rating = weight && weight >= 1 && weight <= 5 ? weight : null;
    const personas = tagsOf(insight, GROUP.persona);
    return {
      lane,
      ...columnFor(tagsOf(insight, GROUP.stage)[0] ?? '', stages),
      text: title,
      ...(note === '' ? {} : { note }),
      ...(personas.length === 0 ? {} : { personas }),
      ...(tags.length === 0 ? {} : { tags }),
      ...(rating === null ? {} : kind === 'painPoints' ? { severity: rating } : { value: rating }),
    };
  });
  const personas = [...new Set(cards.flatMap((card) => card.personas ?? []))];
  const title = insights.flatMap((insight) => tagsOf(insight, GROUP.journey))[0] ?? '';
  const losses =
    ratings.length === 0 ? [] : [`Empathy scores and links of insights are left out: of ${ratings.length}.`];
  return {
    draft: {
      title,
      kind: 'current' as const,
      stages: stages satisfies DraftStage[],
      lanes,
      cards,
      points: [],
      personas,
    },
    losses,
  };
}

const tagsOf = ({ groupTags }: Insight, group: RegExp): string[] =>
  (groupTags ?? []).filter(({ tagGroup }) => group.test(tagGroup.trim())).map(({ tag }) => tag);

/** The lane of a type; insights of no type are notes. */
function laneFor(type: string, lanes: DraftLane[]): { lane: number; kind: DraftLane['kind'] } {
  const guessed = laneKindOf(type) ?? 'text';
  const kind = guessed === 'emotion' ? 'text' : guessed;
  const known = lanes.findIndex((lane) => lane.kind === kind);
  return { lane: known === -1 ? lanes.push({ kind, title: '' }) - 1 : known, kind };
}

/** The column of a stage's name, "Buy › Pay" for a step. */
function columnFor(name: string, stages: { title: string; steps: string[] }[]): DraftColumn {
  const at = name.indexOf(STEP_SIGN);
  const title = at === -1 ? name : name.slice(0, at);
  let stage = stages.findIndex((known) => known.title === title);
  if (stage === -1) stage = stages.push({ title, steps: [] }) - 1;
  if (at === -1) return { stage };
  const steps = stages[stage]?.steps ?? [];
  const step = steps.indexOf(name.slice(at + STEP_SIGN.length));
  return { stage, step: step === -1 ? steps.push(name.slice(at + STEP_SIGN.length)) - 1 : step };
}
