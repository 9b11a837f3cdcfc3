import type { MapData, Persona } from '../../../shared/model/types.ts';
import { Select } from '../../ui/Select.tsx';
import { useSegmentedPersonas, useWhose, useWhosePersona } from './whose.ts';

const nameOf = ({ name, segment }: Persona): string =>
  `${name.trim() || 'Unnamed persona'}: ${segment.trim()}`;

/** Whose feedback counts on a map; nothing where no persona of it has a segment of the customer table. */
export function WhoseSelect({ map }: { map: MapData }) {
  const personas = useSegmentedPersonas(map);
  const chosen = useWhosePersona(map);
  if (personas.length === 0) return null;
  return (
    <Select
      label="Whose feedback counts"
      value={chosen?.id ?? ''}
      options={[
        { value: '', label: 'Everyone’s' },
        ...personas.map((persona) => ({ value: persona.id, label: nameOf(persona) })),
      ]}
      hint={chosen ? 'Only that of customers in this segment, here and in what is measured.' : undefined}
      onChange={(id) => useWhose.setState({ personaId: id === '' ? null : id })}
    />
  );
}
