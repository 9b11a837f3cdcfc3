/** Where a window stood and where it may stand now. Lengths in device-independent pixels. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowPlace {
  /** Place and size when neither maximised nor full screen. */
  readonly box: Box;
  readonly maximized: boolean;
  readonly fullScreen: boolean;
}

export const SMALLEST = { width: 720, height: 480 } as const;
const USUAL = { width: 1440, height: 900 } as const;
/** So much of the title bar must be in reach to count as visible. */
const REACH = { width: 120, height: 32 } as const;

function overlap(from: number, length: number, otherFrom: number, otherLength: number): number {
  return Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);
}

function titleBarVisible(box: Box, area: Box): boolean {
  return (
    overlap(box.x, box.width, area.x, area.width) >= REACH.width &&
    overlap(box.y, REACH.height, area.y, area.height) >= REACH.height
  );
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

function centred(area: Box): Box {
  const width = Math.min(USUAL.width, area.width);
  const height = Math.min(USUAL.height, area.height);
  return {
    x: Math.round(area.x + (area.width - width) / 2),
    y: Math.round(area.y + (area.height - height) / 2),
    width,
    height,
  };
}

/**
 * Where to put a window: as it was, moved and shrunk into the display that shows its title bar; centred on the first
 * display where none does (a monitor was unplugged) or nothing is remembered.
 * @param areas work areas of the present displays, the primary one first; at least one
 */
export function placeWindow(saved: WindowPlace | null, areas: readonly [Box, ...Box[]]): WindowPlace {
  const area = saved && areas.find((candidate) => titleBarVisible(saved.box, candidate));
  if (!saved || !area) {
    return {
      box: centred(areas[0]),
      maximized: saved?.maximized ?? false,
      fullScreen: saved?.fullScreen ?? false,
    };
  }
  const width = clamp(saved.box.width, Math.min(SMALLEST.width, area.width), area.width);
  const height = clamp(saved.box.height, Math.min(SMALLEST.height, area.height), area.height);
  const box = {
    x: clamp(saved.box.x, area.x, area.x + area.width - width),
    y: clamp(saved.box.y, area.y, area.y + area.height - height),
    width,
    height,
  };
  return { box, maximized: saved.maximized, fullScreen: saved.fullScreen };
}

/** A remembered place out of a settings file, or null where it is not one. */
export function readPlace(value: unknown): WindowPlace | null {
  if (typeof value !== 'object' || value === null) return null;
  const { box, maximized, fullScreen } = value as Record<string, unknown>;
  if (typeof box !== 'object' || box === null) return null;
  const { x, y, width, height } = box as Record<string, unknown>;
  const numbers = [x, y, width, height];
  if (!numbers.every((n): n is number => Number.isInteger(n) && Math.abs(n as number) < 100_000)) return null;
  const [left, top, w, h] = numbers as [number, number, number, number];
  if (w <= 0 || h <= 0) return null;
  return {
    box: { x: left, y: top, width: w, height: h },
    maximized: maximized === true,
    fullScreen: fullScreen === true,
  };
}
