import { CircleQuestionMark } from 'lucide-react';
import { IconButton } from '../ui/Button.tsx';
import { Popover } from '../ui/Dialog.tsx';

/** What a search can ask for, by example. */
const OPERATORS: readonly (readonly [example: string, meaning: string])[] = [
  ['late delivery', 'both words, in any order'],
  ['"late delivery"', 'words that follow each other'],
  ['deliv*', 'words that begin so'],
  ['-refund', 'without this word; before anything'],
  ['late OR slow', 'one of them'],
  ['score<3  score:1..2', 'on the scale of the item'],
  ['score%<40', 'on 0 (worst) to 100 (best)'],
  ['sentiment:negative', 'or neutral, positive, unknown'],
  ['lang:th', 'code of the language'],
  ['date:2025-01..', 'from, to, or between'],
  ['source:"App Store"', 'also channel:, author:, theme:'],
  ['customer:C-1042', 'also segment:business'],
  ['has:score', 'or text, date, theme, … ; -has:score: without'],
];

/** A button beside the search, and the sheet of what can be searched for. */
export function SearchHelp() {
  return (
    <Popover
      label="How to search"
      align="end"
      trigger={
        <IconButton
          label="How to search"
          className="fb-search-help"
          icon={<CircleQuestionMark size={15} aria-hidden />}
        />
      }
    >
      <table className="fb-help">
        <caption>Every part of a search must hold.</caption>
        <tbody>
          {OPERATORS.map(([example, meaning]) => (
            <tr key={example}>
              <th scope="row">
                <code>{example}</code>
              </th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="field-hint">
        Written without diacritics, words are found with them, too. Thai needs no spaces.
      </p>
    </Popover>
  );
}
