/** How the product calls what a card has: one word each, on screen, on paper and in files. */
import type { EvidenceLevel } from '../measures/evidence-level.ts';
import { own } from './own.ts';
import { CHANNELS, type ActionStatus, type Channel, type Phase } from './types.ts';

export const STATUS_WORDS: Readonly<Record<ActionStatus, string>> = {
  open: 'Open',
  inProgress: 'In progress',
  done: 'Done',
  dropped: 'Dropped',
};

export const EVIDENCE_WORDS: Readonly<Record<EvidenceLevel, string>> = {
  assumed: 'Assumed',
  anecdotal: 'Anecdotal',
  supported: 'Supported',
  strong: 'Strong',
};

export const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  before: 'Before the purchase',
  during: 'Purchase',
  after: 'After the purchase',
};

const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  web: 'Website',
  app: 'App',
  email: 'E-mail',
  phone: 'Phone',
  chat: 'Chat',
  social: 'Social media',
  messenger: 'Messenger',
  store: 'Shop',
  post: 'Post',
  courier: 'Courier',
  sms: 'SMS',
  ads: 'Advertising',
  event: 'Event',
  person: 'In person',
  other: 'Other',
};

/** A channel's name: ours by its word, the user's own as it is. */
export function channelWord(channel: string): string {
  return own<string>(CHANNEL_WORDS, channel) ?? channel;
}

/** The channel of a name, the inverse of `channelWord`. */
export function channelNamed(word: string): string {
  const lower = word.toLowerCase();
  return CHANNELS.find((channel) => CHANNEL_WORDS[channel].toLowerCase() === lower) ?? word;
}
