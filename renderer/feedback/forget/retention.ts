/** When the time of a source is over. */
import type { FeedbackSource } from '../../../shared/contract/types.ts';

/** Whether the day until which a source was to be kept is over, by the calendar here. */
export function isPastRetention({ retainUntil }: Pick<FeedbackSource, 'retainUntil'>, now: Date): boolean {
  if (retainUntil === null) return false;
  const two = (part: number): string => String(part).padStart(2, '0');
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return retainUntil < today;
}
