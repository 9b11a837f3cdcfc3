import type { Finding } from '../../../shared/model/audits/types.ts';
import { PlaceCard } from '../../place/PlaceCard.tsx';
import type { CardTarget } from '../../place/place-card.ts';
import { FINDING_WORDS } from '../words.ts';
import { putOnMap } from './place-finding.ts';

/** Where the last finding went: the next one mostly goes there, too. */
let last: CardTarget | null = null;

/** Asks where on which map a finding becomes a card, and of what kind. */
export function PlaceDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  return (
    <PlaceCard
      title="Put on a map"
      description={finding.text}
      verb="Put on the map"
      kinds={FINDING_WORDS[finding.kind].lanes}
      textOf={() => finding.text}
      mapId={last?.mapId}
      columnOn={() => last?.columnId}
      onPlace={(target) => {
        putOnMap(finding, target);
        last = target;
      }}
      onClose={onClose}
    />
  );
}
