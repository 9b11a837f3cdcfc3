/** What the print options of an export are chosen as, before they are sent. */
import type { Appendix, Paper, PrintLayout, PrintOptions } from '../../shared/contract/types.ts';
import type { MapFilter } from '../../shared/model/filter.ts';

export interface PrintForm {
  readonly paper: Paper;
  readonly landscape: boolean;
  readonly layout: PrintLayout;
  /** Per cent, of `pages` and of `tiles`. */
  readonly zoom: { readonly pages: number; readonly tiles: number };
  /** Of neighbouring `tiles`, in mm. */
  readonly overlap: number;
  /** Ids of stages and steps that begin a page. */
  readonly breaks: readonly string[];
  /** Room for trimming in mm. */
  readonly bleed: number;
  readonly note: string;
  /** Whether the logo of the workspace is printed, where it has one. */
  readonly logo: boolean;
  readonly isBlank: boolean;
  /** Id of the map below on the same page; '' for none. */
  readonly beside: string;
  /** Size of the paper `custom` in mm; its width is that of a roll, too. */
  readonly size: { readonly width: number; readonly height: number };
  readonly personaIds: readonly string[];
  readonly onlyShown: boolean;
  /** The customer segment whose feedback alone counts; '' for everyone's. */
  readonly segment: string;
  /** What follows the map. */
  readonly appendices: readonly Appendix[];
}

/** What the form begins with. */
/** @param segment whose feedback counts on screen; '' for everyone's */
export function newPrintForm(personaIds: readonly string[], onlyShown: boolean, segment = ''): PrintForm {
  return {
    paper: 'A3',
    landscape: true,
    layout: 'onePage',
    zoom: { pages: 80, tiles: 100 },
    overlap: 10,
    breaks: [],
    bleed: 0,
    note: '',
    logo: true,
    isBlank: false,
    beside: '',
    size: { width: 600, height: 400 },
    personaIds,
    onlyShown,
    segment,
    appendices: [],
  };
}

/** The same filter with lists that a call may own. */
function writableFilter(filter: MapFilter) {
  return {
    ...filter,
    personaIds: [...filter.personaIds],
    tags: [...filter.tags],
    kinds: [...filter.kinds],
    levels: [...filter.levels],
    owners: [...filter.owners],
  };
}

/**
 * Who and what is shown: all that pictures and pages take of the form.
 * @param personas how many the map has: all of them are not named
 * @param filter what the map shows now; null for everything
 */
export function shownOptionsOf(
  { personaIds, onlyShown, logo, segment }: PrintForm,
  personas: number,
  filter: MapFilter | null,
) {
  return {
    paper: 'A3',
    landscape: true,
    ...(logo ? {} : { logo }),
    ...(personaIds.length < personas ? { personaIds: [...personaIds] } : {}),
    ...(segment === '' ? {} : { segment }),
    ...(filter && onlyShown ? { filter: writableFilter(filter) } : {}),
  } satisfies PrintOptions;
}

/** The same with paper and layout. */
export function printOptionsOf(form: PrintForm, personas: number, filter: MapFilter | null) {
  const { paper, landscape, size, layout } = form;
  const isSized = paper === 'custom' || paper === 'roll';
  return {
    ...shownOptionsOf(form, personas, filter),
    paper,
    landscape: isSized ? false : landscape,
    layout,
    ...(paper === 'custom' ? size : {}),
    ...(paper === 'roll' ? { width: size.width } : {}),
    ...(layout === 'pages' || layout === 'tiles' ? { zoom: form.zoom[layout] } : {}),
    ...(layout === 'tiles' ? { overlap: form.overlap } : {}),
    ...(layout === 'onePage' || form.breaks.length === 0 ? {} : { breaks: [...form.breaks] }),
    ...(form.bleed > 0 ? { bleed: form.bleed } : {}),
    ...(form.isBlank ? { isBlank: true } : {}),
    ...(layout === 'onePage' && form.beside !== '' ? { beside: form.beside } : {}),
    ...(form.note.trim() === '' ? {} : { note: form.note.trim() }),
  } satisfies PrintOptions;
}
