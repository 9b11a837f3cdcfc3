/** A map as a report to read: who travels, the emotion curves, stage by stage, the pain points, and what is to be done. */
import { STATUS_WORDS } from '../model/words.ts';
import { cardFacts, cardWords, metricWords, placeWords } from '../formats/office/card-facts.ts';
import type { OfficeSource } from '../formats/office/source.ts';
import { fitInto } from '../formats/office/picture-box.ts';
import type { DocPicture } from '../formats/docx/picture-xml.ts';
import type { DocBlock, TextDocument } from '../formats/docx/document.ts';
import { LANE_KIND_INFO, laneHue } from '../model/lanes.ts';
import { own } from '../model/own.ts';
import { cellKey, type Card, type Column, type Lane, type Stage } from '../model/types.ts';
import { dateWord, metricNumber, segmentWords, signedNumber } from '../print/words.ts';
import { EDGE, GROUND, INK, lanePaint, MUTED } from '../slides/page.ts';
import { mapFacts } from '../slides/title-slides.ts';
import { curveBlocks } from './curve-tables.ts';
import { painBlocks } from './pain-report.ts';
import { visitBlocks } from './visit-report.ts';
import { run, says } from './says.ts';

export function buildReport(source: OfficeSource): TextDocument {
  const { map, workspaceName, date, segment } = source;
  const title = map.meta.title || 'Untitled map';
  const whose = segment === null ? [] : [segmentWords(segment)];
  const footer = [title.slice(0, 80), ...whose, dateWord(date)].join(' · ');
  return {
    title,
    subject: workspaceName,
    date,
    footer: run(footer, source),
    logo: headLogo(source),
    lang: source.lang(
      `${title} ${[...map.cards.values()]
        .map(({ text }) => text)
        .join(' ')
        .slice(0, 5000)}`,
    ),
    ink: INK,
    muted: MUTED,
    edge: EDGE,
    ground: GROUND,
    accent: lanePaint(map.meta.theme, 3).mark,
    blocks: [
      says('Title', title, source),
      says('Subtitle', mapFacts(source), source),
      says('Subtitle', [workspaceName, dateWord(date)].filter(Boolean).join(' · '), source),
      { kind: 'contents', title: 'Contents' },
      ...personaBlocks(source),
      ...curveBlocks(source),
      ...visitBlocks(source),
      ...map.stages.flatMap((stage, at) => stageBlocks(stage, at, source)),
      ...painBlocks(source),
      ...actionBlocks(source),
    ],
  };
}

/** Room for a card's picture and for a portrait, in points. */
const CARD_PICTURE = { width: 320, height: 180 };
const PORTRAIT = { width: 72, height: 72 };

/** Room for a logo at the head of a page, in points. */
const HEAD_LOGO = { width: 140, height: 22 };

function headLogo({ logo }: OfficeSource): DocPicture | null {
  return logo && { kind: 'picture', name: 'Logo', picture: logo, ...fitInto(logo, HEAD_LOGO) };
}

function personaBlocks(source: OfficeSource): DocBlock[] {
  const { personas } = source;
  if (personas.length === 0) return [];
  const list = (title: string, lines: string): DocBlock[] => {
    const items = lines.split('\n').filter((line) => line.trim() !== '');
    if (items.length === 0) return [];
    return [
      says('Label', title, source),
      ...items.map((line) => says('Normal', line.trim(), source, { list: 0 })),
    ];
  };
  return [
    says('Heading1', 'Who travels', source),
    ...personas.flatMap((persona): DocBlock[] => {
      const share = persona.share === null ? '' : `${metricNumber(persona.share)} % of customers`;
      const about = [persona.segment, share].filter((part) => part !== '').join(' · ');
      return [
        says('Heading2', persona.name || 'Unnamed persona', source),
        ...pictureBlocks(persona.portrait, `Portrait of ${persona.name}`, PORTRAIT, source),
        ...(about === '' ? [] : [says('Small', about, source)]),
        ...(persona.quote === '' ? [] : [says('Quote', persona.quote, source)]),
        ...list('Goals', persona.goals),
        ...list('Needs', persona.needs),
        ...list('Frustrations', persona.frustrations),
        ...persona.sections.flatMap(({ title, body }) => list(title, body)),
      ];
    }),
  ];
}

/** A stage with its lanes, in them its steps with their cards; lanes without cards are left out. */
function stageBlocks(stage: Stage, index: number, source: OfficeSource): DocBlock[] {
  const { map } = source;
  const columns = map.columns.filter(({ stageId }) => stageId === stage.id);
  const lanes = map.lanes.flatMap((lane) => laneBlocks(lane, columns, source));
  const heading = says('Heading2', stage.title || 'Untitled stage', source);
  const empty = lanes.length === 0 ? [says('Small', 'Nothing stands here yet.', source)] : lanes;
  return [...(index === 0 ? [says('Heading1', 'Stage by stage', source)] : []), heading, ...empty];
}

