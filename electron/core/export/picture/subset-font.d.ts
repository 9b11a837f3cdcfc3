/** The little of subset-font (which ships no types) that exports use. */
declare module 'subset-font' {
  /**
   * A font with no more than what the text needs, all OpenType features kept; characters that it lacks are passed over.
   * @throws Error where the bytes are no font
   */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: { readonly targetFormat?: 'woff2' | 'woff' | 'truetype' },
  ): Promise<Buffer>;
}
