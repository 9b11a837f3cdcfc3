import { useState } from 'react';
import { useMapView } from '../canvas/context.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Marks.tsx';
import { goToChange } from './changes.ts';
import { MarkSigns } from './Marks.tsx';
import { useVersions } from './store.ts';
import type { PastView } from './use-past.ts';
import { changeDetails, changeTitle, kindsWords } from './words.ts';

/** So many changes are listed at once. */
const PAGE = 200;

/** All changes of the comparison in the order of the map; each leads to its place. */
export function ChangeList({ view }: { view: PastView }) {
  const { comparison } = view;
  const source = useMapView();
  const current = useVersions((s) => s.current);
  const [shown, setShown] = useState(PAGE);
  if (!comparison) return null;
  const { changes } = comparison;
  return (
    <Panel title={`Changes (${changes.length.toLocaleString('en')})`}>
      {changes.length === 0 ? <p className="secondary">The two say the same.</p> : null}
      <ol className="change-list">
        {changes.slice(0, shown).map((change) => (
          <li key={change.key}>
            <button
              type="button"
              className="change-row"
              aria-current={change.key === current}
              onClick={() => goToChange(source, change)}
            >
              <span className="visually-hidden">{kindsWords(change.kinds)}: </span>
              <MarkSigns kinds={change.kinds} />
              <span className="change-words">
                <span className="change-title" data-removed={change.kinds.includes('removed')} dir="auto">
                  {changeTitle(change, comparison, source)}
                </span>
                {changeDetails(change, comparison, source).map((detail) => (
                  <span key={detail} className="change-detail" dir="auto">
                    {detail}
                  </span>
                ))}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {changes.length > shown ? (
        <Button kind="quiet" onClick={() => setShown(shown + PAGE)}>
          Show more
        </Button>
      ) : null}
    </Panel>
  );
}
