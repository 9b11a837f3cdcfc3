import { channelWord } from '../../shared/model/words.ts';
import { useState } from 'react';
import { CHANNELS } from '../../shared/model/types.ts';
import { ChannelIcon } from '../canvas/channels.ts';
import { useLibrary } from '../state/documents.ts';
import { Select } from '../ui/Select.tsx';
import { NameInput } from './NameInput.tsx';
import { channelOf } from './paste-names.ts';

/** Stands for the choice of a word of one's own; no channel has this name. */
const OWN = '\u0000own';
/** Stands for several different channels. */
const SEVERAL = '\u0000several';

export interface ChannelSelectProps {
  label: string;
  /** One of the known channels, an own word, or ''; null for several different ones. */
  value: string | null;
  disabled?: boolean;
  hint?: string;
  onChange: (channel: string) => void;
}

/** A choice of channel: those that Sojourn knows, the own words of the catalogue, or a new word. */
export function ChannelSelect({ label, value, disabled, hint, onChange }: ChannelSelectProps) {
  const library = useLibrary();
  const [typing, setTyping] = useState(false);
  const known: readonly string[] = CHANNELS;
  const own = new Set(
    library?.touchpoints.map(({ channel }) => channel).filter((word) => !known.includes(word)),
  );
  own.add(value ?? '');
  own.delete('');
  const words = [...own].filter((word) => !known.includes(word)).sort(new Intl.Collator().compare);
  return (
    <>
      <Select
        label={label}
        value={typing ? OWN : (value ?? SEVERAL)}
        disabled={disabled ?? false}
        hint={hint}
        options={[
          ...(value === null ? [{ value: SEVERAL, label: 'Several' }] : []),
          { value: '', label: 'None' },
          { value: OWN, label: 'A word of your own…' },
          ...[...known, ...words].map((channel) => ({
            value: channel,
            label: channelWord(channel),
            icon: <ChannelIcon channel={channel} />,
          })),
        ]}
        onChange={(next) => {
          setTyping(next === OWN);
          if (next !== OWN && next !== SEVERAL) onChange(next);
        }}
      />
      {typing ? (
        <NameInput
          label="Channel, in your own word"
          name=""
          placeholder="Your word for it"
          maxLength={60}
          inPlace
          onCommit={(word) => onChange(channelOf(word))}
          onEnd={() => setTyping(false)}
        />
      ) : null}
    </>
  );
}
