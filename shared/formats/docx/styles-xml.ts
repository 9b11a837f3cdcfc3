/** Styles and lists of a document. Fonts are such as every system brings: Arial, and Tahoma for complex scripts. */
import { HEAD } from '../office/xml.ts';
import type { TextDocument } from './document.ts';

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

interface Style {
  readonly id: string;
  readonly name: string;
  /** Half points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly colour: string;
  /** Above and below, in twentieths of a point. */
  readonly before: number;
  readonly after: number;
  readonly keepNext?: boolean;
  /** Level in the outline, from 0. */
  readonly outline?: number;
  /** More properties of its paragraphs, those that come before and after the spacing. */
  readonly border?: string;
  readonly indent?: string;
  readonly based?: string;
}

function styleXml(style: Style): string {
  const { id, name, size, bold, colour, before, after, keepNext, outline, border = '', indent = '' } = style;
  const based = id === 'Normal' ? '' : `<w:basedOn w:val="${style.based ?? 'Normal'}"/>`;
  const next = id.startsWith('Heading') || id === 'Label' ? '<w:next w:val="Normal"/>' : '';
  const level = outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`;
  return `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${based}${next}<w:qFormat/><w:pPr>${keepNext ? '<w:keepNext/><w:keepLines/>' : ''}${border}<w:spacing w:before="${before}" w:after="${after}" w:line="300" w:lineRule="auto"/>${indent}${level}</w:pPr><w:rPr>${bold ? '<w:b/><w:bCs/>' : ''}<w:color w:val="${colour}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;
}

export function stylesXml({ lang, ink, muted, accent, edge }: TextDocument): string {
  const side = `<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="${accent}"/></w:pBdr>`;
  const line = `<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="4" w:color="${edge}"/></w:pBdr>`;
  const heading = { bold: true, colour: ink, keepNext: true } as const;
  const styles: readonly Style[] = [
    { id: 'Normal', name: 'Normal', size: 20, colour: ink, before: 0, after: 100 },
    { id: 'Title', name: 'Title', size: 52, bold: true, colour: ink, before: 1200, after: 160 },
    { id: 'Subtitle', name: 'Subtitle', size: 24, colour: muted, before: 0, after: 120 },
    {
      ...heading,
      id: 'Heading1',
      name: 'heading 1',
      size: 32,
      before: 480,
      after: 160,
      outline: 0,
      border: line,
    },
    { ...heading, id: 'Heading2', name: 'heading 2', size: 25, before: 320, after: 100, outline: 1 },
    { ...heading, id: 'Heading3', name: 'heading 3', size: 21, before: 200, after: 60, outline: 2 },
    {
      id: 'Label',
      name: 'Label',
      size: 19,
      bold: true,
      colour: muted,
      before: 100,
      after: 40,
      keepNext: true,
    },
    { id: 'Small', name: 'Small', size: 17, colour: muted, before: 0, after: 140 },
    {
      id: 'Quote',
      name: 'Quote',
      size: 20,
      colour: ink,
      before: 80,
      after: 20,
      border: side,
      indent: '<w:ind w:left="280"/>',
      keepNext: true,
    },
    { id: 'TableText', name: 'Table text', size: 18, colour: ink, before: 40, after: 40 },
    { id: 'TOC1', name: 'toc 1', size: 21, colour: ink, before: 80, after: 20 },
    {
      id: 'TOC2',
      name: 'toc 2',
      size: 19,
      colour: muted,
      before: 0,
      after: 20,
      indent: '<w:ind w:left="280"/>',
    },
    { id: 'Footer', name: 'footer', size: 16, colour: muted, before: 0, after: 0 },
  ];
  const fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Tahoma"/>';
  const complex = /^(?:th|ar|he|fa|hi)/u.test(lang) ? lang : 'th-TH';
  return `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:lang w:val="${lang}" w:eastAsia="ja-JP" w:bidi="${complex}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${styles.map(styleXml).join('')}</w:styles>`;
}

/** Lists of three levels. */
export const NUMBERING = `${HEAD}<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>${[
  '•',
  '–',
  '•',
]
  .map(
    (sign, level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${sign}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${360 * (level + 1)}" w:hanging="280"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/></w:rPr></w:lvl>`,
  )
  .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
