/** Treats the personal data of records as a mapping says, before anything of them is stored. */
import type { ColumnRole, Mapping, PersonalFinding, PersonalKind, PrivacyChoice } from '../contract/types.ts';
import { isMissing } from '../formats/numbers.ts';
import { defaultTreatment } from './columns.ts';
import { kindByName } from './column-names.ts';
import { countIn, maskInto, MASKS, type PersonalCounts } from './mask.ts';
import { withoutNames } from './record-names.ts';

/** A keyed hash of a value; the same value always gives the same. Given by core, which holds the key. */
export type HashValue = (value: string) => string;

type Values = readonly (string | null)[];

interface ColumnPlan {
  readonly column: number;
  readonly role: ColumnRole;
  readonly choice: Exclude<PrivacyChoice, 'keep'>;
  /** What the whole value is; null where only places inside it are personal. */
  readonly kind: PersonalKind | null;
}

/** Values longer than this on average are texts, of which only places are masked. */
const TEXT_CHARS = 40;

/** What a column's values are as a whole where its treatment is chosen and nothing was found: a person said so. */
function unnamed(role: ColumnRole, values: Values): PersonalKind | null {
  if (role === 'text') return null;
  const filled = values.filter((value) => value !== null && value !== '');
  const chars = filled.reduce((sum, value) => sum + (value?.length ?? 0), 0);
  return filled.length > 0 && chars / filled.length > TEXT_CHARS ? null : 'person';
}

export interface Treatment {
  /** What was treated so far, by kind. */
  readonly counts: PersonalCounts;
  /** A record as it may be stored: the same list where nothing of it is personal data. */
  treat(values: Values, names: readonly string[]): Values;
}

export interface TreatmentOptions {
  readonly mapping: Mapping;
  /** Of the sample, by column; what is missing counts as nothing found. */
  readonly personal: readonly (PersonalFinding | null)[];
  /** Records of the sample. */
  readonly sample: readonly Values[];
  readonly hash: HashValue;
}

function planColumns({ mapping, personal, sample }: TreatmentOptions): ColumnPlan[] {
  return mapping.roles.flatMap((role, column): ColumnPlan[] => {
    const finding = personal[column] ?? null;
    const choice = mapping.privacy?.[column] ?? defaultTreatment(role, finding);
    if (choice === 'keep' || role === 'skip') return [];
    const [first = 'person'] = finding?.kinds ?? [];
    if (choice !== 'mask') return [{ column, role, choice, kind: first }];
    if (finding) return [{ column, role, choice, kind: finding.whole ? first : null }];
    const kind = unnamed(
      role,
      sample.map((values) => values[column] ?? null),
    );
    return [{ column, role, choice, kind }];
  });
}

/**
 * Prepares the treatment of a file's records. Its counts grow with each record, so a file that is read anew needs
 * another one.
 */
export function planTreatment(options: TreatmentOptions): Treatment {
  const counts: PersonalCounts = {};
  const plans = planColumns(options);
  const texts = plans.filter(({ role, choice }) => role === 'text' && choice === 'mask');
  const names = plans.filter(({ kind, role }) => kind === 'name' && role !== 'text');

  /** @returns null for a value that is left out */
  const treated = ({ choice, kind, role }: ColumnPlan, value: string): string | null => {
    if (choice === 'mask' && kind === null) return maskInto(value, counts);
    if (isMissing(value)) return value;
    countIn(counts, kind ?? 'person');
    if (choice === 'hash') return options.hash(value);
    // One mark as the key of all customers would make them one.
    return choice === 'drop' || role === 'customer' ? null : MASKS[kind ?? 'person'];
  };

  const columns = options.mapping.roles.length;
  /** Columns that the sample did not have: keys of JSON records that come later. */
  const laterPlans = new Map<number, ColumnPlan>();
  const later = (column: number, name: string): ColumnPlan => {
    const known = laterPlans.get(column);
    if (known) return known;
    const named = kindByName(name);
    const plan = { column, role: 'field', choice: 'mask', kind: named?.sure ? named.kind : null } as const;
    laterPlans.set(column, plan);
    return plan;
  };

  return {
    counts,
    treat(values, columnNames) {
      let stored: (string | null)[] | null = null;
      const put = (column: number, value: string | null): void => {
        stored ??= [...values];
        stored[column] = value;
      };
      for (const plan of plans) {
        const value = values[plan.column] ?? null;
        if (value === null || value === '') continue;
        const next = treated(plan, value);
        if (next !== value) put(plan.column, next);
      }
      for (let column = columns; column < values.length; column += 1) {
        const value = values[column] ?? null;
        if (value === null || value === '') continue;
        const next = treated(later(column, columnNames[column] ?? ''), value);
        if (next !== value) put(column, next);
      }
      for (const { column } of names) {
        const name = values[column] ?? '';
        if (name.length < 5) continue;
        for (const text of texts) {
          const before = (stored ?? values)[text.column] ?? '';
          const after = withoutNames(before, name, counts);
          if (after !== before) put(text.column, after);
        }
      }
      return stored ?? values;
    },
  };
}
