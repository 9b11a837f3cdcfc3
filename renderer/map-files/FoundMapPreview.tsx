import { useMemo } from 'react';
import type { PlacedMap } from '../../shared/formats/map/place.ts';
import type { LaneKind } from '../../shared/model/lanes.ts';
import { countWords } from '../ui/when.ts';
import { previewOf } from './found-preview.ts';

interface Props {
  readonly placed: PlacedMap;
  /** What was corrected, by the lane's number. */
  readonly kinds: ReadonlyMap<number, LaneKind>;
}

/** How a file was read: its stages, its lanes, and what stands first in each cell. */
export function FoundMapPreview({ placed, kinds }: Props) {
  const { stages, lanes, moreStages, moreLanes } = useMemo(() => previewOf(placed, kinds), [placed, kinds]);
  if (stages.length === 0 || lanes.length === 0) return null;
  const more = [
    ...(moreStages > 0 ? [countWords(moreStages, 'more stage')] : []),
    ...(moreLanes > 0 ? [countWords(moreLanes, 'more lane')] : []),
  ];
  return (
    <>
      {/* It scrolls and holds nothing else to focus: the keyboard scrolls it by itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="found-grid" tabIndex={0} role="group" aria-label={`How ${placed.title} was read`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Lane</th>
              {stages.map(({ title, steps }, at) => (
                // Titles may repeat; the list does not change while it is shown.
                <th key={`${at}`} scope="col">
                  <span className="found-words" dir="auto" title={title}>
                    {title || 'Untitled stage'}
                  </span>
                  {steps > 0 ? (
                    <span className="secondary small">{steps === 1 ? '1 step' : `${steps} steps`}</span>
                  ) : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lanes.map(({ title, kind, hue, cells }, at) => (
              <tr key={`${at}`} data-hue={hue}>
                <th scope="row">
                  <span className="found-words" dir="auto" title={title}>
                    {title}
                  </span>
                  {kind === title ? null : <span className="secondary small">{kind}</span>}
                </th>
                {cells.map(({ words, more: others }, place) => (
                  <td key={`${place}`}>
                    <span className="found-words" dir="auto" title={words}>
                      {words}
                    </span>
                    {others > 0 ? <span className="secondary small">and {others} more</span> : null}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more.length > 0 ? <p className="secondary small">{more.join(', ')} not shown here.</p> : null}
    </>
  );
}
