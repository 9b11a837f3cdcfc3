/**
 * The lane kinds of a journey map: one table that names them, says what their cells hold and which of the eight lane
 * hues they wear. Everything that depends on a lane's kind reads it here.
 */

export const LANE_KINDS = [
  'steps',
  'goals',
  'thoughts',
  'touchpoints',
  'channels',
  'emotion',
  'painPoints',
  'gains',
  'opportunities',
  'actions',
  'quotes',
  'images',
  'metrics',
  'text',
  'physicalEvidence',
  'frontstage',
  'backstage',
  'supportProcesses',
  'employeeExperience',
] as const;

export type LaneKind = (typeof LANE_KINDS)[number];

/** What the cells of a lane hold. A curve lane holds one value per column and persona instead of cards. */
export type LaneContent = 'cards' | 'curve' | 'images' | 'metrics';

/** One of the eight lane hues of equal lightness and chroma: the tokens `--lane-1` … `--lane-8`. */
export type LaneHue = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Where a lane stands in a service blueprint; the three lines run between neighbouring zones. */
export type BlueprintZone = 'evidence' | 'customer' | 'frontstage' | 'backstage' | 'support';

export interface LaneKindInfo {
  readonly kind: LaneKind;
  /** Title a new lane of this kind gets. */
  readonly title: string;
  /** The word for one card of this lane, lower case, singular. */
  readonly card: string;
  readonly content: LaneContent;
  readonly hue: LaneHue;
  /** Its place in a blueprint; lanes without one stand in the customer zone. */
  readonly zone?: BlueprintZone;
  /** Whether its cards carry evidence marks and accept feedback items. */
  readonly evidence: boolean;
}

const info = (
  kind: LaneKind,
  title: string,
  card: string,
  hue: LaneHue,
  extra: Partial<Pick<LaneKindInfo, 'content' | 'zone' | 'evidence'>> = {},
): LaneKindInfo => ({ kind, title, card, hue, content: 'cards', evidence: false, ...extra });

/** The table itself, in the order in which the lane menu shows it. */
export const LANE_KIND_INFO: Readonly<Record<LaneKind, LaneKindInfo>> = {
  steps: info('steps', 'Steps', 'step', 1, { zone: 'customer' }),
  goals: info('goals', 'Goals', 'goal', 2, { evidence: true }),
  thoughts: info('thoughts', 'Thoughts', 'thought', 3, { evidence: true }),
  touchpoints: info('touchpoints', 'Touchpoints', 'touchpoint', 4, { evidence: true }),
  channels: info('channels', 'Channels', 'channel', 4),
  emotion: info('emotion', 'Emotion', 'point', 5, { content: 'curve' }),
  painPoints: info('painPoints', 'Pain points', 'pain point', 6, { evidence: true }),
  gains: info('gains', 'Gains', 'gain', 7, { evidence: true }),
  opportunities: info('opportunities', 'Opportunities', 'opportunity', 8, { evidence: true }),
  actions: info('actions', 'Actions', 'action', 2),
  quotes: info('quotes', 'Quotes', 'quote', 3, { evidence: true }),
  images: info('images', 'Images', 'image', 1, { content: 'images' }),
  metrics: info('metrics', 'Metrics', 'metric', 5, { content: 'metrics' }),
  text: info('text', 'Notes', 'note', 1),
  physicalEvidence: info('physicalEvidence', 'Physical evidence', 'piece of evidence', 7, {
    zone: 'evidence',
  }),
  frontstage: info('frontstage', 'Frontstage', 'frontstage action', 4, { zone: 'frontstage' }),
  backstage: info('backstage', 'Backstage', 'backstage action', 3, { zone: 'backstage' }),
  supportProcesses: info('supportProcesses', 'Support processes', 'support process', 8, { zone: 'support' }),
  employeeExperience: info('employeeExperience', 'Employee experience', 'note', 5, {
    zone: 'backstage',
    evidence: true,
  }),
};

/** The hue a lane wears: its own, else its kind's. */
export function laneHue(lane: { readonly kind: LaneKind; readonly hue: number | null }): number {
  return lane.hue ?? LANE_KIND_INFO[lane.kind].hue;
}

/** Whether a value read from a file or document names a lane kind. */
export function isLaneKind(value: unknown): value is LaneKind {
  return typeof value === 'string' && Object.hasOwn(LANE_KIND_INFO, value);
}
