/** The guided audit in the languages that it comes in. */
import type { QuestionSet } from '../question-set.ts';
import { GUIDED_EN } from './en.ts';
import { GUIDED_ID } from './id.ts';
import { GUIDED_TH } from './th.ts';
import { GUIDED_UK } from './uk.ts';
import { GUIDED_VI } from './vi.ts';

export const GUIDED_SETS: readonly QuestionSet[] = [GUIDED_EN, GUIDED_UK, GUIDED_TH, GUIDED_ID, GUIDED_VI];
