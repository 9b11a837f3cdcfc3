import { useLayoutEffect } from 'react';
import type { MapSearchResult } from '../../shared/contract/types.ts';
import { cx } from '../ui/cx.ts';
import { useFind } from './find-state.ts';
import { Excerpt } from './Excerpt.tsx';
import { FIELD_WORDS } from './places.ts';
import type { FindSteps } from './use-steps.ts';
import { MOST_LISTED } from './use-places.ts';

export const FOUND_LIST = 'found-list';

/** The id of one result's element, for `aria-activedescendant`. */
export const resultId = (index: number): string => `${FOUND_LIST}-${index}`;

/** What was found, map by map. The field above keeps the keyboard. */
export function ResultList({ steps }: { steps: FindSteps }) {
  const { maps, at, rows, show } = steps;
  const query = useFind((s) => s.query);
  useLayoutEffect(() => {
    document.getElementById(resultId(at))?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  if (query.trim() === '') return null;
  const texts = maps.reduce((sum, map) => sum + map.texts, 0);
  return (
    <>
      <div id={FOUND_LIST} className="find-list" role="listbox" aria-label="Found on all maps">
        {withOffsets(maps)
          .filter(({ hits }) => hits.length > 0)
          .map(({ id, title, hits, places, first }) => (
            <div key={id} role="group" aria-label={title || 'Untitled map'}>
              <div className="find-map" role="presentation">
                <span className="truncate">{title || 'Untitled map'}</span>
                <span className="secondary small tabular">{places}</span>
              </div>
              {hits.map((hit, index) => (
                // The keys of the list are those of the field above it.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
                <div
                  key={`${hit.field} ${hit.id}`}
                  id={resultId(first + index)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={first + index === at}
                  className={cx('find-result', first + index === at && 'find-result-active')}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => show(first + index)}
                >
                  <Excerpt text={hit.text} range={hit.ranges[0]} />
                  <span className="find-result-where">
                    {FIELD_WORDS[hit.field]}
                    {hit.where ? ` · ${hit.where}` : ''}
                  </span>
                </div>
              ))}
            </div>
          ))}
      </div>
      {texts > rows.length ? (
        <p className="find-place secondary">{`The first ${MOST_LISTED} of ${texts} texts are listed.`}</p>
      ) : null}
      {maps
        .filter(({ problem }) => problem)
        .map(({ id, problem }) => (
          <p key={id} className="find-place field-error" role="alert">
            A map cannot be read: {problem?.message}
          </p>
        ))}
    </>
  );
}

/** Each map with the place of its first text in the whole list. */
function withOffsets(maps: readonly MapSearchResult[]): (MapSearchResult & { readonly first: number })[] {
  let from = 0;
  return maps.map((map) => {
    const first = from;
    from += map.hits.length;
    return { ...map, first };
  });
}
