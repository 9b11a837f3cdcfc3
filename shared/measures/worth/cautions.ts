/** What is to be borne in mind with the result of a business case: above all where its numbers make it an odd one. */
import { assumptionInfo, ASSUMPTIONS, type Assumption } from './assumptions.ts';
import { checkWorth } from './check.ts';
import type { Ranges, WorthInput, WorthResult } from './types.ts';
import { assumptionTitle } from './words.ts';

/** A case with the metric that its touchpoint moves. */
type NamedInput = WorthInput & { readonly metric: string };

/** Each of these makes the gain of more customers nothing where it is 0. */
const FACTORS: readonly Assumption[] = ['change', 'effect', 'pull', 'customers', 'reach', 'value'];
/** Amounts that no business has. */
const TOO_LARGE = 1e15;

/** The last one holds for every case. */
export function cautionsOf(input: NamedInput, result: WorthResult): string[] {
  const { ranges } = checkWorth(input);
  const certain = ASSUMPTIONS.every((key) => isCertain(input, key));
  return [
    ...spending(result),
    ...(ranges ? oddNumbers(input, ranges) : []),
    ...held(input, result),
    ...(certain ? ['No assumption has a low and a high: the result looks certain, and is not.'] : []),
    ...(!certain && result.net.p5 === result.net.p95
      ? ['The ranges change nothing: whatever is drawn from them, the net value is the same.']
      : []),
    ...(Math.max(Math.abs(result.net.p5), Math.abs(result.net.p95)) >= TOO_LARGE
      ? ['The amounts are larger than any business has: look whether a number is given in another unit.']
      : []),
    'All rests on the assumptions, which are drawn independently of each other. That the metric moves customers is one of them: test it on a few before you spend on all.',
  ];
}

function spending({ roi, likely }: WorthResult): string[] {
  if (roi === null) {
    return [
      'Nothing is spent, so there is no return on it: ROI is not defined. Give the investment or the running costs.',
    ];
  }
  return likely.roi === null
    ? ['Where all is likely nothing is spent: ROI is not defined there, and depends on the high ends alone.']
    : [];
}

/** Numbers that are allowed, and make something of the case that one may not expect. */
function oddNumbers(input: NamedInput, ranges: Ranges): string[] {
  const { lever, discount } = input;
  const title = (key: Assumption): string => assumptionTitle(input, key, input.metric);
  const rate = rateWord(input);
  const zero = FACTORS.filter((key) => ranges[key].low === 0 && ranges[key].high === 0);
  const direction = ranges.change.likely * ranges.effect.likely * ranges.pull.likely;
  const delayed = ranges.delay.high > 0;
  return [
    ...(zero.length > 0
      ? [`${zero.map(title).join(' and ')}: 0, so that nothing is gained but the costs saved.`]
      : []),
    ...(zero.length === 0 && direction < 0
      ? [`By the likely numbers ${rate} falls: the change works against it.`]
      : []),
    ...(ranges.value.low < 0 ? [`${title('value')} may be below 0: then more ${rate} loses money.`] : []),
    ...(ranges.saving.low < 0 ? ['Costs saved may be below 0: then costs rise.'] : []),
    ...(lever === 'retention' && ranges.rate.likely === 0
      ? [
          `${title('rate')} is 0 %: by that nobody stays${delayed ? ', and none is left when it begins to work' : ''}.`,
        ]
      : []),
    ...(ranges.rate.likely === 100 ? [`${title('rate')} is 100 %: there is nothing to gain.`] : []),
    ...(discount === 0
      ? ['The discount rate is 0 %: money of the last month counts as much as money of today.']
      : []),
  ];
}

function held(input: WorthInput, { clamped }: WorthResult): string[] {
  if (clamped === 0) return [];
  const share = clamped < 0.01 ? 'a few' : `${Math.round(100 * clamped)} %`;
  return [
    `In ${share} of the runs ${rateWord(input)} would have left 0 to 100 % and was held there: the change may be too large.`,
  ];
}

const rateWord = ({ lever }: Pick<WorthInput, 'lever'>): string =>
  assumptionInfo(lever, 'rate').title.replace(' today', '').toLowerCase();

function isCertain({ assumptions }: WorthInput, key: Assumption): boolean {
  const { low, likely, high } = assumptions[key];
  return (low ?? likely) === (high ?? likely);
}
