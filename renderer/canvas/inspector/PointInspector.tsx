import { visitedColumns } from '../../../shared/audits/visit-results.ts';
import { isOfCustomers, onEmotionScale } from '../../../shared/measures/measured-emotion.ts';
import { own } from '../../../shared/model/own.ts';
import { CURVE_SERIES } from '../../../shared/model/types.ts';
import { parsePointId } from '../../../shared/model/point-id.ts';
import { attempt } from '../../app/toasts.ts';
import { useAudits } from '../../state/documents.ts';
import { useWhosePersona } from '../../feedback/customers/whose.ts';
import { WhoseSelect } from '../../feedback/customers/WhoseSelect.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Panel } from '../../ui/Marks.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { TextArea, TextField } from '../../ui/TextField.tsx';
import { pointOf, writePoint, writePointText } from '../actions.ts';
import { columnWords, curveOwner, levelWords } from '../card-words.ts';
import { useMapView } from '../context.ts';
import { SERIES_NAMES, useCurves } from '../curve/curve-store.ts';
import { measuredWords, segmentWords } from '../curve/MeasuredMarks.tsx';
import { useMeasured } from '../curve/use-measured.ts';
import { visitedWords } from '../curve/VisitMarks.tsx';
import { formatNumber } from '../words.ts';

/** A point of the emotion curve: its value as it is or is meant to be, the emotion in a word, a quote. */
export function PointInspector({ id }: { id: string }) {
  const view = useMapView();
  const { map, readOnly } = view;
  const at = parsePointId(id);
  const point = pointOf(map, at);
  const ofCustomers = isOfCustomers(map, at.laneId);
  const people = ofCustomers ? 'customers' : 'employees';
  const persona = useWhosePersona(map);
  const whose = ofCustomers ? persona : null;
  const audits = useAudits();
  const visited = audits && ofCustomers ? own(visitedColumns(audits, map.id), at.columnId) : undefined;
  const measured = useMeasured(map, true, whose?.segment ?? null, people).get(at.columnId);
  const { scale } = map.meta;
  const { min, max, labels } = scale;
  const name = curveOwner(at.personaId, view);
  return (
    <div className="inspector-body">
      <h2 className="inspector-title">{name}</h2>
      <Panel title={`Emotion at ${columnWords(map, at.columnId)}`}>
        <Segmented
          label="Which curve"
          value={at.series}
          options={CURVE_SERIES.map((value) => ({
            value,
            label: value === 'asIs' ? 'As it is' : 'Meant to be',
          }))}
          onChange={(series) => useCurves.setState({ series })}
        />
        <fieldset className="inspector-fields" disabled={readOnly}>
          <legend className="visually-hidden">{SERIES_NAMES[at.series]}</legend>
          <NumberField
            label="Value"
            min={min}
            max={max}
            step={0.5}
            value={point?.value ?? null}
            hint={`${formatNumber(min)} (${labels[String(min)] ?? 'lowest'}) to ${formatNumber(max)} (${labels[String(max)] ?? 'highest'})${at.series === 'asIs' ? ', assumed' : ''}`}
            onCommit={(next) => attempt(() => writePoint(map, at, next))}
          />
          <Slider
            label={`Emotion of ${name}`}
            min={min}
            max={max}
            step={(max - min) / 40}
            value={point?.value ?? Math.min(max, Math.max(min, 0))}
            disabled={readOnly}
            onCommit={(next) => attempt(() => writePoint(map, at, next))}
          />
          <TextField
            label="Emotion in a word"
            value={point?.word ?? ''}
            maxLength={60}
            onCommit={(word) => attempt(() => writePointText(map, at, 'word', word))}
          />
          <TextArea
            label="What the customer says"
            value={point?.quote ?? ''}
            onCommit={(quote) => attempt(() => writePointText(map, at, 'quote', quote))}
          />
        </fieldset>
      </Panel>
      <Panel title="Measured">
        <p className="secondary">
          {measured
            ? `${measuredWords(measured, levelWords(scale, Math.round(measured.mean * 10) / 10))}${segmentWords(whose)}`
            : whose
              ? `No feedback of customers in the segment “${whose.segment.trim()}” backs the cards of this column.`
              : 'No feedback with a score or sentiment backs the cards of this column yet. Attach feedback to them to measure the emotion here.'}
        </p>
        <WhoseSelect map={map} />
        {visited ? <p className="secondary">{visitedWords(onEmotionScale(visited, scale), scale)}</p> : null}
      </Panel>
    </div>
  );
}
