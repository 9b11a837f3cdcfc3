/** A file of each export that is known by its content, in the shape in which its program writes it, with invented rows. */
import { APP_STORE_CONNECT_REVIEWS } from './known-exports/app-store-connect-reviews.ts';
import { DELIGHTED } from './known-exports/delighted.ts';
import { GOOGLE_FORMS } from './known-exports/google-forms.ts';
import { GOOGLE_PLAY_REVIEWS } from './known-exports/google-play-reviews.ts';
import { HUBSPOT_FEEDBACK } from './known-exports/hubspot-feedback.ts';
import { INTERCOM_CONVERSATIONS } from './known-exports/intercom-conversations.ts';
import { INTERCOM_CONVERSATION_RATINGS } from './known-exports/intercom-conversation-ratings.ts';
import { MEDALLIA_AGENT_CONNECT } from './known-exports/medallia-agent-connect.ts';
import { QUALTRICS } from './known-exports/qualtrics.ts';
import { SURVEYMONKEY } from './known-exports/surveymonkey.ts';
import { THEYDO_INSIGHTS } from './known-exports/theydo-insights.ts';
import { THEYDO_METRICS } from './known-exports/theydo-metrics.ts';
import { TRUSTPILOT_REVIEWS } from './known-exports/trustpilot-reviews.ts';
import { TYPEFORM } from './known-exports/typeform.ts';
import { ZENDESK_SATISFACTION_RATINGS } from './known-exports/zendesk-satisfaction-ratings.ts';
import { ZENDESK_TICKETS } from './known-exports/zendesk-tickets.ts';
import type { KnownExport } from './known-exports/known-export.ts';

export const KNOWN_EXPORTS: readonly KnownExport[] = [
  QUALTRICS,
  SURVEYMONKEY,
  TYPEFORM,
  GOOGLE_FORMS,
  DELIGHTED,
  HUBSPOT_FEEDBACK,
  MEDALLIA_AGENT_CONNECT,
  GOOGLE_PLAY_REVIEWS,
  APP_STORE_CONNECT_REVIEWS,
  TRUSTPILOT_REVIEWS,
  ZENDESK_SATISFACTION_RATINGS,
  ZENDESK_TICKETS,
  INTERCOM_CONVERSATIONS,
  INTERCOM_CONVERSATION_RATINGS,
  THEYDO_INSIGHTS,
  THEYDO_METRICS,
];
