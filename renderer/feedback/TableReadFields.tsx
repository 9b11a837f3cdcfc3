import {
  FEEDBACK_ENCODINGS,
  type DateOrder,
  type DecimalSign,
  type FeedbackEncoding,
  type FeedbackFormat,
  type ReadChoices,
} from '../../shared/contract/types.ts';
import { Select } from '../ui/Select.tsx';
import { DATE_ORDERS, DECIMAL_OPTIONS, delimiterOptions, ENCODINGS, HEADER_ROWS } from './import-words.ts';
import './import-columns.css';

const ENCODING_OPTIONS = FEEDBACK_ENCODINGS.map((value) => ({ value, label: ENCODINGS[value] }));

export interface TableReadFieldsProps {
  readonly preview: {
    readonly format: FeedbackFormat;
    readonly encoding: FeedbackEncoding;
    readonly delimiter: string | null;
    readonly sheets: readonly string[];
  };
  readonly mapping: {
    readonly headerRows: number;
    readonly dateOrder: DateOrder;
    readonly decimal: DecimalSign;
    readonly read?: ReadChoices | undefined;
  };
  readonly hasDates: boolean;
  readonly hasNumbers: boolean;
  /** Reads the file in another way: all is guessed anew. */
  readonly onRead: (change: ReadChoices) => void;
  readonly onHeader: (rows: number) => void;
  readonly onChange: (part: { dateOrder: DateOrder } | { decimal: DecimalSign }) => void;
}

/** How a table is read: encoding, delimiter, sheet, header rows, dates, numbers. A change is shown at once. */
export function TableReadFields(props: TableReadFieldsProps) {
  const { preview, mapping, onRead, onChange } = props;
  const { format, delimiter, sheets } = preview;
  const isText = format === 'csv' || format === 'tsv' || format === 'lines';
  return (
    <div className="fb-read">
      {isText ? (
        <Select
          label="Encoding"
          className="fb-read-encoding"
          value={mapping.read?.encoding ?? preview.encoding}
          options={ENCODING_OPTIONS}
          onChange={(encoding) => onRead({ encoding })}
        />
      ) : null}
      {delimiter === null ? null : (
        <Select
          label="Delimiter"
          className="fb-read-short"
          value={mapping.read?.delimiter ?? delimiter}
          options={delimiterOptions(delimiter)}
          onChange={(value) => onRead({ delimiter: value })}
        />
      )}
      {sheets.length > 1 ? (
        <Select
          label="Sheet"
          className="fb-read-sheet"
          value={mapping.read?.sheet ?? sheets[0] ?? ''}
          options={sheets.map((sheet) => ({ value: sheet, label: sheet }))}
          onChange={(sheet) => onRead({ sheet })}
        />
      ) : null}
      {isText || format === 'xlsx' || format === 'html' ? (
        <Select
          label="Header rows"
          className="fb-read-short"
          value={String(mapping.headerRows)}
          options={HEADER_ROWS}
          onChange={(rows) => props.onHeader(Number(rows))}
        />
      ) : null}
      {props.hasDates ? (
        <Select
          label="Dates like 3/4/2025"
          className="fb-read-short"
          value={mapping.dateOrder}
          options={DATE_ORDERS}
          onChange={(dateOrder) => onChange({ dateOrder })}
        />
      ) : null}
      {props.hasNumbers ? (
        <Select
          label="Decimal sign"
          className="fb-read-short"
          value={mapping.decimal}
          options={DECIMAL_OPTIONS}
          onChange={(decimal) => onChange({ decimal })}
        />
      ) : null}
    </div>
  );
}
