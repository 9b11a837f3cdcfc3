/** Exports of survey programs. */
import { FACES, NPS, STARS, type Preset, type PresetColumns, type PresetScale } from './preset.ts';

/** Share of the columns whose names read like questions, among those from `first` on. */
function questions({ names }: PresetColumns, first: number): number {
  const rest = names.slice(first);
  const asks = rest.filter((name) => name.split(' ').length >= 4 || /[\u0E00-\u0E7F]{12}/.test(name));
  return rest.length === 0 ? 0 : asks.length / rest.length;
}

const QUALTRICS_MARKS = [
  'start date',
  'end date',
  'recorded date',
  'response id',
  'response set',
  'duration in seconds',
  'distribution channel',
  'user language',
  'recipient email',
  'recipient last name',
  'external reference',
  'external data reference',
  'location latitude',
  'ip address',
  'ipaddress',
  'progress',
  'finished',
];

export const QUALTRICS: Preset = {
  name: 'Qualtrics',
  must: [],
  marks: QUALTRICS_MARKS,
  least: 0,
  // Only its exports have a header of three rows; files that lost two of them are known by many columns.
  test: (columns) =>
    columns.headerRows === 3 || QUALTRICS_MARKS.filter((name) => columns.find(name) >= 0).length >= 6,
  roles: [
    ['id', 'response id'],
    ['date', 'recorded date', 'end date', 'start date'],
    ['customer', 'external reference', 'external data reference'],
    ['channel', 'distribution channel'],
    ['language', 'user language'],
    [
      'field',
      'start date',
      'end date',
      'status',
      'response set',
      'ip address',
      'ipaddress',
      'progress',
      'duration in seconds',
      'finished',
      'recipient last name',
      'recipient first name',
      'recipient email',
      'name',
      'email address',
      'location latitude',
      'location longitude',
      'location accuracy',
    ],
  ],
  rest: 'guess',
  except: [
    {
      column: 'status',
      values: ['survey preview', 'survey test'],
      reason: 'a preview of the survey, not a customer’s answer',
    },
  ],
};

export const SURVEY_MONKEY: Preset = {
  name: 'SurveyMonkey',
  must: ['respondent id'],
  marks: [
    'collector id',
    'custom data',
    'custom data 1',
    'email address',
    'ip address',
    'date created',
    'date modified',
  ],
  least: 0,
  test: (columns) =>
    columns.headerRows === 2 ||
    columns.find('collector id', 'custom data', 'custom data 1') >= 0 ||
    questions(columns, 1) >= 0.5,
  roles: [
    ['id', 'respondent id'],
    ['date', 'end date', 'date modified', 'date created', 'start date'],
    [
      'field',
      'collector id',
      'start date',
      'date created',
      'date modified',
      'ip address',
      'ipaddress',
      'email address',
      'first name',
      'last name',
      'custom data',
      'custom data 1',
    ],
  ],
  rest: 'guess',
};

export const TYPEFORM: Preset = {
  name: 'Typeform',
  must: [],
  marks: ['submit date utc', 'start date utc', 'stage date utc', 'network id', 'response type', 'ending'],
  least: 2,
  roles: [
    ['id', '#'],
    ['date', 'submit date utc', 'stage date utc', 'start date utc'],
    ['field', 'start date utc', 'stage date utc', 'network id', 'tags', 'ending', 'response type'],
  ],
  rest: 'guess',
};

/** The first column of answers, in the languages of the form's owner. */
const TIMESTAMPS = [
  'timestamp',
  'ประทับเวลา',
  'позначка часу',
  'stempel waktu',
  'cap waktu',
  'dấu thời gian',
  'отметка времени',
  'horodateur',
  'zeitstempel',
  'marca temporal',
  'carimbo de data hora',
  'タイムスタンプ',
  '时间戳记',
  '타임스탬프',
];
const FORM_EMAILS = [
  'email address',
  'username',
  'ที่อยู่อีเมล',
  'адреса електронної пошти',
  'електронна адреса',
  'alamat email',
  'địa chỉ email',
  'адрес электронной почты',
  'adresse e mail',
  'e mail adresse',
];

export const GOOGLE_FORMS: Preset = {
  name: 'Google Forms',
  must: [],
  marks: TIMESTAMPS,
  least: 1,
  test: (columns) => {
    if (columns.find(...TIMESTAMPS) !== 0 || columns.names.length < 2) return false;
    return columns.find(...FORM_EMAILS) === 1 || questions(columns, 1) >= 0.5;
  },
  roles: [
    ['date', ...TIMESTAMPS],
    ['customer', ...FORM_EMAILS],
    // The points of a quiz say nothing of the customer's experience.
    ['field', 'score'],
  ],
  rest: 'guess',
};

/** How each kind of Delighted's surveys asks. */
const DELIGHTED: Readonly<Record<string, PresetScale>> = {
  nps: NPS,
  csat: {
    scale: { min: 1, max: 5, higherIsBetter: true, method: 'csat' },
    reason: 'satisfaction from 1 to 5',
  },
  ces: {
    scale: { min: 1, max: 5, higherIsBetter: true, method: 'ces' },
    reason: 'ease from 1 to 5, 5 is easiest',
  },
  ces7: {
    scale: { min: 1, max: 7, higherIsBetter: true, method: 'ces' },
    reason: 'ease from 1 to 7, 7 is easiest',
  },
  smileys: FACES,
  stars_five: STARS,
  thumbs: {
    scale: { min: 0, max: 1, higherIsBetter: true, method: 'thumbs' },
    reason: 'thumb down or up',
  },
};

