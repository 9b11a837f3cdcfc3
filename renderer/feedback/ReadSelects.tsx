/** The fields of how a table is read, as every import of tables shows them. */
import { FEEDBACK_ENCODINGS, type DateOrder, type FeedbackEncoding } from '../../shared/contract/types.ts';
import { Select } from '../ui/Select.tsx';
import { DATE_ORDERS, delimiterOptions, ENCODINGS, HEADER_ROWS } from './import-words.ts';
import './import-columns.css';

const ENCODING_OPTIONS = FEEDBACK_ENCODINGS.map((value) => ({ value, label: ENCODINGS[value] }));

interface FieldProps<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
}

export function EncodingSelect(props: FieldProps<FeedbackEncoding> & { readonly hint?: string }) {
  return <Select label="Encoding" className="fb-read-encoding" options={ENCODING_OPTIONS} {...props} />;
}

/** `found`: the delimiter that was found; it is offered also where it is an unusual one. */
export function DelimiterSelect({ found, ...field }: FieldProps<string> & { readonly found: string }) {
  return <Select label="Delimiter" className="fb-read-short" options={delimiterOptions(found)} {...field} />;
}

export function SheetSelect({
  sheets,
  ...field
}: FieldProps<string> & { readonly sheets: readonly string[] }) {
  const options = sheets.map((sheet) => ({ value: sheet, label: sheet }));
  return <Select label="Sheet" className="fb-read-sheet" options={options} {...field} />;
}

export function HeaderRowsSelect({ value, onChange }: FieldProps<number>) {
  return (
    <Select
      label="Header rows"
      className="fb-read-short"
      value={String(value)}
      options={HEADER_ROWS}
      onChange={(rows) => onChange(Number(rows))}
    />
  );
}

export function DateOrderSelect(props: FieldProps<DateOrder>) {
  return <Select label="Dates like 3/4/2025" className="fb-read-short" options={DATE_ORDERS} {...props} />;
}
