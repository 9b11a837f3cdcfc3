/** Whether a file carries the map itself, and how much larger that makes it. */
import { useEffect, useState } from 'react';
import type { PartChoice } from '../../shared/model/map-choice.ts';
import { core } from '../state/connection.ts';
import { Checkbox } from '../ui/Check.tsx';
import { sizeWords } from '../ui/when.ts';
import { writablePart } from './part-form.ts';

interface Props {
  readonly mapId: string;
  readonly choice: PartChoice | undefined | null;
  readonly carry: boolean;
  /** Whether the feedback that is evidence goes along. */
  readonly evidence: boolean;
  readonly onChange: (choice: { readonly carry: boolean; readonly evidence: boolean }) => void;
}

const PAUSE_MS = 300;

export function CarryField({ mapId, choice, carry, evidence, onChange }: Props) {
  const [size, setSize] = useState<number | null>(null);
  const parts = choice ? JSON.stringify(writablePart(choice)) : '';
  useEffect(() => {
    let isCurrent = true;
    const part = parts === '' ? {} : { parts: JSON.parse(parts) as object };
    const input = { map: mapId, evidence, ...part };
    const ask = (): void =>
      void core.call('export.sourceSize', input).then(
        (bytes) => isCurrent && setSize(bytes),
        () => isCurrent && setSize(null),
      );
    // Several ticks one after the other are one question.
    const waiting = setTimeout(ask, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(waiting);
    };
  }, [mapId, parts, evidence]);
  const added = size === null ? '' : `, ${sizeWords(size)} more`;
  const what = evidence
    ? 'with the feedback that is evidence, without comments'
    : 'without feedback and comments';
  return (
    <>
      <Checkbox
        label={`Can be opened in Sojourn again, ${what}${added}`}
        checked={carry}
        onChange={(isOn) => onChange({ carry: isOn, evidence })}
      />
      {carry ? (
        <Checkbox
          label="With the feedback that is evidence, word for word"
          checked={evidence}
          onChange={(isOn) => onChange({ carry, evidence: isOn })}
        />
      ) : null}
    </>
  );
}
