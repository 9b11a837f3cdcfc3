/** The validator of how a file is read. */
import { z } from 'zod';
import { FEEDBACK_ENCODINGS } from './feedback-types.ts';

export const readChoices = z.strictObject({
  encoding: z.enum(FEEDBACK_ENCODINGS).optional(),
  delimiter: z.string().min(1).max(1).optional(),
  sheet: z.string().max(200).optional(),
});
