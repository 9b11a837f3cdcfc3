import { MORE, moreRetention } from '../../../shared/measures/worth/more-retention.ts';
import { moneyWords, percentWords } from '../../../shared/measures/worth/words.ts';
import { CLV_METHODS, type ClvMethod } from '../../../shared/measures/metrics/lifetime-value.ts';
import type { BusinessCase } from '../../../shared/model/decisions/business-case.ts';
import { ChartTable } from '../../charts/ChartTable.tsx';

const WHEN: Readonly<Record<ClvMethod, string>> = {
  end: 'First margin at the end of the year',
  immediate: 'First margin at once',
};

/** What five points more of retention would be worth on the case's own numbers, by both conventions. */
export function MoreRetention({ one }: { one: BusinessCase }) {
  const { lever, discount, currency } = one;
  const { value, rate, customers } = one.assumptions;
  if (lever !== 'retention' || value.likely === null || rate.likely === null || customers.likely === null) {
    return null;
  }
  const found = moreRetention(value.likely, rate.likely, discount, customers.likely);
  const money = (amount: number): string => moneyWords(amount, currency);
  const title = `If ${MORE} points more stayed`;
  return (
    <section className="case-retention" aria-label={title}>
      <h3>{title}</h3>
      <p className="secondary small">
        The value of a customer’s whole time at {rate.likely} and {rate.likely + MORE} % a year,{' '}
        {money(value.likely)} a year each, discounted by {discount} %. Whoever quotes 25 to 85 % more profit
        quotes other companies.
      </p>
      {typeof found === 'string' ? (
        <p>{found}</p>
      ) : (
        <ChartTable
          caption={title}
          columns={['Convention', 'Today', 'Then', 'More', 'All customers']}
          rows={CLV_METHODS.flatMap((method) => {
            const line = found.find((row) => row.method === method);
            if (!line) return [];
            return [
              [
                WHEN[method],
                money(line.before),
                money(line.after),
                line.more === null ? '–' : percentWords(line.more),
                money(line.total),
              ],
            ];
          })}
        />
      )}
    </section>
  );
}
