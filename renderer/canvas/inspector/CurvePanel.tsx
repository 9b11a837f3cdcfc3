import { setLaneLook } from '../../../shared/model/edits/lanes.ts';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import type { Lane } from '../../../shared/model/types.ts';
import { attempt } from '../../app/toasts.ts';
import { edit } from '../../state/documents.ts';
import { WhoseSelect } from '../../feedback/customers/WhoseSelect.tsx';
import { Switch } from '../../ui/Check.tsx';
import { Panel } from '../../ui/Marks.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useMapView } from '../context.ts';
import { useCurves } from '../curve/curve-store.ts';

/** How the curves of a lane are drawn, and which are shown. */
export function CurvePanel({ lane }: { lane: Lane }) {
  const { map } = useMapView();
  const { toBe, measured, visited } = useCurves();
  return (
    <Panel title="Curves">
      <Segmented
        label="Whose emotion"
        value={lane.people}
        options={[
          { value: 'customers', label: 'Customers' },
          { value: 'employees', label: 'Employees' },
        ]}
        onChange={(people) =>
          attempt(() =>
            edit(mapDocId(map.id), 'Set whose emotion', (doc) => setLaneLook(doc, lane.id, { people })),
          )
        }
      />
      <Segmented
        label="Line between points"
        value={lane.curve}
        options={[
          { value: 'smooth', label: 'Smooth' },
          { value: 'straight', label: 'Straight' },
        ]}
        onChange={(curve) =>
          attempt(() =>
            edit(mapDocId(map.id), 'Set line of curves', (doc) => setLaneLook(doc, lane.id, { curve })),
          )
        }
      />
      <Switch
        label="Show the curve as it is meant to be"
        checked={toBe}
        onChange={(isOn) => useCurves.setState({ toBe: isOn, ...(isOn ? {} : { series: 'asIs' }) })}
      />
      <Switch
        label="Show what feedback measured"
        checked={measured}
        onChange={(isOn) => useCurves.setState({ measured: isOn })}
      />
      {measured ? <WhoseSelect map={map} /> : null}
      <Switch
        label="Show what mystery visits experienced"
        checked={visited}
        onChange={(isOn) => useCurves.setState({ visited: isOn })}
      />
    </Panel>
  );
}
