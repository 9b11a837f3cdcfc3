/** The sizes that layout and every view of it share, in px at zoom 1. */
import type { FontSpec } from './text-width.ts';

export const COLUMN_WIDTH = 220;
export const COLUMN_MIN_WIDTH = 140;
export const COLUMN_MAX_WIDTH = 1200;
/** Columns are narrowed to no less than this to fit a page. */
export const COLUMN_PRINT_MIN_WIDTH = 110;
/** A collapsed stage, all its columns together; on paper too. */
export const STAGE_COLLAPSED_WIDTH = 36;

export const LANE_HEADER_WIDTH = 160;
export const LANE_MIN_HEIGHT = 56;
export const LANE_COLLAPSED_HEIGHT = 28;
/** A lane's lower border; lanes stand this far apart. */
export const LANE_BORDER = 1;

/** Between a cell's edge and its cards: left, right and above. */
export const CELL_PADDING = 8;
/** Least free height below a cell's last card. */
export const CELL_FOOT = 12;
export const CARD_GAP = 6;
/** Between a card's edge and its text, border included. */
export const CARD_PADDING = 8;
/** Height of a card's last line with evidence mark, channel, status and the like. */
export const FOOTER_HEIGHT = 20;
export const PICTURE_HEIGHT = 120;
/** Height of a metric's number and unit, with the line of its target. */
export const METRIC_HEIGHT = 46;

export const CONNECTOR_FONT: FontSpec = { size: 12, weight: 400 };
export const CONNECTOR_LABEL_HEIGHT = 18;

export const CURVE_HEIGHT = 140;
/** Between a curve lane's edge and the ends of the scale. */
export const CURVE_PADDING = 20;

/** Between a header's edge and its title. */
export const HEADER_PADDING = 8;
/** Room that a lane's header keeps free at the right for its button. */
export const LANE_HEADER_CONTROL = 16;

export const CARD_FONT: FontSpec = { size: 13, weight: 400 };
export const CARD_LINE = 20;
export const STAGE_FONT: FontSpec = { size: 13, weight: 600 };
export const STAGE_LINE = 20;
export const STEP_FONT: FontSpec = { size: 12, weight: 400 };
export const STEP_LINE = 18;
export const LANE_FONT: FontSpec = { size: 13, weight: 600 };
export const LANE_LINE = 20;
