/** What a pasted text becomes: chats, lists and tables in several languages, and nothing taken away by mistake. */
import { describe, expect, it } from 'vitest';
import { readChatLine, readNamed } from '../../../renderer/capture/chat.ts';
import { cutText, guessSplit, MAX_CARDS, type Split, type Strip } from '../../../renderer/capture/pieces.ts';
import { planPieces, planRows } from '../../../renderer/capture/plan.ts';

const ALL: Strip = { bullets: true, times: true, names: true };
const NONE: Strip = { bullets: false, times: false, names: false };

const texts = (source: string, split: Exclude<Split, 'rows'>, strip: Strip = ALL): string[] =>
  cutText(source, split, strip).pieces.map(({ text }) => text);
const saidBy = (source: string): [string | null, string][] =>
  cutText(source, 'messages', ALL).pieces.map(({ author, text }) => [author, text]);

describe('chats', () => {
  it('reads exports of WhatsApp, on both kinds of phones', () => {
    const ios =
      '\u200E[12/03/2024, 14:05:33] Mai: Thanh toán bị lỗi\nrồi tôi thử lại\n[12/03/2024, 14:06:10] Lan: Sao lâu thế?';
    expect(saidBy(ios)).toEqual([
      ['Mai', 'Thanh toán bị lỗi\nrồi tôi thử lại'],
      ['Lan', 'Sao lâu thế?'],
    ]);
    const android = '12.03.24, 14:05 - Оля К.: Доставка запізнилась\n12.03.24, 14:07 - Петро: Знову';
    expect(saidBy(android)).toEqual([
      ['Оля К.', 'Доставка запізнилась'],
      ['Петро', 'Знову'],
    ]);
  });

  it('reads what is copied from Telegram, Teams and Slack', () => {
    const telegram = 'สมชาย, [12.03.2024 14:05]\nรอนานมาก\n\nMai, [12.03.2024 14:06]\nVâng';
    expect(saidBy(telegram)).toEqual([
      ['สมชาย', 'รอนานมาก'],
      ['Mai', 'Vâng'],
    ]);
    expect(saidBy('[Yesterday 14:05] Mai Nguyen\nToo slow\n[2:06 PM] Budi Santoso\nSetuju')).toEqual([
      ['Mai Nguyen', 'Too slow'],
      ['Budi Santoso', 'Setuju'],
    ]);
    expect(saidBy('Mai Nguyen  2:05 PM\nToo slow\nBudi  2:06 PM\nYes')).toEqual([
      ['Mai Nguyen', 'Too slow'],
      ['Budi', 'Yes'],
    ]);
  });

  it('are cut by messages by themselves; times and names stay where one wants them', () => {
    const chat = '[14:05] Mai: Too slow\n[14:06] Lan: Yes';
    expect(guessSplit(chat)).toEqual({
      split: 'messages',
      strip: { bullets: false, times: true, names: true },
    });
    expect(texts(chat, 'messages', { ...ALL, names: false })).toEqual(['Mai: Too slow', 'Lan: Yes']);
    expect(texts(chat, 'messages', NONE)).toEqual(['[14:05] Mai: Too slow', '[14:06] Lan: Yes']);
  });

  it('are not seen in ordinary lines', () => {
    for (const line of [
      'Opens at 9:30',
      'Price: 12:30 is late',
      '1.5 hours of waiting',
      '2024-03-12',
      'ตอน 14:05 น. คนเยอะ',
    ])
      expect(readChatLine(line)).toBeNull();
    expect(guessSplit('Problem: slow\nWish: faster\nRisk: none').strip.names).toBe(false);
    expect(guessSplit('Mai: a\nLan: b\nMai: c\nLan: d').strip.names).toBe(true);
    expect(readNamed('https://example.org is down')).toBeNull();
    expect(readNamed('I said, once: no')).toBeNull();
  });
});

