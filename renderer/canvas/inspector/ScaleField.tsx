import { setScale } from '../../../shared/model/edits/map.ts';
import { mapDocId } from '../../../shared/model/doc-ids.ts';
import { EMOTION_SCALES, levelsOf, sameScale, withLevelName } from '../../../shared/model/emotion-scales.ts';
import type { EmotionScale } from '../../../shared/model/types.ts';
import { attempt } from '../../app/toasts.ts';
import { edit } from '../../state/documents.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useMapView } from '../context.ts';
import { formatNumber } from '../words.ts';

/** The map's emotion scale: a ready one or its own ends, and the names of its levels. */
export function ScaleField() {
  const { map } = useMapView();
  const { scale } = map.meta;
  const write = (next: EmotionScale): void =>
    attempt(() => edit(mapDocId(map.id), 'Change emotion scale', (doc) => setScale(doc, next)));
  const ready = EMOTION_SCALES.find((entry) => sameScale(entry.scale, scale))?.id ?? 'own';
  return (
    <>
      <Select
        label="Scale"
        value={ready}
        options={[
          ...EMOTION_SCALES.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'own', label: 'Own scale' },
        ]}
        onChange={(id) => {
          const next = EMOTION_SCALES.find((entry) => entry.id === id);
          if (next) write(next.scale);
        }}
      />
      <div className="field-row">
        <NumberField
          label="Lowest"
          value={scale.min}
          max={scale.max - 1}
          onCommit={(min) => min !== null && min < scale.max && write({ ...scale, min })}
        />
        <NumberField
          label="Highest"
          value={scale.max}
          min={scale.min + 1}
          onCommit={(max) => max !== null && max > scale.min && write({ ...scale, max })}
        />
      </div>
      {levelsOf(scale).map((level) => (
        <TextField
          key={level}
          label={`Name of level ${formatNumber(level)}`}
          value={scale.labels[String(level)] ?? ''}
          placeholder="No name"
          maxLength={40}
          onCommit={(name) => write(withLevelName(scale, level, name))}
        />
      ))}
    </>
  );
}
