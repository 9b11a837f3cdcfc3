/** Text of cells in which a program has left HTML: “<p>Late again.<br>Never more.</p>”. */
import { decodeHTML } from 'entities/decode';

const BREAKS = 'br|p|div|li|tr|h[1-6]|blockquote|ul|ol|table|pre';
const INLINE = 'a|b|i|u|s|em|strong|span|font|small|big|sub|sup|code|td|th|tbody|thead|mark';
/** A tag that only formats: none that runs, loads or asks for something. */
const TAG = new RegExp(
  String.raw`</?(?:(${BREAKS})|(?:${INLINE}))(?:\s(?![^<>]*(?:\bon\w+\s*=|javascript:))[^<>]*)?/?>`,
  'gi',
);
const ANY_TAG = /<[/!?]?[a-z]/i;

/**
 * Takes tags that format text out of a value, with line breaks where they stood for some, and reads its entities. A value
 * without such tags, or with any other, is answered as it is: “<3” and “a < b” are text, and so is a script.
 */
export function textOfCell(value: string): string {
  if (!value.includes('<') || !value.includes('>')) return value;
  const plain = value.replace(TAG, (_, breaks: string | undefined) => (breaks === undefined ? '' : '\n'));
  if (plain === value || ANY_TAG.test(plain)) return value;
  const lines = decodeHTML(plain)
    .split(/[\r\n]+/)
    .map((line) => line.trim());
  return lines.filter((line) => line !== '').join('\n');
}
