import { useRef, type KeyboardEvent } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ThemeStats } from '../../../shared/contract/types.ts';
import { sparkPath } from '../../../shared/layout/spark.ts';
import type { MeanInterval } from '../../../shared/measures/interval.ts';
import { languageName } from '../../ui/language-name.ts';
import { ENOUGH_SCORES, formatCount } from '../format.ts';
import { sortedThemes } from './sort-themes.ts';
import { sortThemes, useThemesState, type ThemeColumn } from './themes-state.ts';

const HEADS: readonly (readonly [column: ThemeColumn, title: string])[] = [
  ['label', 'Theme'],
  ['language', 'Language'],
  ['items', 'Items'],
  ['score', 'Score of 100'],
  ['sentiment', 'Sentiment'],
  ['trend', 'Trend'],
];
const SPARK = { width: 64, height: 16 };

export interface ThemeTableProps {
  themes: readonly ThemeStats[];
  onChoose: (theme: number) => void;
  /** Shows the items of a theme. */
  onOpen: (theme: ThemeStats) => void;
}

/** The themes, a row each. Arrows, Home and End move, Enter chooses one, Shift+Enter or a double click shows its items. */
export function ThemeTable({ themes, onChoose, onOpen }: ThemeTableProps) {
  const { sort, theme: chosen } = useThemesState();
  const area = useRef<HTMLTableSectionElement>(null);
  const rows = sortedThemes(themes, sort);
  const reachable = rows.some(({ theme }) => theme === chosen) ? chosen : (rows[0]?.theme ?? null);
  const most = Math.max(...themes.map(({ share }) => share));
  const move = (event: KeyboardEvent): void => {
    const buttons = [...(area.current?.querySelectorAll<HTMLElement>('.fb-theme-name') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const next = to === undefined ? undefined : buttons[to];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div className="fb-themes-scroll">
      <table className="fb-themes">
        <caption className="visually-hidden">Themes, one a row</caption>
        <thead>
          <tr>
            {HEADS.map(([column, title]) => (
              <th
                key={column}
                scope="col"
                data-column={column}
                aria-sort={sort.by === column ? (sort.down ? 'descending' : 'ascending') : undefined}
              >
                <button type="button" className="fb-themes-sort" onClick={() => sortThemes(column)}>
                  {title}
                  {sort.by !== column ? null : sort.down ? (
                    <ArrowDown size={12} aria-hidden />
                  ) : (
                    <ArrowUp size={12} aria-hidden />
                  )}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {/* The buttons inside take the keyboard; this only moves between them. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <tbody ref={area} onKeyDown={move}>
          {rows.map((theme) => (
            <ThemeRow
              key={theme.theme}
              theme={theme}
              most={most}
              isChosen={theme.theme === chosen}
              isReachable={theme.theme === reachable}
              onChoose={() => onChoose(theme.theme)}
              onOpen={() => onOpen(theme)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ThemeRowProps {
  theme: ThemeStats;
  /** The greatest share in the list, which fills the bar. */
  most: number;
  isChosen: boolean;
  /** Whether Tab comes here. */
  isReachable: boolean;
  onChoose: () => void;
  onOpen: () => void;
}

function ThemeRow({ theme, most, isChosen, isReachable, onChoose, onOpen }: ThemeRowProps) {
  const { label, language, items, share, score, sentiment } = theme;
  return (
    <tr data-chosen={isChosen || undefined} onDoubleClick={onOpen}>
      <th scope="row">
        <button
          type="button"
          className="fb-theme-name"
          aria-pressed={isChosen}
          tabIndex={isReachable ? 0 : -1}
          lang={language}
          dir="auto"
          onClick={onChoose}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !event.shiftKey) return;
            event.preventDefault();
            onOpen();
          }}
        >
          {label}
        </button>
      </th>
      <td>{languageName(language)}</td>
      <td className="tabular" title={`${percent(share)} of all items that are looked at`}>
        <span className="fb-theme-count">{formatCount(items)}</span>
        <span className="fb-theme-bar" aria-hidden>
          <i style={{ inlineSize: `${(56 * share) / most}px` }} />
        </span>
        <span className="secondary">{percent(share)}</span>
      </td>
      <MeanCell mean={score} digits={0} />
      <MeanCell mean={sentiment} digits={2} />
      <TrendCell theme={theme} />
    </tr>
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share < 0.0995 ? 1 : 0)} %`;
}

/** A mean; grey where it is of too few, with n and interval under the pointer. */
function MeanCell({ mean, digits }: { mean: MeanInterval | null; digits: number }) {
  if (!mean) return <td className="secondary">–</td>;
  const number = (value: number): string => value.toFixed(digits).replace('-', '−');
  const { n, low, high } = mean;
  const few = n < ENOUGH_SCORES;
  const interval = low === null || high === null ? '' : `, 95 % interval ${number(low)} to ${number(high)}`;
  return (
    <td
      className={few ? 'tabular secondary' : 'tabular'}
      title={`n = ${formatCount(n)}${interval}${few ? '. Fewer than 5: too few to rely on.' : ''}`}
    >
      {number(mean.mean)}
    </td>
  );
}

const WORDS = { rose: 'Rose', fell: 'Fell', unclear: '' } as const;

/** How it felt month by month, and whether that rose or fell for certain. */
function TrendCell({ theme: { months, trend } }: { theme: ThemeStats }) {
  const felt = months.flatMap(({ felt: mean }) => (mean ? [mean.mean] : []));
  const word = trend ? WORDS[trend.word] : '';
  if (felt.length < 2) return <td className="secondary">–</td>;
  return (
    <td title={`${months[0]?.month ?? ''} to ${months.at(-1)?.month ?? ''}`}>
      <div className="fb-theme-trend">
        <svg {...SPARK} viewBox={`0 0 ${SPARK.width} ${SPARK.height}`} aria-hidden>
          <path d={sparkPath(felt, SPARK.width, SPARK.height)} />
        </svg>
        <span data-word={trend?.word}>{word || <span className="visually-hidden">Unclear</span>}</span>
      </div>
    </td>
  );
}
