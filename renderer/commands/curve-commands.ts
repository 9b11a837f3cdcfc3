/** Commands of the emotion curves. */
import { setLaneLook } from '../../shared/model/edits/lanes.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { SERIES_NAMES, useCurves } from '../canvas/curve/curve-store.ts';
import { isCurveLane } from '../canvas/slots.ts';
import { toast } from '../app/toasts.ts';
import { edit } from '../state/documents.ts';
import type { Command, CommandContext } from './command.ts';

const hasCurve = ({ view }: CommandContext): boolean => view?.map.lanes.some(isCurveLane) ?? false;
const isWritable = (context: CommandContext): boolean =>
  hasCurve(context) && context.view !== null && !context.view.readOnly;

/** The selected curve lane, else the map's first. */
function curveLane({ view, selection }: CommandContext) {
  const id = selection.kind === 'lane' ? selection.ids[0] : selection.cell?.laneId;
  const lanes = view?.map.lanes.filter(isCurveLane) ?? [];
  return lanes.find((lane) => lane.id === id) ?? lanes[0];
}

export const CURVE_COMMANDS: readonly Command[] = [
  {
    id: 'curve.series',
    name: 'Edit the curve as it is, or as it is meant to be',
    group: 'Map',
    keys: ['Alt+B'],
    when: isWritable,
    needs: 'The map needs an emotion lane',
    run: () => {
      const { series } = useCurves.getState();
      const next = series === 'asIs' ? 'toBe' : 'asIs';
      useCurves.setState({ series: next });
      toast(`Editing the curve: ${SERIES_NAMES[next].toLowerCase()}`);
    },
  },
  {
    id: 'curve.toBe',
    name: 'Show or hide the curves as they are meant to be',
    group: 'View',
    keys: [],
    when: hasCurve,
    run: () => useCurves.setState(({ toBe }) => ({ toBe: !toBe, ...(toBe ? { series: 'asIs' } : {}) })),
  },
  {
    id: 'curve.measured',
    name: 'Show or hide the emotion measured from feedback',
    group: 'View',
    keys: [],
    when: hasCurve,
    run: () => useCurves.setState(({ measured }) => ({ measured: !measured })),
  },
  {
    id: 'curve.visited',
    name: 'Show or hide what mystery visits experienced',
    group: 'View',
    keys: [],
    when: hasCurve,
    run: () => useCurves.setState(({ visited }) => ({ visited: !visited })),
  },
  {
    id: 'curve.style',
    name: 'Draw the curves smooth or straight',
    group: 'Map',
    keys: [],
    when: isWritable,
    run: (context) => {
      const lane = curveLane(context);
      if (!context.view || !lane) return;
      const curve = lane.curve === 'smooth' ? 'straight' : 'smooth';
      edit(mapDocId(context.view.map.id), 'Set line of curves', (doc) =>
        setLaneLook(doc, lane.id, { curve }),
      );
    },
  },
];
