/** How the emotion curves are looked at: which of the two is edited, and which are shown. Never document content. */
import { create } from 'zustand';
import type { CurveSeries } from '../../../shared/model/types.ts';

interface CurveState {
  /** The curve that the keyboard and the pointer edit. */
  readonly series: CurveSeries;
  /** Whether the curve as it is meant to be is drawn; always while it is the one that is edited. */
  readonly toBe: boolean;
  /** Whether the emotion measured from feedback is drawn. */
  readonly measured: boolean;
  /** Whether what mystery visits experienced is drawn. */
  readonly visited: boolean;
}

export const useCurves = create<CurveState>()(() => ({
  series: 'asIs',
  toBe: true,
  measured: true,
  visited: true,
}));

export const SERIES_NAMES: Readonly<Record<CurveSeries, string>> = {
  asIs: 'As it is',
  toBe: 'As it is meant to be',
};
