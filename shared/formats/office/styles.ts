/** Looks of cells: each is written once, and cells name it by its number. */
import { HEAD } from './xml.ts';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** How a cell looks; what is absent is as in an empty sheet. Colours as `hexColour` gives them. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  /** Lines are broken, and begin at the top of the cell. */
  readonly wrap?: boolean;
  /** The text begins at the top of the cell. */
  readonly top?: boolean;
  /** A thin line around, of this colour. */
  readonly border?: string;
  /** `day`: 2026-03-04; `minute`: 2026-03-04 14:30. */
  readonly format?: 'day' | 'minute';
  /** A text that looks like a formula and stays a text when it is edited. */
  readonly isText?: boolean;
}

const FORMATS = { day: 164, minute: 165 } as const;
const NUMBER_FORMATS =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>';
const PLAIN_FONT = '<font><sz val="11"/><name val="Calibri"/></font>';

/** Numbers what it is asked for, each thing once. */
class Numbered {
  readonly list: string[];
  constructor(first: readonly string[]) {
    this.list = [...first];
  }
  of(xml: string): number {
    const known = this.list.indexOf(xml);
    return known >= 0 ? known : this.list.push(xml) - 1;
  }
}

/** Collects the styles of a workbook. Number 0 is the plain cell. */
export class Styles {
  readonly #fonts = new Numbered([PLAIN_FONT]);
  readonly #fills = new Numbered([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  readonly #borders = new Numbered(['<border/>']);
  readonly #looks = new Numbered(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);

  /** The number of a style. */
  of(style: CellStyle): number {
    const { bold, size, colour, fill, wrap, top, border, format, isText } = style;
    const font = this.#fonts.of(
      `<font>${bold ? '<b/>' : ''}<sz val="${size ?? 11}"/>${colour ? `<color rgb="FF${colour}"/>` : ''}<name val="Calibri"/></font>`,
    );
    const paint = fill
      ? this.#fills.of(
          `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`,
        )
      : 0;
    const edge = (side: string): string => `<${side} style="thin"><color rgb="FF${border ?? ''}"/></${side}>`;
    const frame = border
      ? this.#borders.of(
          `<border>${edge('left')}${edge('right')}${edge('top')}${edge('bottom')}<diagonal/></border>`,
        )
      : 0;
    const number = format ? FORMATS[format] : 0;
    if (font + paint + frame + number === 0 && !wrap && !top && !isText) return 0;
    const attributes = [
      `numFmtId="${number}" fontId="${font}" fillId="${paint}" borderId="${frame}" xfId="0"`,
      ...(isText ? ['quotePrefix="1"'] : []),
      ...(number > 0 ? ['applyNumberFormat="1"'] : []),
      ...(font > 0 ? ['applyFont="1"'] : []),
      ...(paint > 0 ? ['applyFill="1"'] : []),
      ...(frame > 0 ? ['applyBorder="1"'] : []),
    ].join(' ');
    return this.#looks.of(
      wrap || top
        ? `<xf ${attributes} applyAlignment="1"><alignment vertical="top"${wrap ? ' wrapText="1"' : ''}/></xf>`
        : `<xf ${attributes}/>`,
    );
  }

  /** The part `xl/styles.xml`. */
  xml(): string {
    const part = (name: string, { list }: Numbered): string =>
      `<${name} count="${list.length}">${list.join('')}</${name}>`;
    return `${HEAD}<styleSheet xmlns="${MAIN}">${NUMBER_FORMATS}${part('fonts', this.#fonts)}${part('fills', this.#fills)}${part('borders', this.#borders)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${part('cellXfs', this.#looks)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }
}
