/** The order of the list of themes. */
import type { ThemeStats } from '../../../shared/contract/types.ts';
import { languageName } from '../../ui/language-name.ts';
import type { ThemeColumn, ThemesState } from './themes-state.ts';

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function valueOf(theme: ThemeStats, by: ThemeColumn): number | string | null {
  switch (by) {
    case 'label':
      return theme.label;
    case 'language':
      return languageName(theme.language);
    case 'items':
      return theme.items;
    case 'score':
      return theme.score?.mean ?? null;
    case 'sentiment':
      return theme.sentiment?.mean ?? null;
    case 'trend':
      return theme.trend?.slope ?? null;
    default:
      return by satisfies never;
  }
}

/** What has no value comes last whichever way; equal ones keep the order of core, most items first. */
export function sortedThemes(themes: readonly ThemeStats[], { by, down }: ThemesState['sort']): ThemeStats[] {
  return themes.toSorted((a, b) => {
    const [left, right] = [valueOf(a, by), valueOf(b, by)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order =
      typeof left === 'string' || typeof right === 'string'
        ? collator.compare(String(left), String(right))
        : left - right;
    return down ? -order : order;
  });
}
