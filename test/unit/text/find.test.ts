/** Finding and replacing words in five scripts: nothing is cut, and every spelling of the same word is found. */
import { describe, expect, it } from 'vitest';
import {
  createFinder,
  excerptAround,
  FIND_ANYTHING,
  replaceRanges,
  type FindOptions,
} from '../../../shared/text/find.ts';
import { onOneLine } from '../../../shared/text/one-line.ts';

function found(text: string, query: string, options: Partial<FindOptions> = {}): string[] {
  const finder = createFinder(query, { ...FIND_ANYTHING, ...options });
  return (finder?.ranges(text) ?? []).map(({ start, end }) => text.slice(start, end));
}

const replaced = (text: string, query: string, by: string, options: Partial<FindOptions> = {}): string =>
  replaceRanges(text, createFinder(query, { ...FIND_ANYTHING, ...options })?.ranges(text) ?? [], by);

describe('finding', () => {
  it('looks for nothing where nothing is typed', () => {
    expect(createFinder('')).toBeNull();
    expect(createFinder(' \u200B ')).toBeNull();
  });

  it('knows case where it is asked to, in Ukrainian and Greek too', () => {
    expect(found('Кошик і кошик', 'кошик')).toEqual(['Кошик', 'кошик']);
    expect(found('Кошик і кошик', 'кошик', { matchCase: true })).toEqual(['кошик']);
    expect(found('Buy buy', 'Buy', { matchCase: true })).toEqual(['Buy']);
    expect(found('ΟΔΟΣ οδος', 'οδος')).toEqual(['ΟΔΟΣ', 'οδος']);
  });

  it('finds Vietnamese with and without diacritics, composed and decomposed', () => {
    expect(found('Đường không dài', 'duong')).toEqual(['Đường']);
    expect(found('Đường không dài', 'duong', { matchMarks: true })).toEqual([]);
    expect(found('Đường Duong', 'ĐƯỜNG', { matchMarks: true })).toEqual(['Đường']);
    const split = 'tiếng Việt'.normalize('NFD');
    expect(found(split, 'Việt', { matchMarks: true, matchCase: true })).toEqual(['Việt'.normalize('NFD')]);
    expect(found('Việt', 'Viet', { matchCase: true })).toEqual(['Việt']);
    expect(found('việt', 'Viet', { matchCase: true })).toEqual([]);
  });

  it('keeps Cyrillic letters apart that only look like letters with marks', () => {
    expect(found('їжа', 'іжа')).toEqual([]);
    expect(found('Його', 'його')).toEqual(['Його']);
  });

  it('finds Thai inside running text, whatever way SARA AM was typed', () => {
    expect(found('ฉันอยากเที่ยวทะเล', 'เที่ยว')).toEqual(['เที่ยว']);
    expect(found('น้ำ', 'น\u0E4D\u0E49า')).toEqual(['น้ำ']);
    expect(found('ทำงาน', 'ท\u0E4Dางาน')).toEqual(['ทำงาน']);
    expect(found('ท\u0E4Dางาน', 'ทำงาน')).toEqual(['ท\u0E4Dางาน']);
    expect(found('เเพง', 'แพง')).toEqual(['เเพง']);
  });

  it('never matches a part of a grapheme', () => {
    expect(found('กำ', 'ก')).toEqual([]);
    expect(found('👩‍👩‍👧 family', '👩')).toEqual([]);
    expect(found('e\u0301tat', 'e', { matchMarks: true })).toEqual([]);
    expect(found('e\u0301tat', 'e')).toEqual(['e\u0301']);
    expect(found('a\r\nb', '\r')).toEqual([]);
  });

  it('finds whole words only, also where no blanks stand between them', () => {
    expect(found('cart, carts; Cart', 'cart', { wholeWords: true })).toEqual(['cart', 'Cart']);
    expect(found('ฉันชอบกาแฟมาก', 'กาแฟ', { wholeWords: true })).toEqual(['กาแฟ']);
    expect(found('ฉันชอบกาแฟมาก', 'แฟ', { wholeWords: true })).toEqual([]);
    expect(found("об'єкт і об", 'об', { wholeWords: true })).toEqual(['об']);
  });

  it('sees through soft hyphens and zero-width blanks', () => {
    expect(found('Kunden\u00ADreise', 'kundenreise')).toEqual(['Kunden\u00ADreise']);
    expect(found('ไม่\u200Bดี', 'ไม่ดี')).toEqual(['ไม่\u200Bดี']);
  });

  it('takes what is typed as it is, not as a pattern', () => {
    expect(found('a.b (c) a+b', 'a.b')).toEqual(['a.b']);
    expect(found('50% $1 [x]', '[x]')).toEqual(['[x]']);
  });

  it('lets no match lie over another', () => {
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa']);
  });
});

describe('long texts', () => {
  it('of halves of vowels that all join are gone through once', () => {
    const text = '\u0E4D\u0E32'.repeat(100_000);
    expect(createFinder('ก\u0E33')?.ranges(`${text} ก\u0E4D\u0E32`)).toHaveLength(1);
  });

  it('stand on one line without the blanks around their line breaks', () => {
    expect(onOneLine(' a \n\n  b\r\nc')).toBe('a b c');
    expect(onOneLine('  a  ')).toBe('  a  ');
    expect(onOneLine(`a${' '.repeat(1_000_000)}b\nc`)).toHaveLength(1_000_004);
  });
});

describe('replacing', () => {
  it('puts the replacement in as it is', () => {
    expect(replaced('pay, Pay', 'pay', '$& $1')).toBe('$& $1, $& $1');
    expect(replaced('тест', 'ні', 'так')).toBe('тест');
  });

  it('keeps what stands around it in NFD as it was', () => {
    const text = 'xé cà phê'.normalize('NFD');
    expect(replaced(text, 'cà phê', 'trà')).toBe(`${'xé '.normalize('NFD')}trà`);
  });
});

describe('an excerpt', () => {
  it('is cut between graphemes and says so', () => {
    const text = 'ก่อนหน้านี้เราต้องรอนานมาก';
    const [range] = createFinder('ต้อง')?.ranges(text) ?? [];
    if (!range) throw new Error('not found');
    const piece = excerptAround(text, range, 3);
    expect(piece.match).toBe('ต้อง');
    expect(piece.before.startsWith('…')).toBe(true);
    expect(text).toContain(piece.before.slice(1) + piece.match + piece.after.slice(0, -1));
  });
});
