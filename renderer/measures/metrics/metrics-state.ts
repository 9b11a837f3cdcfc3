/** What the screen of metrics shows: of what, in which periods, and which metric is looked at. */
import { create } from 'zustand';
import type { MetricLevel } from '../../../shared/contract/types.ts';
import type { Grain } from '../../../shared/measures/series/periods.ts';
import { WORKSPACE_SCOPE, type MetricScope } from '../../../shared/model/measures/scope.ts';

export type MetricDialog = 'enter' | 'new' | 'place' | null;

interface MetricsState {
  readonly scope: MetricScope;
  readonly grain: Grain;
  /** Key of a row; null for the first. */
  readonly chosen: string | null;
  /** By what the chosen metric is broken down. */
  readonly by: MetricLevel;
  /** What is held fixed meanwhile, besides `scope`: at most one thing of each level. */
  readonly held: readonly MetricScope[];
  readonly dialog: MetricDialog;
}

export const useMetricsState = create<MetricsState>()(() => ({
  scope: WORKSPACE_SCOPE,
  grain: 'month',
  chosen: null,
  by: 'channel',
  held: [],
  dialog: null,
}));

export const setMetricsState = (part: Partial<MetricsState>): void => useMetricsState.setState(part);

export const openMetricDialog = (dialog: MetricDialog): void => setMetricsState({ dialog });
