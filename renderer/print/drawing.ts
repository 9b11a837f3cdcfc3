/** What the ways of drawing a map on pages are given. */
import type { ReactNode } from 'react';
import type { PrintPayload } from '../../shared/contract/print.ts';
import type { LayoutOptions } from '../../shared/layout/layout.ts';
import type { MapData, Persona } from '../../shared/model/types.ts';
import type { CardContext } from '../../shared/print/footer-items.ts';

export interface Drawing {
  readonly payload: PrintPayload;
  readonly map: MapData;
  readonly personas: readonly Persona[];
  readonly context: CardContext;
  readonly options: LayoutOptions;
  /** Size of the page's own text in CSS px. */
  readonly textSize: number;
  /** Settled when the fonts that the payload's text needs are there. */
  readonly fonts: Promise<void>;
  /** Puts something on the page at once. */
  readonly show: (pages: ReactNode) => void;
}
