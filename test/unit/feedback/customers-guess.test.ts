/** What the columns of customer tables are taken for, in five languages, and how their values are read. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { guessDecimal, parseAmount } from '../../../shared/formats/amounts.ts';
import { parseChurned } from '../../../shared/formats/customers/churn.ts';
import { namedFile } from '../../../electron/core/feedback/files/bytes.ts';
import { customerRows, FEEDBACK, importItems, importTable } from './customers-helper.ts';
import { openBench, type Bench } from './helper.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const preview = (name: string, content: string) =>
  bench.feedback.previewCustomers({ file: namedFile(bench.file(name, content)) });

const ROLES = ['key', 'name', 'segment', 'value', 'since', 'churned', 'field'];

test.each([
  [
    'English',
    'Customer ID,Company,Segment,Revenue,Customer since,Churned,Town',
    'A-1,North Ltd,Business,"1,200.50",2021-03-04,no,Leeds',
    'A-2,South Ltd,Consumer,80,2022-11-17,yes,York',
  ],
  [
    'Thai',
    'รหัสลูกค้า,ชื่อบริษัท,กลุ่มลูกค้า,มูลค่า,ลูกค้าตั้งแต่,ยกเลิก,ตำบล',
    'A-1,บริษัทเหนือ,องค์กร,"1,200.50",4/3/2564,ไม่,ก',
    'A-2,บริษัทใต้,ทั่วไป,80,17/11/2565,ใช่,ข',
  ],
  [
    'Ukrainian',
    'Код клієнта;Назва компанії;Сегмент;Виторг;Дата реєстрації;Відтік;Примітка',
    'A-1;ТОВ Північ;Бізнес;1 200,50;04.03.2021;ні;а',
    'A-2;ТОВ Південь;Приватні;80;17.11.2022;так;б',
  ],
  [
    'Indonesian',
    'ID Pelanggan;Nama perusahaan;Segmen;Total belanja;Tanggal bergabung;Berhenti;Catatan',
    'A-1;PT Utara;Bisnis;Rp 1.200,50;04/03/2021;tidak;a',
    'A-2;PT Selatan;Perorangan;Rp 80;17/11/2022;ya;b',
  ],
  [
    'Vietnamese',
    'Mã khách hàng;Tên công ty;Phân khúc;Doanh thu;Ngày đăng ký;Đã rời bỏ;Ghi chú',
    'A-1;Công ty Bắc;Doanh nghiệp;1.200,50 ₫;04/03/2021;không;a',
    'A-2;Công ty Nam;Cá nhân;80 ₫;17/11/2022;có;b',
  ],
])('a table in %s is understood', async (_, ...lines) => {
  const content = `${lines.join('\n')}\n`;
  const found = preview('crm.csv', content);
  expect(found.mapping.roles).toEqual(ROLES);
  expect(found.customers).toMatchObject([
    { key: 'a-1', value: 1200.5, since: '2021-03-04', churned: false, rejected: null },
    { key: 'a-2', value: 80, since: '2022-11-17', churned: true, rejected: null },
  ]);
  importTable(bench, 'crm.csv', content);
  expect(customerRows(bench).map(({ churned }) => churned)).toEqual([0, 1]);
});

test('the column that holds the customers of the feedback is the key, whatever it is called', async () => {
  importItems(bench, 'voices.csv', FEEDBACK, {
    roles: [{ column: 'customer id', role: 'customer' }],
  });
  const found = preview('crm.csv', 'customer id,legacy ref,segment\n900,C-1,x\n901,C-2,y\n902,C-7,x\n');
  expect(found.mapping.roles).toEqual(['field', 'key', 'segment']);
  expect(found.reasons[1]).toBe('67 % of its values are customers of the workspace');
  expect(found).toMatchObject({ looked: 3, known: 2, inWorkspace: 3 });
  expect(found.customers.map(({ known }) => known)).toEqual([true, true, false]);
});

test('a table all of whose columns are words has a header where its first row names usual columns', () => {
  const found = preview('crm.csv', 'key,plan\nada,basic\nbob,basic\n');
  expect(found.mapping).toMatchObject({ headerRows: 1, names: ['key', 'plan'], roles: ['key', 'segment'] });
  expect(found.customers).toHaveLength(2);
});

test('active means not churned, and a status says either', async () => {
  importTable(bench, 'a.csv', 'customer id,is active\nA,yes\nB,no\nC,inactive\nD,\n');
  importTable(bench, 'b.csv', 'customer id,status\nE,active\nF,cancelled\nG,скасовано\nH,đang hoạt động\n');
  expect(customerRows(bench).map(({ key, churned }) => `${key}${churned}`)).toEqual([
    'a0',
    'b1',
    'c1',
    'dnull',
    'e0',
    'f1',
    'g1',
    'h0',
  ]);
});

test('a day of leaving is a churned customer, none is not, one to come is not yet, and the day stays', async () => {
  importTable(bench, 'a.csv', 'customer id,end date\nA,2024-02-03\nB,\nC,2999-01-01\nD,2023-05-06\n');
  expect(customerRows(bench)).toMatchObject([
    { churned: 1, fields: '{"end date":"2024-02-03"}' },
    { churned: 0, fields: '{}' },
    { churned: 0, fields: '{"end date":"2999-01-01"}' },
    { churned: 1 },
  ]);
});

test('what cannot be read as its column says stays as a field, without personal data', async () => {
  importTable(
    bench,
    'a.csv',
    'customer id,revenue,since,churned\nA,12,2020-01-01,no\nB,ask ana@example.com,long ago,perhaps\nC,3,2020-01-03,no\nD,5,2020-01-03,no\nE,6,2020-01-03,no\nF,6,2020-01-03,no\n',
  );
  expect(customerRows(bench)[1]).toMatchObject({
    value: null,
    since: null,
    churned: null,
    fields: '{"revenue":"ask [e-mail]","since":"long ago","churned":"perhaps"}',
  });
});

test('a person’s mapping goes before every guess', async () => {
  const content = 'ref,group,amount,when\nA,x,1.250,01/02/2021\nB,y,2.500,03/04/2021\n';
  const guessed = preview('a.csv', content);
  expect(guessed.warnings.join(' ')).toContain(
    '1.250 could have a decimal sign or none; they are read as 1250',
  );
  expect(guessed.warnings.join(' ')).toContain('day or month first');
  const mapping = {
    ...guessed.mapping,
    roles: ['key', 'field', 'value', 'since'] as const,
    decimal: '.' as const,
    dateOrder: 'mdy' as const,
  };
  importTable(bench, 'a.csv', content, { mapping });
  expect(customerRows(bench)).toMatchObject([
    { segment: null, value: 1.25, since: '2021-01-02', fields: '{"group":"x"}' },
    { segment: null, value: 2.5, since: '2021-03-04', fields: '{"group":"y"}' },
  ]);
  expect(() => importTable(bench, 'a.csv', content, { roles: [{ column: 'nope', role: 'key' }] })).toThrow(
    'has no column “nope”',
  );
});

test.each([
  ['1250', '.', 1250],
  ['1.250', '.', 1.25],
  ['1.250', ',', 1250],
  ['0.125', ',', 0.125],
  ['1.234,50 €', '.', 1234.5],
  ['1,234.50', ',', 1234.5],
  ['$1,234', ',', 1.234],
  ['$1,234', '.', 1234],
  ['Rp 1.250.000', '.', 1_250_000],
  ['12 000,5 грн', '.', 12_000.5],
  ['12’000', '.', 12_000],
  ['฿๑,๒๐๐.๕', ',', 1200.5],
  ['-3', '.', -3],
  ['(300)', '.', -300],
  ['1234.567', ',', 1234.567],
  ['12,34,567', '.', 1_234_567],
  ['1.2.3', '.', null],
  ['12.34.5', '.', null],
  ['1.2M', '.', null],
  ['5 triệu', '.', null],
  ['2024-05-06', '.', null],
  ['n/a', '.', null],
  ['-', '.', null],
  ['abc', '.', null],
] as const)('the amount %s with decimals after “%s” is %s', (text, decimal, value) => {
  expect(parseAmount(text, decimal)).toBe(value);
});

test('decimal signs are told by the numbers that leave no choice', () => {
  expect(guessDecimal(['1.250', '3,50'])).toEqual({ decimal: ',', certain: true });
  expect(guessDecimal(['1,250', '3.50'])).toEqual({ decimal: '.', certain: true });
  expect(guessDecimal(['1.250', '2.500'])).toEqual({ decimal: ',', certain: false });
  expect(guessDecimal(['1,250'])).toEqual({ decimal: '.', certain: false });
  expect(guessDecimal(['12', '7'])).toEqual({ decimal: '.', certain: true });
});

test('words for leaving are read in any case, blanks and strokes between them alike', () => {
  expect(parseChurned('NOT_ACTIVE', false)).toBe(true);
  expect(parseChurned(' Đã Rời Bỏ ', false)).toBe(true);
  expect(parseChurned('Existing Customer', false)).toBe(false);
  expect(parseChurned('так', true)).toBe(false);
  expect(parseChurned('maybe', false)).toBeNull();
});
