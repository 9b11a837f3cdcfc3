import type {
  DateOrder,
  DecimalSign,
  FeedbackEncoding,
  FeedbackFormat,
  ReadChoices,
} from '../../shared/contract/types.ts';
import { Select } from '../ui/Select.tsx';
import { DECIMAL_OPTIONS } from './import-words.ts';
import {
  DateOrderSelect,
  DelimiterSelect,
  EncodingSelect,
  HeaderRowsSelect,
  SheetSelect,
} from './ReadSelects.tsx';

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
        <EncodingSelect
          value={mapping.read?.encoding ?? preview.encoding}
          onChange={(encoding) => onRead({ encoding })}
        />
      ) : null}
      {delimiter === null ? null : (
        <DelimiterSelect
          found={delimiter}
          value={mapping.read?.delimiter ?? delimiter}
          onChange={(value) => onRead({ delimiter: value })}
        />
      )}
      {sheets.length > 1 ? (
        <SheetSelect
          sheets={sheets}
          value={mapping.read?.sheet ?? sheets[0] ?? ''}
          onChange={(sheet) => onRead({ sheet })}
        />
      ) : null}
      {isText || format === 'xlsx' || format === 'html' ? (
        <HeaderRowsSelect value={mapping.headerRows} onChange={props.onHeader} />
      ) : null}
      {props.hasDates ? (
        <DateOrderSelect value={mapping.dateOrder} onChange={(dateOrder) => onChange({ dateOrder })} />
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
