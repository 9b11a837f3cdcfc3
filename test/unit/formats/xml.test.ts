import { describe, expect, it } from 'vitest';
import { XmlReader } from '../../../shared/formats/xml.ts';

/** What a reader tells of a text that is pushed in pieces of this many characters. */
function told(text: string, size = text.length): string[] {
  const events: string[] = [];
  let words = '';
  const tell = (event: string): void => {
    if (words !== '') events.push(words);
    words = '';
    events.push(event);
  };
  const reader = new XmlReader({
    open: (name, attributes) => tell(`<${name}${attributes}`),
    close: (name) => tell(`/${name}`),
    text: (part) => {
      words += part;
    },
  });
  for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size));
  return events;
}

describe('XmlReader', () => {
  it.each([
    ['<a t="x > y" u=\'"\'>ก</a>', ['<a t="x > y" u=\'"\'', 'ก', '/a']],
    ["<a t='>'/><b>it's</b>", ["<a t='>'", '/a', '<b', "it's", '/b']],
    ['<a t=">"u=">">1</a>', ['<a t=">"u=">"', '1', '/a']],
    ['<a t="never ends>1</a>', []],
  ])('finds where a tag ends: %s', (text, events) => {
    expect(told(text)).toEqual(events);
    expect(told(text, 1)).toEqual(events);
  });

  it('reads one very large piece as it reads small ones', () => {
    const rows = `<r a="1">${'<c><v>7</v></c>'.repeat(250_000)}</r>`;
    const whole = told(rows);
    expect(whole).toHaveLength(2 + 250_000 * 5);
    expect(whole).toEqual(told(rows, 64 * 1024));
  });
});