function laneBlocks(lane: Lane, columns: readonly Column[], source: OfficeSource): DocBlock[] {
  const { map } = source;
  const steps = new Map(map.steps.map(({ id, title }) => [id, title]));
  const cells = columns.flatMap((column): DocBlock[] => {
    const items = [...pointItems(lane, column, source), ...cardItems(lane, column, source)];
    if (items.length === 0) return [];
    const step = column.stepId === null ? undefined : steps.get(column.stepId);
    return [...(step ? [says('Label', step, source)] : []), ...items];
  });
  if (cells.length === 0) return [];
  const paint = lanePaint(map.meta.theme, laneHue(lane));
  const runs = [run(lane.title, source, { colour: paint.text })];
  return [{ kind: 'paragraph', style: 'Heading3', runs }, ...cells];
}

function cardItems(lane: Lane, column: Column, source: OfficeSource): DocBlock[] {
  return (source.map.cells.get(cellKey(lane.id, column.id)) ?? []).flatMap((card): DocBlock[] => {
    const number = metricWords(card);
    const facts = cardFacts(card, lane, source).join(' · ');
    const until = spanWords(card, source);
    const small = [until, facts].filter((part) => part !== '').join(' · ');
    const runs = [
      ...(number === '' ? [] : [run(`${number}  `, source, { bold: true })]),
      run(cardWords(card, source), source),
      ...(small === '' ? [] : [run(`   ${small}`, source, { colour: MUTED })]),
    ];
    const note = card.note.trim();
    const picture = pictureBlocks(card.image, cardWords(card, source), CARD_PICTURE, source);
    return [
      { kind: 'paragraph', style: 'Normal', runs, list: 0, keepNext: picture.length > 0 },
      ...picture,
      ...(note === '' ? [] : [says('Normal', note, source, { list: 1 })]),
    ];
  });
}

function pictureBlocks(
  hash: string | null,
  name: string,
  box: { readonly width: number; readonly height: number },
  { pictures }: OfficeSource,
): DocPicture[] {
  const picture = hash === null ? undefined : own(pictures, hash);
  return picture ? [{ kind: 'picture', name, picture, ...fitInto(picture, box) }] : [];
}

function spanWords({ columnId, span }: Card, { map }: OfficeSource): string {
  const at = map.columns.findIndex(({ id }) => id === columnId);
  const last = map.columns[Math.min(at + span, map.columns.length) - 1];
  return span > 1 && last && last.id !== columnId ? `to ${placeWords(last.id, map)}` : '';
}

/** The points of the curves in a column, with what is felt and said there. */
function pointItems(lane: Lane, column: Column, source: OfficeSource): DocBlock[] {
  if (LANE_KIND_INFO[lane.kind].content !== 'curve') return [];
  const names = new Map(source.personas.map(({ id, name }) => [id, name]));
  return source.map.points
    .filter(({ laneId, columnId }) => laneId === lane.id && columnId === column.id)
    .filter(({ personaId }) => personaId === '' || names.has(personaId))
    .map(({ personaId, value, word, quote }) => {
      const who = names.get(personaId) ?? 'Everyone';
      const felt = [signedNumber(value), word].filter((part) => part !== '').join(' ');
      const said = quote === '' ? '' : `: ${quote}`;
      return says('Normal', `${who} ${felt}${said}`, source, { list: 0 });
    });
}

const ACTIONS = [
  ['Action', 32],
  ['Place', 18],
  ['Owner', 14],
  ['Due', 13],
  ['Status', 12],
  ['Answers', 28],
] as const;

/** All actions and opportunities as a table. */
function actionBlocks(source: OfficeSource): DocBlock[] {
  const { map } = source;
  const lanes = map.lanes.filter(({ kind }) => kind === 'actions' || kind === 'opportunities');
  const cards = map.columns.flatMap(({ id }) =>
    lanes.flatMap((lane) => (map.cells.get(cellKey(lane.id, id)) ?? []).map((card) => ({ card, lane }))),
  );
  if (cards.length === 0) return [];
  const rows = cards.map(({ card, lane }) => {
    const rated = [
      lane.kind === 'opportunities' ? 'Opportunity' : '',
      card.value === null ? '' : `value ${card.value}`,
      card.effort === null ? '' : `effort ${card.effort}`,
    ].filter((part) => part !== '');
    const answers = card.solves.flatMap((id) => map.cards.get(id) ?? []).map((one) => cardWords(one, source));
    return [
      [
        run(cardWords(card, source), source),
        ...(rated.length === 0 ? [] : [run(`\n${rated.join(', ')}`, source, { colour: MUTED })]),
      ],
      [run(placeWords(card.columnId, map), source)],
      [run(card.owner ?? '', source)],
      [run(card.due === null ? '' : dateWord(card.due), source)],
      [run(card.status === null ? '' : STATUS_WORDS[card.status], source)],
      [run(answers.join('; '), source)],
    ];
  });
  return [
    says('Heading1', 'What we do', source),
    {
      kind: 'table',
      widths: ACTIONS.map(([, width]) => width),
      titles: ACTIONS.map(([title]) => run(title, source)),
      rows,
    },
  ];
}
