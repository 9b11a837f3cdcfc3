/** What all files of Office Open XML (ECMA-376) have in common: text in XML, parts, relations, properties. */
import { escapedText } from '../../text/xml-text.ts';

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The parts of a file by their paths in the archive, in the order in which they are stored. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** Turns parts into the bytes of an archive: the same for the same parts. */
export type ZipParts = (parts: Parts) => Uint8Array;

/** Text between tags, without carriage returns. */
export function xmlText(text: string): string {
  return escapedText(text.replaceAll('\r', ''));
}

/** Text as the value of an attribute, on one line. */
export function xmlAttribute(text: string): string {
  return xmlText(text.replaceAll(/\s+/gu, ' ')).replaceAll('"', '&quot;');
}

/** A relation of a part to another: `type` as the last piece of its address. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

export function relationsXml(relations: readonly Relation[]): string {
  const list = relations.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${REL}/${type}`}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

/** The relations of the whole file: its main part and its properties. */
export function rootRelations(main: string): string {
  return relationsXml([
    { id: 'rId1', type: 'officeDocument', target: main },
    { id: 'rId2', type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
  ]);
}

/** @param types content type by part, from the archive's root without a slash @param endings by file ending */
export function contentTypes(
  types: Readonly<Record<string, string>>,
  endings: Readonly<Record<string, string>> = {},
): string {
  const defaults = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    ...endings,
  };
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    ...Object.entries(defaults).map(([e, type]) => `<Default Extension="${e}" ContentType="${type}"/>`),
    ...Object.entries(types).map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`),
    '</Types>',
  ].join('');
}

/** Content types of the parts of `propertyParts`. */
export const PROPERTY_TYPES = {
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  'docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const;

/** What a file says of itself. */
export interface FileFacts {
  readonly title: string;
  /** Whose it is: the workspace. */
  readonly subject: string;
  /** ISO date. */
  readonly date: string;
}

/** The parts that hold title, subject and date. */
export function propertyParts({ title, subject, date }: FileFacts): Parts {
  const when = `<dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified>`;
  return {
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dc:creator>Sojourn</dc:creator>${when}</cp:coreProperties>`,
    'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Sojourn</Application></Properties>`,
  };
}
