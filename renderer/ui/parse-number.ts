/** Numbers as people write them in fields. */

/** The sign that this person's language puts between thousands; '' where it is a blank. */
function groupingSign(language?: string): string {
  const parts = new Intl.NumberFormat(language, { useGrouping: true }).formatToParts(1_000_000);
  const sign = parts.find(({ type }) => type === 'group')?.value ?? '';
  return sign === ',' || sign === '.' ? sign : '';
}

/**
 * Reads a number: decimal point or comma, blanks between thousands, and commas or points between them where they can be
 * nothing else ("1,234,567", "1.234,5"). A single one before three digits ("160,000") stands between thousands where the
 * person's language writes them so, and is a decimal sign elsewhere.
 * @param language BCP 47 code; that of the system where absent
 * @returns null where it is no number
 */
export function parseNumber(text: string, language?: string): number | null {
  const plain = text.replaceAll(/[\s\u00A0\u202F'’]/g, '').replace('−', '-');
  if (!/^[-+]?(\d[\d.,]*|[.,]\d+)$/.test(plain)) return null;
  const signs = plain.replaceAll(/[^.,]/g, '');
  const last = signs.at(-1) ?? '';
  const [other] = signs.replaceAll(last, '');
  const isGrouped =
    other === undefined &&
    (signs.length > 1 || (/^[-+]?\d{1,3}[.,]\d{3}$/.test(plain) && last === groupingSign(language)));
  const grouping = isGrouped ? last : (other ?? '');
  if (grouping !== '' && !groupsOfThree(plain, grouping)) return null;
  const number = (grouping === '' ? plain : plain.replaceAll(grouping, '')).replace(',', '.');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(number) ? Number(number) : null;
}

/** Whether what stands before the decimal sign is divided as thousands are. */
function groupsOfThree(plain: string, grouping: string): boolean {
  const [whole = ''] = plain.replace(/^[-+]/, '').split(grouping === ',' ? '.' : ',');
  const [first = '', ...others] = whole.split(grouping);
  return /^\d{1,3}$/.test(first) && others.every((group) => /^\d{3}$/.test(group));
}
