/** Text of cells in which a program has left HTML: “<p>Late again.<br>Never more.</p>”. */
import { decodeHTML } from 'entities/decode';

const BREAKS = 'br|p|div|li|tr|h[1-6]|blockquote|ul|ol|table|pre';
const INLINE = 'a|b|i|u|s|em|strong|span|font|small|big|sub|sup|code|td|th|tbody|thead|img|hr|mark';
/** A tag that formats text. Others, scripts among them, are left as the letters that they are. */
const TAG = new RegExp(String.raw`</?(?:(${BREAKS})|(?:${INLINE}))(?:\s[^<>]*)?/?>`, 'gi');

/**
 * Takes tags that format text out of a value, with line breaks where they stood for some, and reads its entities. A value
 * without such tags is answered as it is: “<3” and “a < b” are text, and so is everything that is no tag of a text.
 */
export function textOfCell(value: string): string {
  if (!value.includes('<') || !value.includes('>')) return value;
  TAG.lastIndex = 0;
  if (!TAG.test(value)) return value;
  const plain = value.replace(TAG, (_, breaks: string | undefined) => (breaks === undefined ? '' : '\n'));
  const lines = decodeHTML(plain)
    .split(/[\r\n]+/)
    .map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}
