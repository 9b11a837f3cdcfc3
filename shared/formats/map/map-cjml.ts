/**
 * A map in the Customer Journey Modelling Language 2.0 (SINTEF, cjml.no). Its rules: planned and actual journeys are kept
 * apart, experience belongs to actual ones only, and each touchpoint is either a communication between two actors or an
 * action of one. So a future map, or one of which no feedback says how it felt, is a planned journey.
 */
import { channelWord } from '../../model/words.ts';
import type { LaneKind } from '../../model/lanes.ts';
import type { Card } from '../../model/types.ts';
import { columnHead } from './map-markdown.ts';
import { namesOf, type MapToWrite, type NamedColumn, type Names, type Written } from './written-map.ts';
import { writeXml, type XmlElement } from './xml-write.ts';

/** How the cards of a lane are written; lanes of other kinds have no place in the language. */
const ROLES: ReadonlyMap<LaneKind, 'communication' | 'userAction' | 'providerAction'> = new Map([
  ['steps', 'userAction'],
  ['touchpoints', 'communication'],
  ['frontstage', 'providerAction'],
  ['backstage', 'providerAction'],
  ['supportProcesses', 'providerAction'],
] as const);

/** Id of the company among the actors. */
const PROVIDER = 'S1';

const named = (name: string, text: string): XmlElement => ({ name, text });

export function writeCjml(written: MapToWrite): Written {
  const names = namesOf(written);
  const { map, measured } = written;
  const isActual = map.meta.kind !== 'future' && measured.size > 0;
  const users = names
    .personas(map.meta.personaIds)
    .map(({ id, name }, i) => ({ id, name, actor: `U${i + 1}` }));
  if (users.length === 0) users.push({ id: '', name: 'Customer', actor: 'U1' });
  const points = touchpointsOf({ written, names, isActual, users });
  const phases = names.columns.map((column, i): XmlElement => ({
    name: 'journeyPhase',
    attributes: { phaseID: `P${i + 1}` },
    children: [named('phaseName', columnHead(column))],
  }));
  const journey: XmlElement = {
    name: isActual ? 'actualJourney' : 'plannedJourney',
    children: [
      named('journeyID', map.id),
      named('journeyTitle', map.meta.title),
      { name: 'journeyPhases', children: phases },
      {
        name: 'actors',
        children: [
          ...users.map(({ actor, name }) => actorOf('endUser', actor, 'actorName', name)),
          actorOf('serviceProvider', PROVIDER, 'companyName', written.workspace),
        ],
      },
      { name: 'touchpoints', children: points },
    ],
  };
  const root: XmlElement = { name: 'CJML', attributes: { version: '2.0' }, children: [journey] };
  return { text: writeXml(root), notes: notesOf(written, isActual, points.length) };
}

function notesOf({ map }: MapToWrite, isActual: boolean, points: number): string[] {
  const notes: string[] = [];
  if (!isActual && map.meta.kind !== 'future')
    notes.push('It is written as a planned journey: no feedback on the map says how it was felt.');
  if (map.points.length > 0)
    notes.push(
      'The assumed emotion curve is left out: the language knows experience only as it was measured.',
    );
  if (map.stages.some(({ phase }) => phase !== null))
    notes.push(
      'Which stages lie before, during or after the purchase is left out: the language does not know it.',
    );
  const left = map.cards.size - points;
  if (left > 0)
    notes.push(
      `${left} cards of lanes that are no steps, touchpoints or actions of the company are left out.`,
    );
  return notes;
}

function actorOf(kind: string, actorID: string, nameOf: string, name: string): XmlElement {
  return { name: kind, attributes: { actorID }, children: [named(nameOf, name)] };
}

interface Journey {
  readonly written: MapToWrite;
  readonly names: Names;
  readonly isActual: boolean;
  readonly users: readonly { readonly id: string; readonly actor: string }[];
}

/** Column by column, and in a column lane by lane: the order in which they happen. */
function touchpointsOf(journey: Journey): XmlElement[] {
  const { map } = journey.written;
  const points: XmlElement[] = [];
  journey.names.columns.forEach((column, phase) => {
    for (const lane of map.lanes) {
      const role = ROLES.get(lane.kind);
      if (!role) continue;
      for (const card of journey.names.cell(lane.id, column.id)) {
        points.push(touchpoint(journey, card, role, { column, phase, number: points.length + 1 }));
      }
    }
  });
  return points;
}

function touchpoint(
  { written, names, isActual, users }: Journey,
  card: Card,
  role: 'communication' | 'userAction' | 'providerAction',
  { column, phase, number }: { column: NamedColumn; phase: number; number: number },
): XmlElement {
  const text = names.text(card);
  const user = users.find(({ id }) => card.personaIds.includes(id)) ?? users[0];
  const customer = user?.actor ?? '';
  const channel = names.channel(card);
  const isTalk = role === 'communication';
  const felt = isActual ? written.measured.get(column.id) : undefined;
  const party = (name: string, actorIDref: string, label: string): XmlElement => ({
    name,
    children: [{ name: 'refersTo', attributes: { actorIDref } }, named(`${name}Label`, label)],
  });
  const children: XmlElement[] = [
    named('touchpointID', `T${number}`),
    { name: 'belongsTo', attributes: { phaseIDref: `P${phase + 1}` } },
    party('initiator', role === 'providerAction' ? PROVIDER : customer, text),
  ];
  if (isTalk) children.push(party('receiver', PROVIDER, text));
  if (isTalk && channel !== null)
    children.push({ name: 'channel', children: [named('channelName', channelWord(channel))] });
  if (card.note !== '') children.push(named('comment', card.note));
  if (felt) {
    const of = `${felt.n} feedback item${felt.n === 1 ? '' : 's'}`;
    children.push({
      name: 'touchpointExperience',
      children: [
        named('experienceDescription', `Mean of ${of} in this phase: ${Math.round(felt.mean)} of 100`),
        named('experienceRating', String(1 + Math.round((felt.mean / 100) * 4))),
      ],
    });
  }
  const kind = isTalk ? 'CommunicationPoint' : 'Action';
  return { name: `${isActual ? 'actual' : 'planned'}${kind}`, children };
}
