/** Zoom at the ends of its range. */
export const MIN_ZOOM = 0.04;
export const MAX_ZOOM = 3;

/** Below this zoom a map of more than `OVERVIEW_CARDS` cards is drawn as one picture. */
export const OVERVIEW_ZOOM = 0.4;
export const OVERVIEW_CARDS = 300;