describe('lists', () => {
  it('lose bullets and numbers of any script, and nothing else', () => {
    const list =
      '- Пошук\n• Кошик\n1. Оплата\n2) Доставка\n๑. ค้นหา\n[x] Xong\n-5 điểm\n1.5 giờ\n2024. був рік';
    expect(texts(list, 'lines')).toEqual([
      'Пошук',
      'Кошик',
      'Оплата',
      'Доставка',
      'ค้นหา',
      'Xong',
      '-5 điểm',
      '1.5 giờ',
      '2024. був рік',
    ]);
    expect(texts(list, 'lines', NONE)).toHaveLength(9);
    expect(texts(list, 'lines', NONE)[0]).toBe('- Пошук');
  });

  it('leave blank lines and lines of nothing but a bullet out', () => {
    expect(texts('a\r\n\r\n  \r\n- \r\nb', 'lines')).toEqual(['a', '-', 'b']);
  });

  it('are cut by paragraphs, whose lines stay', () => {
    expect(texts('Dòng một\ndòng hai\n\n\nĐoạn hai', 'paragraphs')).toEqual([
      'Dòng một\ndòng hai',
      'Đoạn hai',
    ]);
  });

  it('keep every letter, composed', () => {
    const nfd = 'Trải nghiệm tệ'.normalize('NFD');
    expect(texts(nfd, 'lines')).toEqual(['Trải nghiệm tệ']);
    expect(texts('ก็ไม่รู้สิ\n👩‍👩‍👧 ครอบครัว', 'lines')).toEqual(['ก็ไม่รู้สิ', '👩‍👩‍👧 ครอบครัว']);
  });

  it('are bounded, say how long they are, and where the rest begins', () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `line ${index}`).join('\n');
    const { pieces, total } = cutText(lines, 'lines', ALL);
    expect(pieces).toHaveLength(MAX_CARDS);
    expect(total).toBe(100_000);
    expect(lines.slice(pieces.at(-1)?.end).startsWith(`line ${MAX_CARDS}\n`)).toBe(true);
  });
});

const COLUMNS = ['Discover', 'Buy', 'Шлях'].map((title, index) => ({ id: `c${index}`, title }));
const placed = (plan: ReturnType<typeof planRows>): string[] =>
  plan.cards.map(({ text, to }) => `${text} @ ${'columnId' in to ? to.columnId : `new ${to.newStage}`}`);

describe('spreading', () => {
  it('puts 40 lines evenly over the columns from here on, in order', () => {
    const { pieces } = cutText(Array.from({ length: 40 }, (_, i) => `n${i}`).join('\n'), 'lines', ALL);
    const plan = planPieces(pieces, 'evenly', COLUMNS, 1);
    const counts = Map.groupBy(plan.cards, ({ to }) => ('columnId' in to ? to.columnId : ''));
    expect([...counts].map(([id, cards]) => [id, cards.length])).toEqual([
      ['c1', 20],
      ['c2', 20],
    ]);
    expect(plan.cards.map(({ text }) => text)).toEqual(pieces.map(({ text }) => text));
    expect(placed(planPieces(pieces.slice(0, 2), 'column', COLUMNS, 2))).toEqual(['n0 @ c2', 'n1 @ c2']);
  });

  const rows = [
    ['a', '', 'b', 'c'],
    ['', 'd', '', ''],
  ];

  it('puts the columns of a table into the steps, and says what did not fit', () => {
    const plan = planRows(rows, 'columns', COLUMNS, 1);
    expect(placed(plan)).toEqual(['a @ c1', 'b @ c2', 'c @ c2', 'd @ c2']);
    expect(plan).toMatchObject({ rows: 2, crowded: 2 });
  });

  it('goes by names of stages in the first row or the first column, and makes those that are missing', () => {
    const named = [
      ['BUY', 'x', 'y'],
      ['Шлях', 'z'],
      ['Use', 'u'],
      ['use', 'v'],
      ['', 'w'],
    ];
    const plan = planRows(named, 'named', COLUMNS, 0);
    expect(placed(plan)).toEqual(['x @ c1', 'y @ c1', 'z @ c2', 'u @ new Use', 'v @ new Use', 'w @ new Use']);
    expect(plan.newStages).toEqual(['Use']);
    const header = planRows(
      [
        ['buy', 'After'],
        ['p', 'q'],
      ],
      'header',
      COLUMNS,
      0,
    );
    expect(placed(header)).toEqual(['p @ c1', 'q @ new After']);
  });

  it('makes one card of a row where all go into one column', () => {
    expect(placed(planRows(rows, 'column', COLUMNS, 0))).toEqual(['a · b · c @ c0', 'd @ c0']);
  });

  it('takes whole rows only when there are too many', () => {
    const many = Array.from({ length: 1500 }, (_, index) => [`${index}`, 'x']);
    const plan = planRows(many, 'columns', COLUMNS, 0);
    expect(plan.cards).toHaveLength(MAX_CARDS);
    expect(plan.rows).toBe(1000);
  });
});
