/** Text as XML 1.0 and HTML can hold it: whole characters, nothing that could be markup. */

/** Without half characters and such controls as XML cannot hold; tab, line feed and carriage return stay. */
export function holdable(text: string): string {
  return text.toWellFormed().replaceAll(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '');
}

/** Text between tags. */
export function escapedText(text: string): string {
  return holdable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text between tags or between the quotation marks of an attribute. */
export function escaped(text: string): string {
  return escapedText(text).replaceAll('"', '&quot;');
}
