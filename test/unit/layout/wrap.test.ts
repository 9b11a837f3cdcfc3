import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRightToLeft } from '../../../shared/layout/direction.ts';
import { textWidth, type FontSpec } from '../../../shared/layout/text-width.ts';
import { wrapText } from '../../../shared/layout/wrap.ts';
import { LONG_WORD, SENTENCES } from '../../support/print-maps.ts';

const FONT: FontSpec = { size: 13, weight: 400 };
const graphemes = (text: string): string[] =>
  [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
const withoutSpace = (text: string): string => text.replaceAll(/[\s\u0085\u200b]/gu, '');
/** The lines' text, without the hyphens and direction marks that are painted only. */
function piecesOf(lines: readonly string[], text: string): string[] {
  let at = 0;
  const out: string[] = [];
  for (const painted of lines) {
    const line = /^[\u200e\u200f]/.test(painted) && !isAt(text, at, painted) ? painted.slice(1) : painted;
    const own = line.endsWith('-') && !isAt(text, at, line) ? line.slice(0, -1) : line;
    out.push(own);
    at += withoutSpace(own).length;
  }
  return out;
}
function isAt(text: string, at: number, line: string): boolean {
  return withoutSpace(text).startsWith(withoutSpace(line), at);
}

/** Letters, marks and signs of every script we promise, and what breaks naive code. */
const LETTERS = [
  ...Array.from('aеіїщoWMđơưệữฟันน้ำที่เกี่ยวค้าฯالسלקוח'),
  'користувач',
  'expectation',
  'pemberitahuan',
  'مستخدم',
  ' ',
  ' ',
  ' ',
  '-',
  '/',
  '.',
  ',',
  '(',
  ')',
  '“',
  '”',
  '฿',
  '5',
  '\n',
  '\u00a0',
  '\u0301',
  '\u200b',
  '😀',
  '👨‍👩‍👧‍👦',
  '🇺🇦',
  '👍🏽',
  '❤️',
  '東',
  '京',
  '。',
  'e\u0302\u0323',
];
const anyText = fc.array(fc.constantFrom(...LETTERS), { maxLength: 120 }).map((parts) => parts.join(''));
const anyWidth = fc.integer({ min: 30, max: 400 });

describe('wrapText', () => {
  it('keeps every character in order, but for the spaces where lines end', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: 'grapheme', maxLength: 200 })),
        anyWidth,
        (text, width) => {
          expect(withoutSpace(piecesOf(wrapText(text, width, FONT), text).join(''))).toBe(withoutSpace(text));
        },
      ),
    );
  });

  it('makes no line wider than asked, unless a single grapheme is', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        const tooWide = wrapText(text, width, FONT).filter(
          (line) => graphemes(line.trim()).length > 1 && textWidth(line, FONT) > width + 0.001,
        );
        expect(tooWide).toEqual([]);
      }),
    );
  });

  it('never breaks inside a grapheme', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        const broken = piecesOf(wrapText(text, width, FONT), text).flatMap(graphemes);
        const whole = graphemes(text);
        const solid = (list: string[]): string =>
          list
            .map(withoutSpace)
            .filter((part) => part !== '')
            .join('|');
        expect(solid(broken)).toBe(solid(whole));
      }),
    );
  });

  it('gives the same lines for the same text', () => {
    fc.assert(
      fc.property(anyText, anyWidth, (text, width) => {
        expect(wrapText(text, width, FONT)).toEqual(wrapText(text, width, FONT));
      }),
    );
  });

  it('keeps the line breaks of the text, empty lines included', () => {
    expect(wrapText('a\n\nb\r\nc', 100, FONT)).toEqual(['a', '', 'b', 'c']);
    expect(wrapText('', 100, FONT)).toEqual(['']);
  });

  it('breaks Thai between words and keeps vowels and marks with their letters', () => {
    const lines = wrapText(SENTENCES.th, 150, FONT);
    expect(lines.length).toBeGreaterThan(2);
    const borders = new Set<number>();
    for (const { index } of new Intl.Segmenter('th', { granularity: 'word' }).segment(SENTENCES.th))
      borders.add(index);
    let at = 0;
    for (const line of lines) {
      at = SENTENCES.th.indexOf(line, at);
      expect(borders.has(at)).toBe(true);
      expect(line).not.toMatch(/^[\u0e30-\u0e3a\u0e45-\u0e4e]/);
      at += line.length;
    }
  });

  it.each(['uk', 'id', 'vi', 'en'] as const)('breaks %s between words only', (language) => {
    const words = new Set(SENTENCES[language].split(' '));
    const lines = wrapText(SENTENCES[language], 130, FONT);
    expect(lines.length).toBeGreaterThan(2);
    for (const word of lines.flatMap((line) => line.split(' '))) expect(words).toContain(word);
  });

  it('breaks a word of 60 Ukrainian letters so that all of it is seen', () => {
    expect(graphemes(LONG_WORD)).toHaveLength(60);
    const lines = wrapText(LONG_WORD, 120, FONT);
    expect(lines).toEqual([
      'нікотинамідаде-',
      'ніндинуклеотид-',
      'фосфатдегідроге-',
      'назазалежнийпро-',
      'це',
    ]);
    expect(piecesOf(lines, LONG_WORD).join('')).toBe(LONG_WORD);
  });

  it('hyphenates only words that are wider than their line', () => {
    expect(wrapText('Не internationalization', 130, FONT)).toEqual(['Не', 'internationalization']);
    expect(wrapText('(internationalization), mempertanggungjawabkan', 90, FONT)).toEqual([
      '(international-',
      'ization),',
      'mempertang-',
      'gungjawab-',
      'kan',
    ]);
  });

  it('puts no hyphen into addresses, codes and numbers', () => {
    for (const text of [
      'example.com/internationalization',
      'internationalization2026',
      'a_b@internationalization',
    ]) {
      for (const line of wrapText(text, 70, FONT)) expect(line).not.toMatch(/-$/);
    }
  });

  it('gives each line of a paragraph its direction', () => {
    const arabic = wrapText(
      'لم أجد تاريخ التسليم على صفحة الدفع checkout page three four واضطررت للاتصال',
      110,
      FONT,
    );
    expect(arabic.length).toBeGreaterThan(3);
    expect(arabic.every(isRightToLeft)).toBe(true);
    expect(arabic.some((line) => line.startsWith('\u200f'))).toBe(true);
    const mixed = wrapText('Seite: לא מצאתי את תאריך המשלוח בעמוד התשלום\nשלום', 110, FONT);
    expect(mixed.slice(0, -1).some(isRightToLeft)).toBe(false);
    expect(mixed.at(-1)).toBe('שלום');
  });

  it('breaks after hyphens inside words, but not numbers, minus signs or options', () => {
    expect(wrapText('mata-matanya', 60, FONT)).toEqual(['mata-', 'matanya']);
    expect(wrapText('aaaaaa 10-20', 60, FONT)).toEqual(['aaaaaa', '10-20']);
    expect(wrapText('aaaaaaa -bbb', 60, FONT)).toEqual(['aaaaaaa', '-bbb']);
  });

  it('does not begin a line with closing punctuation nor end one with opening', () => {
    for (let width = 100; width < 260; width += 7) {
      for (const line of wrapText(
        '「東京特許許可局」に行きました。「本当に」良かった！（また行く）',
        width,
        FONT,
      )) {
        expect(line).not.toMatch(/^[」。！）]/);
        expect(line).not.toMatch(/[「（]$/);
      }
      for (const line of wrapText('ค่าจัดส่ง฿120และค่าบริการ฿30ๆ', width, FONT)) {
        expect(line).not.toMatch(/฿$/);
        expect(line).not.toMatch(/^[ๆฯ]/);
      }
    }
  });

  // Once these took minutes: where one does again, its test runs out of time.
  it.each(['😀', '👨‍👩‍👧', 'я', 'מ', 'م', 'e\u0301\u0302', 'a-'])(
    'breaks a run of a hundred thousand %s',
    (part) => {
      const text = part.repeat(100_000);
      const lines = wrapText(text, 150, FONT);
      expect(lines.length).toBeGreaterThan(1000);
      expect(lines.join('').replaceAll('-', '') === text.replaceAll('-', '')).toBe(true);
    },
  );

  it('keeps no-break spaces together', () => {
    expect(wrapText('450\u00a0₴ 30\u00a0₫', 50, FONT)).toEqual(['450\u00a0₴', '30\u00a0₫']);
  });
});
