import { Flame } from 'lucide-react';
import { observationsOf, observedWords } from '../../../shared/audits/observed-cards.ts';
import type { Card } from '../../../shared/model/types.ts';
import { useAudits } from '../../state/documents.ts';
import { formatRoute } from '../../state/route.ts';
import { navigate } from '../../state/ui.ts';
import { useSurroundings } from './surroundings.tsx';

/** In the footer of a touchpoint's card: how many heat maps and funnels were made of it. A click goes to them. */
export function ObservedMark({ card }: { card: Card }) {
  const { map, library } = useSurroundings();
  const audits = useAudits();
  if (!audits || !library) return null;
  const found = observationsOf(card, map, audits.observations, library);
  if (found.length === 0) return null;
  const titles = found.map(({ title }) => title || 'Observation').join(', ');
  const words = `${observedWords(found.length)}: ${titles}`;
  const route = { screen: 'audit', part: 'observations' } as const;
  return (
    <a
      className="card-map card-observed nodrag nopan"
      href={formatRoute(route)}
      aria-label={words}
      title={words}
      tabIndex={-1}
      draggable={false}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        navigate(route);
      }}
    >
      <Flame size={13} aria-hidden />
      {found.length}
    </a>
  );
}
