/** Languages by their English names. */

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** "Ukrainian" for "uk"; what is no code as it is; words for none. */
export function languageName(code: string | null): string {
  if (code === null || code === '') return 'language unknown';
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
