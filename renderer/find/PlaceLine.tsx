import { FIELD_WORDS } from './places.ts';
import { Excerpt } from './Excerpt.tsx';
import type { FindSteps } from './use-steps.ts';

/** Where one is: what kind of text it is, where it stands, and the words around. */
export function PlaceLine({ steps }: { steps: FindSteps }) {
  const row = steps.rows[steps.at];
  if (!row) return null;
  const { hit, index } = row;
  return (
    <p className="find-place" aria-live="polite">
      <span className="secondary">
        {FIELD_WORDS[hit.field]}
        {hit.where ? ` · ${hit.where}` : ''}
      </span>{' '}
      <Excerpt text={hit.text} range={hit.ranges[index]} />
    </p>
  );
}
