/** The date that files are dated with. */

/** The local date, or the one that `SOURCE_DATE_EPOCH` asks for (UTC), as ISO. @param epoch seconds since 1970 */
export function isoDate(epoch: number | undefined): string {
  if (epoch !== undefined) return new Date(epoch * 1000).toISOString().slice(0, 10);
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
