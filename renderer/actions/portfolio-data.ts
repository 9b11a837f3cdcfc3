/** The portfolio as core knows it, followed while a screen shows it; what was just written here is seen at once. */
import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import { SojournError } from '../../shared/contract/errors.ts';
import type { CardFields } from '../../shared/model/edits/cards.ts';
import type { LoopStart, PortfolioEntry, PortfolioMap } from '../../shared/portfolio/types.ts';
import { core, useConnection } from '../state/connection.ts';
import { useSaveStatus } from '../state/save-state.ts';

interface PortfolioState {
  /** Null while core has not answered. */
  readonly maps: readonly PortfolioMap[] | null;
  /** Maps that cannot be read: what they hold is missing. */
  readonly unreadable: number;
  readonly loop: LoopStart | null;
  readonly error: SojournError | null;
  /** Which opening of a workspace this is of. */
  readonly opened: number;
  /** Fields that were written since, by entry id, until core has answered with them; `at` counts its answers. */
  readonly written: ReadonlyMap<string, { readonly fields: Partial<CardFields>; readonly at: number }>;
}

const EMPTY: PortfolioState = {
  maps: null,
  unreadable: 0,
  loop: null,
  error: null,
  opened: 0,
  written: new Map(),
};

export const usePortfolioState = create<PortfolioState>()(() => EMPTY);

/** Shows fields of entries as they were just written. */
export function showWritten(ids: readonly string[], fields: Partial<CardFields>): void {
  usePortfolioState.setState(({ written }) => {
    const next = new Map(written);
    for (const id of ids) next.set(id, { fields: { ...next.get(id)?.fields, ...fields }, at: asked });
    return { written: next };
  });
}

let asked = 0;

async function ask(): Promise<void> {
  asked += 1;
  const mine = asked;
  const known = new Map(usePortfolioState.getState().maps?.map((map) => [map.id, map]));
  const versions = Object.fromEntries(Array.from(known, ([id, { version }]) => [id, version]));
  try {
    const [answer, loop] = await Promise.all([
      core.call('portfolio.read', { known: versions }),
      core.call('portfolio.loop'),
    ]);
    if (mine !== asked) return;
    const maps = answer.flatMap((one): PortfolioMap[] => {
      if (one.state === 'read') {
        const { state: _state, ...map } = one;
        return [map];
      }
      const kept = known.get(one.id);
      return one.state === 'known' && kept ? [kept] : [];
    });
    const unreadable = answer.filter(({ state }) => state === 'unreadable').length;
    usePortfolioState.setState(({ written }) => ({
      maps,
      unreadable,
      loop,
      error: null,
      written: new Map([...written].filter(([, { at }]) => at >= mine)),
    }));
  } catch (reason) {
    if (mine !== asked) return;
    const error = reason instanceof SojournError ? reason : new SojournError('internal', String(reason));
    usePortfolioState.setState({ error });
  }
}

export interface PortfolioView extends Omit<PortfolioState, 'written' | 'opened'> {
  /** Entries of all maps, in the order of maps and journeys. */
  readonly entries: readonly PortfolioEntry[];
}

/** The portfolio of the stored maps: asked for again once the last edit is stored, and when others edit. */
export function usePortfolio(): PortfolioView {
  const { maps, unreadable, loop, error, written } = usePortfolioState();
  const saved = useSaveStatus((s) => s.state === 'saved');
  const opened = useConnection((s) => s.opened);
  useEffect(() => {
    // Another workspace: nothing of the one before is shown.
    if (usePortfolioState.getState().opened !== opened) usePortfolioState.setState({ ...EMPTY, opened });
    const again = (): void => void ask();
    if (saved) again();
    const stops = [core.on('maps.changed', again), core.on('feedback.changed', again)];
    return () => {
      asked += 1;
      for (const stop of stops) stop();
    };
  }, [saved, opened]);
  const entries = useMemo(() => {
    const all = maps?.flatMap((map) => map.entries) ?? [];
    if (written.size === 0) return all;
    return all.map((entry) => {
      const now = written.get(entry.id);
      return now ? { ...entry, ...now.fields } : entry;
    });
  }, [maps, written]);
  return { maps, unreadable, loop, error, entries };
}