const kindsOf = (columns: PresetColumns): string[] => [
  ...new Set(columns.profile('survey type')?.values.map((value) => value.trim().toLowerCase())),
];

export const DELIGHTED_RESPONSES: Preset = {
  name: 'Delighted',
  must: ['score', 'comment'],
  marks: ['survey type', 'permalink', 'person', 'person id', 'person email', 'additional answers'],
  least: 2,
  roles: [
    ['id', 'id', 'response id', 'survey response id'],
    ['score', 'score'],
    ['text', 'comment'],
    ['date', 'created at', 'updated at'],
    ['customer', 'person id', 'person', 'person email'],
    ['language', 'locale', 'language'],
    ['field', 'survey type', 'permalink', 'updated at', 'notes', 'tags'],
  ],
  rest: 'field',
  scale: (columns) => {
    const scales = kindsOf(columns).flatMap((kind) => DELIGHTED[kind] ?? []);
    if (scales.length > 0) return scales[0] ?? null;
    return (columns.profile('score')?.max ?? 0) > 7 ? NPS : null;
  },
  note: (columns) => {
    const kinds = kindsOf(columns);
    if (kinds.length < 2) return '';
    return `The file holds answers to several kinds of survey (${kinds.join(', ')}), whose scores mean different things. Export them one by one, or scores of the others are misread.`;
  },
};

const HUBSPOT: readonly (readonly [kind: string, scale: PresetScale])[] = [
  ['nps', NPS],
  [
    'csat',
    {
      scale: { min: 0, max: 2, higherIsBetter: true, method: 'csat' },
      reason: 'HubSpot keeps satisfaction as 0 (bad), 1 and 2 (good)',
    },
  ],
  [
    'ces',
    {
      scale: { min: 1, max: 7, higherIsBetter: true, method: 'ces' },
      reason: 'HubSpot keeps ease from 1 to 7, 7 is easiest',
    },
  ],
];

/** The kind by the survey's name or type, else by the ratings that promoters gave: 2, 6 or 7, 9 or 10. */
function hubSpotScale(columns: PresetColumns): PresetScale | null {
  const told = [
    ...(columns.profile('survey type')?.values ?? []),
    ...(columns.profile('survey name')?.values ?? []),
  ];
  const named = (kind: string, words: RegExp): boolean =>
    told.length > 0 && told.every((value) => words.test(value) || value.toLowerCase().includes(kind));
  const of = (kind: string): PresetScale | null => HUBSPOT.find(([name]) => name === kind)?.[1] ?? null;
  if (named('nps', /promoter|loyalty/i)) return of('nps');
  if (named('ces', /effort|support survey/i)) return of('ces');
  if (named('csat', /satisfaction/i)) return of('csat');
  const max = columns.profile('rating')?.max ?? columns.profile('value')?.max ?? 0;
  return of(max > 7 ? 'nps' : max > 2 ? 'ces' : 'csat');
}

export const HUBSPOT_FEEDBACK: Preset = {
  name: 'HubSpot feedback',
  must: ['survey name'],
  marks: [
    'rating',
    'sentiment',
    'value',
    'survey type',
    'survey id',
    'response group',
    'feedback submission id',
  ],
  least: 2,
  roles: [
    ['id', 'record id', 'feedback submission id', 'submission id', 'response id'],
    ['score', 'rating', 'value'],
    ['date', 'date', 'date of submission', 'submission date', 'response date', 'create date'],
    ['text', 'response', 'follow up', 'follow up response', 'content', 'comment'],
    ['customer', 'contact id', 'associated contact ids', 'contact email', 'email', 'contact'],
    ['channel', 'survey channel', 'channel'],
    ['field', 'survey name', 'survey type', 'sentiment', 'survey id', 'response group'],
  ],
  rest: 'field',
  scale: hubSpotScale,
};

const ONLY_WHETHER = /^(?:yes|no|true|false|y|n|0|1)$/i;

export const MEDALLIA: Preset = {
  name: 'Medallia Agent Connect',
  must: ['request id', 'star rating'],
  marks: [
    'response received at',
    'request sent at',
    'request delivery status',
    'areas for improvement',
    'additional question response',
    'ext interaction id',
    'reward name',
  ],
  least: 2,
  roles: [
    ['id', 'request id'],
    ['score', 'star rating'],
    ['date', 'response received at', 'request sent at'],
    ['text', 'additional question response'],
    ['author', 'customer name'],
    ['channel', 'channel'],
    ['language', 'language'],
  ],
  rest: 'field',
  scale: () => STARS,
  note: (columns) => {
    const comments = columns.profile('comments')?.values ?? [];
    return comments.length > 0 && comments.every((value) => ONLY_WHETHER.test(value.trim()))
      ? 'The column “comments” of Medallia only says whether there was a comment; the words themselves are not in this export.'
      : '';
  },
};
