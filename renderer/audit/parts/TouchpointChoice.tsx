import { useState } from 'react';
import { foldName } from '../../../shared/catalogue/alike.ts';
import { useLibrary } from '../../state/documents.ts';
import { TextInput } from '../../ui/TextField.tsx';

/** The touchpoints of the catalogue, to choose from. */
export function TouchpointChoice({ onChoose }: { onChoose: (touchpointId: string) => void }) {
  const touchpoints = useLibrary()?.touchpoints ?? [];
  const [search, setSearch] = useState('');
  const found = touchpoints.filter(({ name }) => foldName(name).includes(foldName(search)));
  return (
    <div className="fb-target">
      <TextInput
        label="Find a touchpoint"
        hideLabel
        type="search"
        placeholder="Find a touchpoint"
        value={search}
        onChange={setSearch}
      />
      {found.length === 0 ? (
        <p className="secondary small">
          {touchpoints.length === 0
            ? 'The catalogue has no touchpoints yet: add them there or on a map.'
            : 'No touchpoint has this name.'}
        </p>
      ) : null}
      <div className="fb-target-cards">
        {found.slice(0, 200).map(({ id, name }) => (
          <button key={id} type="button" className="fb-target-card" onClick={() => onChoose(id)}>
            <span>{name}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
