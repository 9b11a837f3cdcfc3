import { PlaceCard } from '../../place/PlaceCard.tsx';
import { countOf, formatCount } from '../format.ts';
import { makePainPoint, MOST_EVIDENCE } from './pain-point.ts';
import type { ThemePlace } from './themes-state.ts';

export interface MakePainPointProps {
  label: string;
  /** The theme's items, newest first. */
  ids: readonly string[];
  /** Where one looked at it: the first choice. */
  place: ThemePlace | null;
  onClose: () => void;
}

/** Asks where the pain point goes and how it reads, and makes it. */
export function MakePainPoint({ label, ids, place, onClose }: MakePainPointProps) {
  const cut = ids.length > MOST_EVIDENCE;
  return (
    <PlaceCard
      title="Make a pain point"
      description={`With ${cut ? `the newest ${formatCount(MOST_EVIDENCE)} of ` : ''}${countOf(ids.length, 'item')} as evidence.`}
      verb="Make pain point"
      kinds={['painPoints']}
      textLabel="Pain point"
      textOf={() => label}
      mapId={place?.mapId}
      columnOn={() => place?.stageId}
      onPlace={(target, text) => makePainPoint(target, text, ids)}
      onClose={onClose}
    />
  );
}
