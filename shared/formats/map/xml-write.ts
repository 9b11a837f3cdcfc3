/** Writes XML 1.0 from a small tree: indented, deterministic, and whatever the texts are, well-formed. */
import { escapedText } from '../../text/xml-text.ts';

export interface XmlElement {
  readonly name: string;
  /** Null leaves an attribute out. */
  readonly attributes?: Readonly<Record<string, string | number | null>>;
  readonly children?: readonly XmlElement[];
  /** Text instead of children. */
  readonly text?: string;
}

/** The document of a root element, with its declaration. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, '')}`;
}

function element({ name, attributes = {}, children = [], text }: XmlElement, indent: string): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapedAttribute(String(value))}"`],
  );
  const tag = `${indent}<${name}${written.join('')}`;
  if (text !== undefined && text !== '') return `${tag}>${elementText(text)}</${name}>\n`;
  if (children.length === 0) return `${tag}/>\n`;
  return `${tag}>\n${children.map((child) => element(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

/** A carriage return is written as a number: readers make a line feed of one that is not. */
function elementText(text: string): string {
  return escapedText(text).replaceAll('\r', '&#13;');
}

/** Readers make blanks of line breaks in attributes, but for those that are written as numbers. */
function escapedAttribute(text: string): string {
  return elementText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
