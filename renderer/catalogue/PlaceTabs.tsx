import { CATALOGUE_PARTS, type CataloguePart } from '../state/route.ts';
import { navigate } from '../state/ui.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { PART_WORDS } from './words.ts';

const OPTIONS = [
  { value: 'maps' as const, label: 'Maps' },
  ...CATALOGUE_PARTS.map((value) => ({ value, label: PART_WORDS[value].title })),
];

/** What the place Maps holds: the maps themselves, and the catalogue that they share. */
export function PlaceTabs({ here }: { here: 'maps' | CataloguePart }) {
  return (
    <Segmented
      label="Maps and what they share"
      value={here}
      options={OPTIONS}
      onChange={(next) =>
        navigate(next === 'maps' ? { screen: 'maps' } : { screen: 'catalogue', part: next })
      }
    />
  );
}
