/** What is said of what was left out because it was removed for good. */
import { countWords } from '../../../shared/formats/office/card-facts.ts';

/** @param what one of what was left out: “record”, “customer” */
export function leftOut(count: number, what: 'record' | 'customer'): string {
  const whose =
    what === 'record'
      ? 'of customers who were deleted for good here: such as are dated after that day are taken'
      : count === 1
        ? 'who was deleted for good here'
        : 'who were deleted for good here';
  return `Left out: ${countWords(count, what)} ${whose}.`;
}
