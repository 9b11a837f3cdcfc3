import type { ColumnRole, ImportPreview, Mapping, PrivacyChoice } from '../../shared/contract/types.ts';
import { ColumnsTable } from './ColumnsTable.tsx';
import { treatmentOf } from './import-privacy.ts';
import { ROLE_OPTIONS } from './import-words.ts';

export interface MappingTableProps {
  preview: ImportPreview;
  /** What was guessed, with the reasons. */
  guess: ImportPreview;
  mapping: Mapping;
  onRole: (column: number, role: ColumnRole) => void;
  onTreatment: (column: number, choice: PrivacyChoice) => void;
}

/** Roles that matter to a reader of the table, in this order. */
const TOLD: readonly ColumnRole[] = [
  'text',
  'score',
  'date',
  'id',
  'author',
  'customer',
  'channel',
  'language',
];

/** The first rows of a file of feedback with a choice above every column. */
export function MappingTable({ preview, guess, mapping, onRole, onTreatment }: MappingTableProps) {
  return (
    <ColumnsTable<ColumnRole>
      file={preview.file}
      rows={preview.rows}
      names={mapping.names}
      roles={mapping.roles}
      guessed={guess.mapping.roles}
      reasons={guess.reasons}
      personal={preview.personal}
      options={ROLE_OPTIONS}
      told={TOLD}
      treatmentOf={(column) => treatmentOf(mapping, preview, column)}
      onRole={onRole}
      onTreatment={onTreatment}
    />
  );
}
