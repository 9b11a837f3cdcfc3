import type { Disagreement } from '../../../shared/measures/disagreement.ts';
import { formatPointId } from '../../../shared/model/point-id.ts';
import { closePanel } from '../../commands/panels.ts';
import { select, useUi } from '../../state/ui.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useCanvas } from '../canvas-store.ts';
import { columnWords, curveOwner, levelWords } from '../card-words.ts';
import { useMapView, type MapView } from '../context.ts';
import { formatNumber } from '../words.ts';
import { feltWords } from './MeasuredMarks.tsx';
import { useDisagreements } from './use-disagreements.ts';
import '../../feedback/evidence.css';

/** The list of the columns where the assumed curve lies outside of what feedback measured, worst first. */
export function DisagreementPanel() {
  const view = useMapView();
  const found = useDisagreements(view.map, view.personas);
  return (
    <Dialog
      open
      onClose={closePanel}
      title="Where workshop and customers disagree"
      description="Points of the curve as it is that lie outside the 95 % interval of what feedback measured, the farthest apart first."
      width={620}
      buttons={<Button onClick={closePanel}>Close</Button>}
    >
      {found === null ? (
        <p className="secondary">Measuring…</p>
      ) : found.list.length === 0 ? (
        <p className="secondary">{emptyWords(view, found.measured)}</p>
      ) : (
        <ol className="fb-disagreements">
          {found.list.map((entry) => (
            <li key={`${entry.laneId}/${entry.columnId}/${entry.personaId}`}>
              <button type="button" className="fb-disagreement" onClick={() => goThere(view, entry)}>
                <strong>
                  {columnWords(view.map, entry.columnId)} · {curveOwner(entry.personaId, view)}
                </strong>
                <span className="small">{gapWords(view, entry)}</span>
                <span className="secondary small">{basisWords(entry)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </Dialog>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;
const signed = (value: number): string => formatNumber(round(value)).replace('-', '−');

function emptyWords({ map }: MapView, measured: number): string {
  if (map.points.length === 0) return 'There is no emotion curve yet. Say what you assume, and compare.';
  if (measured === 0)
    return 'Nothing was measured yet. Attach feedback with scores or sentiment to the cards, and compare.';
  return 'Nowhere, for certain: wherever at least five items were measured, what was assumed lies within their interval.';
}

function gapWords({ map }: MapView, { assumed, measured, gap }: Disagreement): string {
  const { scale } = map.meta;
  const felt = gap < 0 ? 'worse' : 'better';
  return `Assumed ${levelWords(scale, round(assumed))}; measured ${levelWords(scale, round(measured.mean))}: ${signed(Math.abs(gap))} ${felt}.`;
}

function basisWords({ measured, ownSegment }: Disagreement): string {
  const { low, high } = measured;
  const range = low === null || high === null ? '' : `, 95 % interval ${signed(low)} to ${signed(high)}`;
  return `${feltWords(measured)}${range}${ownSegment ? ', customers of this segment only' : ''}`;
}

/** Closes the list and selects the point on the canvas. */
function goThere({ map, geometry, grid }: MapView, { laneId, columnId, personaId }: Disagreement): void {
  closePanel();
  useUi.setState(({ mapViews }) => ({ mapViews: { ...mapViews, [map.id]: 'canvas' }, inspectorOpen: true }));
  select({
    mapId: map.id,
    kind: 'point',
    ids: [formatPointId({ laneId, columnId, personaId, series: 'asIs' })],
    cell: { laneId, columnId, index: Math.max(0, grid.personaIds.indexOf(personaId)) },
  });
  const column = geometry.columns.find(({ id }) => id === columnId);
  const lane = geometry.curveLanes.find((other) => other.laneId === laneId);
  requestAnimationFrame(() => {
    const canvas = useCanvas.getState().view;
    if (column && lane)
      canvas?.reveal({ x: column.x, y: lane.top, width: column.width, height: lane.bottom - lane.top });
    canvas?.focus();
  });
}
