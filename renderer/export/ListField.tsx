/** What a CSV file holds: the grid of the map, or one of its lists. */
import { CSV_LISTS, type CsvList } from '../../shared/contract/types.ts';
import { Select } from '../ui/Select.tsx';

const NAMES: Readonly<Record<CsvList, string>> = {
  grid: 'The grid: stages across, lanes down',
  cards: 'All cards, a row for each',
  actions: 'Actions and opportunities',
  painPoints: 'Pain points',
  personas: 'Personas',
  evidence: 'Evidence: the feedback behind each card',
};

interface Props {
  readonly list: CsvList;
  readonly onChange: (list: CsvList) => void;
}

export function ListField({ list, onChange }: Props) {
  return (
    <Select
      label="What it holds"
      value={list}
      options={CSV_LISTS.map((value) => ({ value, label: NAMES[value] }))}
      onChange={onChange}
    />
  );
}
