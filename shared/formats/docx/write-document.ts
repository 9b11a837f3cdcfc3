/** A text document as the parts of a `.docx` file (ECMA-376, WordprocessingML). */
import {
  contentTypes,
  HEAD,
  PROPERTY_TYPES,
  propertyParts,
  REL,
  relationsXml,
  rootRelations,
  xmlAttribute,
  type Parts,
  type Relation,
} from '../office/xml.ts';
import type { DocBlock, DocParagraph, TextDocument } from './document.ts';
import { paragraphXml, runXml, tableXml, type Anchor } from './runs-xml.ts';
import { Media } from './picture-xml.ts';
import { NUMBERING, stylesXml, W } from './styles-xml.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** A4 with margins of 2 cm, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, margin: 1134 } as const;
const TEXT = PAGE.width - 2 * PAGE.margin;

const isHeading = (block: DocBlock): block is DocParagraph =>
  block.kind === 'paragraph' && (block.style === 'Heading1' || block.style === 'Heading2');

/** A complex field: what it is, and what it shows until somebody updates it. */
function fieldXml(instruction: string, shown: string): string {
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
}

/**
 * The list of headings as a field that word processors update. It has no page numbers, which only they know: so it is
 * right as it is written, and nobody is asked to update anything when the document is opened.
 */
function contentsXml(title: string, headings: ReadonlyMap<DocBlock, Anchor>): string {
  const entries = [...headings].flatMap(([block, { name }]) => {
    if (block.kind !== 'paragraph') return [];
    const words = block.runs.map((run) => runXml({ ...run, bold: false })).join('');
    const style = block.style === 'Heading1' ? 'TOC1' : 'TOC2';
    return [{ style, link: `<w:hyperlink w:anchor="${name}" w:history="1">${words}</w:hyperlink>` }];
  });
  if (entries.length === 0) return '';
  const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${xmlAttribute('TOC \\o "1-2" \\h \\n')} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const lines = entries.map(({ style, link }, at) => {
    const first = at === 0 ? begin : '';
    const last = at === entries.length - 1 ? end : '';
    return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${first}${link}${last}</w:p>`;
  });
  const head = paragraphXml({
    kind: 'paragraph',
    style: 'Label',
    runs: [{ text: title, lang: 'en-US' }],
    keepNext: true,
  });
  return `${head}${lines.join('')}`;
}

function footerXml({ footer }: TextDocument): string {
  const number = (field: string): string => fieldXml(field, '<w:r><w:t>1</w:t></w:r>');
  return `${HEAD}<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="right" w:pos="${TEXT}"/></w:tabs></w:pPr>${runXml(footer)}<w:r><w:tab/></w:r>${number('PAGE')}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${number('NUMPAGES')}</w:p></w:ftr>`;
}

/** The head of every page with the logo, where there is one. */
function headParts(
  { logo }: TextDocument,
  media: Media,
  relations: Relation[],
): { readonly reference: string; readonly parts: Parts; readonly types: Readonly<Record<string, string>> } {
  if (!logo) return { reference: '', parts: {}, types: {} };
  const own: Relation[] = [];
  const words = `<w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="right"/></w:pPr>${media.runXml(logo, own)}</w:p>`;
  const id = `rId${relations.length + 1}`;
  relations.push({ id, type: 'header', target: 'header1.xml' });
  return {
    reference: `<w:headerReference w:type="default" r:id="${id}"/>`,
    parts: {
      'word/header1.xml': `${HEAD}<w:hdr ${W} xmlns:r="${REL}">${words}</w:hdr>`,
      'word/_rels/header1.xml.rels': relationsXml(own),
    },
    types: { 'word/header1.xml': `${TYPE}.header+xml` },
  };
}

export function documentParts(document: TextDocument): Parts {
  const headings = new Map(
    document.blocks
      .filter(isHeading)
      .map((block, at): [DocBlock, Anchor] => [block, { id: at + 1, name: `_Toc${at + 1}` }]),
  );
  const media = new Media();
  const relations: Relation[] = [
    { id: 'rId1', type: 'styles', target: 'styles.xml' },
    { id: 'rId2', type: 'numbering', target: 'numbering.xml' },
    { id: 'rId3', type: 'settings', target: 'settings.xml' },
    { id: 'rId4', type: 'footer', target: 'footer1.xml' },
  ];
  const head = headParts(document, media, relations);
  const body = document.blocks
    .map((block) => {
      if (block.kind === 'contents') return contentsXml(block.title, headings);
      if (block.kind === 'table') return tableXml(block, document, TEXT);
      if (block.kind === 'picture') {
        return `<w:p><w:pPr><w:pStyle w:val="Small"/></w:pPr>${media.runXml(block, relations)}</w:p>`;
      }
      return paragraphXml(block, headings.get(block) ?? null);
    })
    .join('');
  const { width, height, margin } = PAGE;
  const section = `<w:sectPr>${head.reference}<w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>`;
  return {
    '[Content_Types].xml': contentTypes(
      {
        'word/document.xml': `${TYPE}.document.main+xml`,
        'word/styles.xml': `${TYPE}.styles+xml`,
        'word/numbering.xml': `${TYPE}.numbering+xml`,
        'word/settings.xml': `${TYPE}.settings+xml`,
        'word/footer1.xml': `${TYPE}.footer+xml`,
        ...head.types,
        ...PROPERTY_TYPES,
      },
      media.endings,
    ),
    '_rels/.rels': rootRelations('word/document.xml'),
    ...propertyParts(document),
    'word/document.xml': `${HEAD}<w:document ${W} xmlns:r="${REL}"><w:body>${body}${section}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsXml(relations),
    'word/styles.xml': stylesXml(document),
    'word/numbering.xml': NUMBERING,
    'word/settings.xml': `${HEAD}<w:settings ${W}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    'word/footer1.xml': footerXml(document),
    ...head.parts,
    ...media.parts,
  };
}
