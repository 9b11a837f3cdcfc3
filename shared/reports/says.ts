/** Words of a report with their language. */
import type { DocParagraph, DocRun, DocStyle } from '../formats/docx/document.ts';
import type { OfficeSource } from '../formats/office/source.ts';

/** Words with their language. */
export function run(text: string, source: OfficeSource, look: Omit<DocRun, 'text' | 'lang'> = {}): DocRun {
  return { text, lang: source.lang(text), ...look };
}

/** A paragraph of one run. */
export function says(
  style: DocStyle,
  text: string,
  source: OfficeSource,
  look: { readonly list?: number; readonly keepNext?: boolean } = {},
): DocParagraph {
  return { kind: 'paragraph', style, runs: [run(text, source)], ...look };
}
