/** What is shown in place of the map, for whatever draws a part of it. */
import { createContext, useContext } from 'react';
import type { Change } from '../../shared/model/compare/compare.ts';
import type { PastView } from './use-past.ts';

const PastContext = createContext<PastView | null>(null);
export const PastProvider = PastContext.Provider;

/** The earlier state or comparison on screen, or null for the map as it is. */
export function usePastView(): PastView | null {
  return useContext(PastContext);
}

/** What became of one entity of the shown map, or undefined. */
export function useMark(entity: Change['entity'], id: string): Change | undefined {
  return useContext(PastContext)?.marks?.get(`${entity}/${id}`);
}
