/** Exports of app shops, review sites and help desks, and of journey tools. */
import { FACES, GOOD_BAD, STARS, type Preset } from './preset.ts';

export const GOOGLE_PLAY: Preset = {
  name: 'Google Play reviews',
  must: ['star rating', 'review text', 'review submit date and time'],
  marks: ['package name', 'review link', 'reviewer language', 'app version code', 'review title', 'device'],
  least: 2,
  roles: [
    ['id', 'review link'],
    ['score', 'star rating'],
    ['text', 'review title'],
    ['text', 'review text'],
    ['date', 'review submit date and time'],
    ['language', 'reviewer language'],
  ],
  rest: 'field',
  scale: () => STARS,
};

export const APP_STORE: Preset = {
  name: 'App Store Connect reviews',
  must: ['rating', 'body', 'territory'],
  marks: ['reviewer nickname', 'created date', 'title'],
  least: 2,
  roles: [
    ['id', 'id'],
    ['score', 'rating'],
    ['text', 'title'],
    ['text', 'body'],
    ['date', 'created date'],
    ['author', 'reviewer nickname'],
  ],
  rest: 'field',
  scale: () => STARS,
};

export const TRUSTPILOT: Preset = {
  name: 'Trustpilot reviews',
  must: ['stars'],
  marks: [
    'consumer display name',
    'consumer',
    'experienced at',
    'is verified',
    'review text',
    'review title',
    'company reply',
    'reference id',
    'business unit id',
  ],
  least: 2,
  roles: [
    ['id', 'id', 'review id'],
    ['score', 'stars'],
    ['text', 'title', 'review title'],
    ['text', 'text', 'review text'],
    ['date', 'created at', 'review created at', 'date', 'experienced at'],
    ['language', 'language', 'review language'],
    ['customer', 'reference id', 'reference'],
    ['author', 'consumer display name', 'consumer name', 'consumer'],
  ],
  rest: 'field',
  scale: () => STARS,
};

export const ZENDESK_RATINGS: Preset = {
  name: 'Zendesk satisfaction ratings',
  must: ['score', 'ticket id'],
  marks: ['assignee id', 'group id', 'requester id', 'reason', 'reason code', 'reason id', 'comment'],
  least: 3,
  roles: [
    ['id', 'id'],
    ['score', 'score'],
    ['text', 'comment'],
    ['date', 'created at', 'updated at'],
    ['customer', 'requester id'],
  ],
  rest: 'field',
  scale: () => GOOD_BAD,
};

export const ZENDESK_TICKETS: Preset = {
  name: 'Zendesk tickets',
  must: ['subject', 'status', 'priority'],
  marks: [
    'description',
    'requester id',
    'requester',
    'assignee id',
    'submitter id',
    'organization id',
    'satisfaction rating score',
    'satisfaction score',
    'ticket form id',
    'type',
    'tags',
  ],
  least: 3,
  roles: [
    ['id', 'id', 'ticket id'],
    ['text', 'subject'],
    ['text', 'description'],
    ['score', 'satisfaction rating score', 'satisfaction score'],
    ['date', 'created at', 'requested at'],
    ['customer', 'requester id', 'requester email'],
    ['author', 'requester', 'requester name'],
    ['channel', 'via channel', 'channel', 'via'],
  ],
  rest: 'field',
  scale: (columns) =>
    columns.find('satisfaction rating score', 'satisfaction score') >= 0 ? GOOD_BAD : null,
};

export const INTERCOM: Preset = {
  name: 'Intercom conversations',
  must: ['conversation id', 'message body'],
  marks: [
    'message id',
    'message type',
    'message author type',
    'message created at',
    'conversation state',
    'conversation tags',
  ],
  least: 2,
  roles: [
    ['id', 'message id'],
    ['text', 'message body'],
    ['score', 'conversation rating', 'conversation rating rating'],
    ['date', 'message created at', 'conversation created at'],
    ['customer', 'message author id', 'user id', 'contact id'],
    ['author', 'message author name', 'user name'],
  ],
  rest: 'field',
  scale: (columns) => (columns.find('conversation rating', 'conversation rating rating') >= 0 ? FACES : null),
  except: [
    {
      column: 'message author type',
      values: ['admin', 'bot', 'operator', 'team', 'teammate'],
      reason: 'written by your own side, not by a customer',
    },
  ],
};

export const INTERCOM_RATINGS: Preset = {
  name: 'Intercom conversation ratings',
  must: ['conversation rating rating'],
  marks: [
    'conversation rating remark',
    'conversation rating created at',
    'source body',
    'state',
    'waiting since',
  ],
  least: 1,
  roles: [
    ['id', 'id'],
    ['score', 'conversation rating rating'],
    ['text', 'conversation rating remark'],
    ['date', 'conversation rating created at', 'created at', 'updated at'],
    ['customer', 'conversation rating contact id', 'source author id'],
    ['author', 'source author name'],
  ],
  rest: 'field',
  scale: () => FACES,
};

export const THEYDO_INSIGHTS: Preset = {
  name: 'TheyDo insights',
  must: ['import key', 'title', 'description'],
  marks: ['empathy score', 'external links', 'group tags', 'weight', 'sections'],
  least: 2,
  roles: [
    ['id', 'import key'],
    ['text', 'title'],
    ['text', 'description'],
    ['score', 'empathy score'],
  ],
  rest: 'field',
};

export const THEYDO_METRICS: Preset = {
  name: 'TheyDo metrics',
  must: ['date of measurement'],
  marks: [
    'values score',
    'values respondents',
    'values very unsatisfied',
    'values very satisfied',
    'values detractors',
    'values promoters',
    'values value',
    'values numerator',
    'values denominator',
    'values',
    'dimensions',
  ],
  least: 1,
  roles: [
    ['date', 'date of measurement'],
    ['text', 'title', 'name', 'metric'],
  ],
  rest: 'field',
  note: () =>
    'The file holds measurements (counts by date), not what single customers said. Each becomes one item without a score; its counts are kept as fields. As metrics over time it is imported at Measures.',
};
