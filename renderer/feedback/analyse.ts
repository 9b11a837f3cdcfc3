/** Starts the analysis of feedback. */
import { attempt } from '../app/toasts.ts';
import { core } from '../state/connection.ts';

const start = (name: 'feedback.analyse' | 'feedback.learn') => (): void =>
  attempt(async () => {
    await core.call(name);
  });

/** Language and sentiment of what has none yet, and themes where feedback has changed. */
export const analyse = start('feedback.analyse');
/** The same after learning anew. */
export const learnAgain = start('feedback.learn');
