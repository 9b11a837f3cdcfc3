/** Numbers as the canvas shows them. */

const format = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

export function formatNumber(value: number): string {
  return format.format(value);
}
