/** What is done with the personal data of each column, and the words for it. */
import type {
  ImportPreview,
  Mapping,
  PersonalFinding,
  PersonalKind,
  PrivacyChoice,
} from '../../shared/contract/types.ts';
import { defaultTreatment } from '../../shared/privacy/columns.ts';
import { countOf, formatCount } from './format.ts';

const KINDS: Readonly<Record<PersonalKind, readonly [one: string, many: string]>> = {
  email: ['e-mail address', 'e-mail addresses'],
  phone: ['phone number', 'phone numbers'],
  card: ['card number', 'card numbers'],
  account: ['account number', 'account numbers'],
  ip: ['IP address', 'IP addresses'],
  name: ['name', 'names'],
  address: ['postal address', 'postal addresses'],
  location: ['location', 'locations'],
  birthDate: ['birth date', 'birth dates'],
  person: ['key of a person', 'keys of persons'],
};

/** "3 phone numbers". */
export function countOfKind(kind: PersonalKind, count: number): string {
  const [one, many] = KINDS[kind];
  return countOf(count, one, many);
}

/** "e-mail addresses, names in 12 of 20". */
export function describeFinding({ kinds, found, rows }: PersonalFinding): string {
  const names = kinds.map((kind) => KINDS[kind][1]).join(', ');
  return `${names} in ${formatCount(found)} of ${formatCount(rows)}`;
}

export const TREATMENTS: readonly { readonly value: PrivacyChoice; readonly label: string }[] = [
  { value: 'keep', label: 'Keep' },
  { value: 'mask', label: 'Mask' },
  { value: 'hash', label: 'Hash' },
  { value: 'drop', label: 'Drop' },
];

/** What is done with a column: as chosen, else as for every file, see `defaultTreatment`. */
export function treatmentOf(mapping: Mapping, preview: ImportPreview, column: number): PrivacyChoice {
  const role = mapping.roles[column] ?? 'field';
  return mapping.privacy?.[column] ?? defaultTreatment(role, preview.personal[column] ?? null);
}

/** The treatment of each of `columns` columns. */
export function treatments(mapping: Mapping, preview: ImportPreview, columns: number): PrivacyChoice[] {
  return Array.from({ length: columns }, (_, column) => treatmentOf(mapping, preview, column));
}
