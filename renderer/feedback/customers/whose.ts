/** Whose feedback counts on a map: everyone's, or that of the customers in the segment of one of its personas. */
import { useMemo } from 'react';
import { create } from 'zustand';
import type { MapData, Persona } from '../../../shared/model/types.ts';
import { foldSegment } from '../../../shared/text/segment-name.ts';
import { useLibrary } from '../../state/documents.ts';
import { useSegments } from './use-customers.ts';

/** The chosen persona; null for everyone. A persona who does not travel the shown map chooses nothing there. */
export const useWhose = create<{ readonly personaId: string | null }>()(() => ({ personaId: null }));

/** The personas of a map whose segment a customer table knows, in order. */
export function useSegmentedPersonas({ meta: { personaIds } }: MapData): readonly Persona[] {
  const library = useLibrary();
  const known = useSegments();
  return useMemo(() => {
    const segments = new Set(known?.segments.map(({ segment }) => foldSegment(segment)));
    if (segments.size === 0) return [];
    return personaIds.flatMap((id) => {
      const persona = library?.personas.find((one) => one.id === id);
      return persona && segments.has(foldSegment(persona.segment)) ? [persona] : [];
    });
  }, [library, known, personaIds]);
}

/** The persona whose segment counts on a map; null where everyone does. */
export function useWhosePersona(map: MapData): Persona | null {
  const personas = useSegmentedPersonas(map);
  const chosen = useWhose((s) => s.personaId);
  return personas.find(({ id }) => id === chosen) ?? null;
}

/** The segment whose feedback counts, whatever map is open; '' for everyone's, and where no customer table knows it. */
export function useWhoseSegment(): string {
  const library = useLibrary();
  const known = useSegments();
  const chosen = useWhose((s) => s.personaId);
  const segment = library?.personas.find(({ id }) => id === chosen)?.segment.trim() ?? '';
  const isKnown = known?.segments.some((one) => foldSegment(one.segment) === foldSegment(segment));
  return isKnown ? segment : '';
}
