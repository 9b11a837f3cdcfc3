/** Personal data in columns: by their names and by what they hold. */
import { describe, expect, test } from 'vitest';
import type { ColumnRole } from '../../../shared/contract/types.ts';
import { kindByName } from '../../../shared/privacy/column-names.ts';
import { defaultTreatment, findPersonal } from '../../../shared/privacy/columns.ts';

describe('names of columns', () => {
  test.each([
    ['E-mail', 'email'],
    ['RecipientEmail', 'email'],
    ['customer_email', 'email'],
    ['Електронна пошта', 'email'],
    ['ที่อยู่อีเมล', 'email'],
    ['Alamat Email', 'email'],
    ['Địa chỉ email', 'email'],
    ['Requester phone', 'phone'],
    ['เบอร์โทรศัพท์', 'phone'],
    ['Номер телефону', 'phone'],
    ['No. HP', 'phone'],
    ['Số điện thoại', 'phone'],
    ['ПІБ', 'name'],
    ['Họ và tên', 'name'],
    ['Nama Lengkap', 'name'],
    ['ชื่อ-นามสกุล', 'name'],
    ['reviewer_name', 'name'],
    ['IPAddress', 'ip'],
    ['LocationLatitude', 'location'],
    ['ที่อยู่', 'address'],
    ['Поштовий індекс', 'address'],
    ['Kode Pos', 'address'],
    ['วันเกิด', 'birthDate'],
    ['Ngày sinh', 'birthDate'],
    ['Дата народження', 'birthDate'],
    ['No. KTP', 'person'],
    ['Số CCCD', 'person'],
    ['รหัสบัตร', null],
    ['product name', null],
    ['Email subject', null],
    ['score', null],
    ['order id', null],
    ['country', null],
  ])('%s', (name, kind) => expect(kindByName(name)?.kind ?? null).toBe(kind));
});

const rows = (count: number, value: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => value(index));

describe('findings', () => {
  const find = (values: readonly string[], name: string, role: ColumnRole = 'field') => {
    const found = findPersonal(values, name, role);
    return found && { kinds: found.kinds, found: found.found, rows: found.rows, whole: found.whole };
  };

  test('by name, where the values can be that', () => {
    expect(find(['a@b.co', '', 'n/a', 'c@d.co'], 'Mail')).toEqual({
      kinds: ['email'],
      found: 2,
      rows: 2,
      whole: true,
    });
    expect(find(['yes', 'no', 'yes'], 'Phone')).toBeNull();
  });

  test('by content, whatever the name', () => {
    expect(find(['a@b.co', 'c@d.co'], 'contact details')).toMatchObject({ kinds: ['email'], whole: true });
    expect(find(['081-234-5678', '0898765432'], 'ติดต่อกลับ')).toMatchObject({ kinds: ['phone'], whole: true });
    const notes = ['all fine', 'call +66 81 234 5678', 'mail me: a@b.co or c@d.co'];
    expect(find(notes, 'notes')).toEqual({ kinds: ['phone', 'email'], found: 2, rows: 3, whole: false });
  });

  test('names of people, but not of things', () => {
    expect(
      find(
        rows(30, (n) => `Olena ${'abcdefghij'[n % 10]}${n}`),
        'name',
      ),
    ).toMatchObject({ kinds: ['name'] });
    expect(
      find(
        rows(30, (n) => ['Vacuum cleaner', 'Kettle'][n % 2] ?? ''),
        'name',
      ),
    ).toBeNull();
    expect(find(['Sofa: blue, 2024 model; 180 cm'], 'name')).toBeNull();
    expect(find(['ann', 'bob'], 'whoever', 'author')).toMatchObject({ kinds: ['name'], whole: true });
  });

  test('ids, scores and dates are not taken for numbers of people', () => {
    expect(
      find(
        rows(100, (n) => (n === 7 ? '4111111111111111' : `80000${n}`)),
        'order',
      ),
    ).toBeNull();
    expect(find(['0812345678', '80000001', '80000002'], 'id', 'id')).toBeNull();
    expect(find(['4111111111111111'], 'score', 'score')).toBeNull();
    expect(find(['2024-01-01 10:30:45'], 'date', 'date')).toBeNull();
    expect(find(['C-1042', 'C-1043'], 'customer', 'customer')).toBeNull();
  });
});

test('nobody chose: texts and findings are masked, keys of customers hashed, all else kept', () => {
  const finding = { kinds: ['email'], found: 1, rows: 1, whole: true, reason: '' } as const;
  expect(defaultTreatment('text', null)).toBe('mask');
  expect(defaultTreatment('field', null)).toBe('keep');
  expect(defaultTreatment('field', finding)).toBe('mask');
  expect(defaultTreatment('id', finding)).toBe('mask');
  expect(defaultTreatment('customer', finding)).toBe('hash');
  expect(defaultTreatment('customer', null)).toBe('keep');
});
