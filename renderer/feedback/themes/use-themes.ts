/** Hooks that ask core for themes, and anew whenever feedback has changed. */
import { useEffect, useState } from 'react';
import type { PlainError } from '../../../shared/contract/errors.ts';
import type { ThemeDetail, ThemesAnswer, ThemeScope } from '../../../shared/contract/types.ts';
import { core } from '../../state/connection.ts';
import { keepAsking } from '../use-feedback.ts';

interface Answered<T> {
  readonly key: string;
  readonly value: T | null;
  readonly error: PlainError | null;
}

/** Null while it is on its way; what was known of the same question before stays meanwhile. */
function useAnswer<T>(key: string | null, ask: (key: string) => Promise<T>): Answered<T> | null {
  const [answered, setAnswered] = useState<Answered<T> | null>(null);
  useEffect(() => {
    if (key === null) return undefined;
    return keepAsking(
      () => ask(key),
      (value) => setAnswered({ key, value, error: null }),
      (error) => setAnswered({ key, value: null, error }),
    );
  }, [key, ask]);
  return answered?.key === key ? answered : null;
}

const askThemes = (key: string): Promise<ThemesAnswer> =>
  core.call('feedback.themes', JSON.parse(key) as ThemeScope);
const askTheme = (key: string): Promise<ThemeDetail> =>
  core.call('feedback.theme', JSON.parse(key) as ThemeScope & { theme: number });

/** The themes of a scope; null asks for none. */
export function useThemes(scope: ThemeScope | null): Answered<ThemesAnswer> | null {
  return useAnswer(scope && JSON.stringify(scope), askThemes);
}

/** One theme in a scope. */
export function useTheme(theme: number, scope: ThemeScope): Answered<ThemeDetail> | null {
  return useAnswer(JSON.stringify({ theme, ...scope }), askTheme);
}
