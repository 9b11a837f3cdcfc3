/** Records as they are stored after the treatment of their personal data. */
import { expect, test } from 'vitest';
import type { ColumnRole, Mapping, PrivacyChoice } from '../../../shared/contract/types.ts';
import { findPersonal } from '../../../shared/privacy/columns.ts';
import { withoutNames } from '../../../shared/privacy/record-names.ts';
import { planTreatment } from '../../../shared/privacy/treat.ts';

const NAMES = ['Name', 'E-mail', 'Order', 'Comment', 'Rating'];
const ROLES: readonly ColumnRole[] = ['author', 'customer', 'field', 'text', 'score'];
const RECORDS = [
  ['Anna Kovalenko', 'anna@example.com', 'A-1', 'Hi, ANNA KOVALENKO here, call 0812345678', '5'],
  ['Budi', 'budi@example.com', 'A-2', 'all fine', '4'],
];

function treatAll(records: readonly (readonly string[])[], privacy?: readonly PrivacyChoice[]) {
  const mapping: Mapping = {
    headerRows: 1,
    roles: ROLES,
    names: NAMES,
    scale: { min: 1, max: 5, higherIsBetter: true },
    dateOrder: 'dmy',
    privacy,
  };
  const personal = ROLES.map((role, column) =>
    findPersonal(
      records.map((record) => record[column] ?? null),
      NAMES[column] ?? '',
      role,
    ),
  );
  const treatment = planTreatment({
    mapping,
    personal,
    sample: records,
    hash: (value) => `#${value.length}`,
  });
  return { rows: records.map((record) => treatment.treat(record, NAMES)), counts: treatment.counts };
}

test('by default names and texts are masked and the key of the customer is hashed', () => {
  const { rows, counts } = treatAll(RECORDS);
  expect(rows).toEqual([
    ['[name]', '#16', 'A-1', 'Hi, [name] here, call [phone]', '5'],
    ['[name]', '#16', 'A-2', 'all fine', '4'],
  ]);
  expect(counts).toEqual({ name: 3, email: 2, phone: 1 });
});

test('keep keeps all and counts nothing, and a record without change is the same list', () => {
  const { rows, counts } = treatAll(RECORDS, ['keep', 'keep', 'keep', 'keep', 'keep']);
  expect(rows[0]).toBe(RECORDS[0]);
  expect(counts).toEqual({});
});

test('a masked key of customers is none: one mark would make them one', () => {
  const { rows } = treatAll(RECORDS, ['drop', 'mask', 'hash', 'mask', 'keep']);
  expect(rows[0]?.slice(0, 3)).toEqual([null, null, '#3']);
});

test('a column that is masked though nothing was found in it is masked whole, texts but in places', () => {
  const { rows } = treatAll(
    [['Ann', 'x@y.co', 'A-1', 'write to x@y.co', '5']],
    ['keep', 'keep', 'mask', 'mask', 'keep'],
  );
  expect(rows[0]).toEqual(['Ann', 'x@y.co', '[person]', 'write to [e-mail]', '5']);
});

test('columns that the sample did not have are looked at all the same', () => {
  const mapping: Mapping = { headerRows: 1, roles: ['text'], names: ['text'], scale: null, dateOrder: 'dmy' };
  const treatment = planTreatment({ mapping, personal: [null], sample: [], hash: (value) => value });
  expect(treatment.treat(['fine', 'a@b.co or so', '12 High Street'], ['text', 'note', 'Address'])).toEqual([
    'fine',
    '[e-mail] or so',
    '[address]',
  ]);
});

test("a record's own name is found in its texts as a whole, in any script", () => {
  const without = (text: string, name: string) => withoutNames(text, name, {});
  expect(without('Дякую, олена коваль!', 'Олена Коваль')).toBe('Дякую, [name]!');
  expect(without('คุณสมชาย ใจดีครับ', 'สมชาย ใจดี')).toBe('คุณ[name]ครับ');
  expect(without('Nguyễn Văn An và Nguyễn Văn Anh', 'Nguyễn Văn An')).toBe('[name] và Nguyễn Văn Anh');
  expect(without('good', 'good')).toBe('good');
});
