/**
 * Reads journeys of CJML 2.0: phases become stages, communication points touchpoints, actions steps or what the company
 * does, experience the emotion curve. A planned journey becomes a future map.
 */
import { channelNamed } from '../../model/words.ts';
import { STEP_SIGN } from './map-markdown.ts';
import type { DraftCard, DraftColumn, DraftPoint, DraftStage } from './draft.ts';
import type { FoundMap, MapReader } from './reader.ts';
import { childOf, childrenOf, readXml, rootName, textOfChild, type XmlNode } from './xml-read.ts';

export const cjmlReader: MapReader = {
  name: 'CJML',
  endings: ['cjml.xml', 'cjml'],
  fits: ({ text }) => rootName(text) === 'CJML',
  read: ({ text }) =>
    readXml(text)
      .children.filter(({ name }) => name === 'plannedJourney' || name === 'actualJourney')
      .map(journeyOf),
};

const LANES = [
  { kind: 'steps', title: '' },
  { kind: 'touchpoints', title: '' },
  { kind: 'emotion', title: '' },
  { kind: 'frontstage', title: '' },
] as const;
/** Their numbers. */
const STEPS = 0;
const TOUCHPOINTS = 1;
const EMOTION = 2;
const FRONTSTAGE = 3;

function journeyOf(journey: XmlNode): FoundMap {
  const { stages, columns } = phasesOf(journey);
  const users = new Map(
    childrenOf(childOf(journey, 'actors'), 'endUser').flatMap((actor) => {
      const id = actor.attributes.get('actorID') ?? actor.attributes.get('actorIDref');
      return id === undefined ? [] : [[id.trim(), textOfChild(actor, 'actorName') || id.trim()] as const];
    }),
  );
  const cards: DraftCard[] = [];
  const points: DraftPoint[] = [];
  const losses: string[] = [];
  const felt = new Map<string, number>();
  for (const point of childOf(journey, 'touchpoints')?.children ?? []) {
    const id = textOfChild(point, 'touchpointID');
    if (!/^(?:planned|actual)(?:CommunicationPoint|Action)$/.test(point.name)) {
      losses.push(`<${point.name}> is no kind of touchpoint that Sojourn knows and is left out.`);
      continue;
    }
    const ref = childOf(point, 'belongsTo')?.attributes.get('phaseIDref')?.trim();
    const column = columns.get(ref ?? '') ?? outside(stages, columns);
    const initiator = actorOf(childOf(point, 'initiator'));
    const receiver = actorOf(childOf(point, 'receiver'));
    const who = users.get(initiator) ?? users.get(receiver);
    cards.push(cardOf(point, column, users.has(initiator), who));
    const emotion = pointOf(point, column, who);
    const place = `${column.stage}/${column.step ?? 0}/${who ?? ''}`;
    const before = felt.get(place);
    if (emotion && before === undefined) {
      points.push(emotion);
      felt.set(place, emotion.value);
    } else if (emotion && emotion.value !== before) {
      losses.push(`The experience of touchpoint ${id} is left out: its phase has another one already.`);
    }
    const status = textOfChild(point, 'compliance');
    if (status !== '')
      losses.push(`Touchpoint ${id}: that it was “${status.slice(0, 60).toWellFormed()}” is left out.`);
  }
  return {
    type: 'draft',
    draft: {
      title: textOfChild(journey, 'journeyTitle') || textOfChild(journey, 'journeyID'),
      kind: journey.name === 'plannedJourney' ? 'future' : 'current',
      stages,
      lanes: LANES,
      cards,
      points,
      personas: [...new Set(users.values())],
      scale: { min: 1, max: 5, labels: {} },
    },
    losses,
  };
}

/** The phases as stages, and as steps of one stage where their names say so, by their ids. */
function phasesOf(journey: XmlNode): {
  stages: { title: string; steps: string[] }[];
  columns: Map<string, DraftColumn>;
} {
  const stages: { title: string; steps: string[] }[] = [];
  const columns = new Map<string, DraftColumn>();
  for (const phase of childrenOf(childOf(journey, 'journeyPhases'), 'journeyPhase')) {
    const name = textOfChild(phase, 'phaseName');
    const at = name.indexOf(STEP_SIGN);
    const [title, step] = at === -1 ? [name, ''] : [name.slice(0, at), name.slice(at + STEP_SIGN.length)];
    const last = stages.at(-1);
    if (step !== '' && last?.title === title && last.steps.length > 0) last.steps.push(step);
    else stages.push({ title, steps: step === '' ? [] : [step] });
    const steps = stages.at(-1)?.steps.length ?? 0;
    const id = phase.attributes.get('phaseID')?.trim() ?? '';
    if (!columns.has(id))
      columns.set(id, { stage: stages.length - 1, ...(steps === 0 ? {} : { step: steps - 1 }) });
  }
  return { stages, columns };
}

/** The column of touchpoints without a phase: one more stage, made when it is needed. */
function outside(stages: DraftStage[], columns: Map<string, DraftColumn>): DraftColumn {
  const known = columns.get('');
  if (known) return known;
  const column = { stage: stages.push({ title: '' }) - 1 };
  columns.set('', column);
  return column;
}

const actorOf = (party: XmlNode | undefined): string =>
  childOf(party, 'refersTo')?.attributes.get('actorIDref')?.trim() ?? '';

function cardOf(point: XmlNode, column: DraftColumn, isUser: boolean, who: string | undefined): DraftCard {
  const isTalk = point.name.endsWith('CommunicationPoint');
  const said = textOfChild(childOf(point, 'initiator'), 'initiatorLabel');
  const heard = textOfChild(childOf(point, 'receiver'), 'receiverLabel');
  const channel = textOfChild(childOf(point, 'channel'), 'channelName');
  const notes = [said !== '' && heard !== said ? heard : '', textOfChild(point, 'comment')].filter(
    (part) => part !== '',
  );
  return {
    lane: isTalk ? TOUCHPOINTS : isUser ? STEPS : FRONTSTAGE,
    ...column,
    text: said || heard,
    ...(channel === '' ? {} : { channel: channelNamed(channel) }),
    ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
    ...(who === undefined ? {} : { personas: [who] }),
  };
}

function pointOf(point: XmlNode, column: DraftColumn, who: string | undefined): DraftPoint | null {
  const experience = childOf(point, 'touchpointExperience');
  const text = textOfChild(experience, 'experienceRating');
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return null;
  const quote = textOfChild(experience, 'experienceDescription');
  return {
    lane: EMOTION,
    ...column,
    value: Math.min(5, Math.max(1, value)),
    ...(who === undefined ? {} : { persona: who }),
    ...(quote === '' ? {} : { quote }),
  };
}
