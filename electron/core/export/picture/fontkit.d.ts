/** The little of fontkit (which ships no types) that outlines and the generator of font metrics use. */
declare module 'fontkit' {
  /** An outline in units of the font; every call answers another path. */
  export interface GlyphPath {
    scale(x: number, y: number): GlyphPath;
    translate(x: number, y: number): GlyphPath;
    toSVG(): string;
  }
  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
    /** Shapes a text: joined letters, ligatures, marks; `features` of OpenType are turned on or off. */
    layout(
      text: string,
      features?: Readonly<Record<string, boolean>>,
      script?: string,
      language?: string,
      direction?: 'ltr' | 'rtl',
    ): {
      readonly glyphs: readonly { readonly id: number; readonly path: GlyphPath }[];
      readonly positions: readonly {
        readonly xAdvance: number;
        readonly xOffset: number;
        readonly yOffset: number;
      }[];
    };
  }
  export function create(bytes: Uint8Array): Font | { readonly fonts: readonly Font[] };
}
