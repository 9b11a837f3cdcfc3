import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextField.tsx';
import type { FeedbackEncoding, ImportPreview, Mapping } from '../../shared/contract/types.ts';
import { FEEDBACK_ENCODINGS } from '../../shared/contract/types.ts';
import { hasHeaderChoice } from './import-entry.ts';
import { addOtherSheets } from './import-flow.ts';
import { setHeaderRows, setMapping, setReading } from './import-mapping.ts';
import { CALENDARS, DATE_ORDERS, delimiterOptions, ENCODINGS, HEADER_ROWS } from './import-words.ts';

const ENCODING_OPTIONS = FEEDBACK_ENCODINGS.map((value) => ({ value, label: ENCODINGS[value] }));

export interface ImportReadProps {
  entryKey: number;
  preview: ImportPreview;
  mapping: Mapping;
}

/** How the file is read: encoding, delimiter, sheet, header rows, dates. A change is shown at once. */
export function ImportRead({ entryKey, preview, mapping }: ImportReadProps) {
  const { format, delimiter, sheets } = preview;
  const encoding: FeedbackEncoding = mapping.read?.encoding ?? preview.encoding;
  // Core says why it chose where it can read in another way.
  const canChoose = preview.encodingReason !== '';
  const hasDates = mapping.roles.includes('date');
  const change = (part: Partial<Mapping>): void => void setMapping(entryKey, { ...mapping, ...part });
  return (
    <div className="fb-read">
      {format === 'xlsx' || !canChoose ? null : (
        <Select
          label="Encoding"
          className="fb-read-encoding"
          value={encoding}
          options={ENCODING_OPTIONS}
          hint={mapping.read?.encoding ? 'as you chose' : preview.encodingReason}
          onChange={(value) => void setReading(entryKey, { encoding: value })}
        />
      )}
      {delimiter === null || !canChoose ? null : (
        <Select
          label="Delimiter"
          className="fb-read-short"
          value={mapping.read?.delimiter ?? delimiter}
          options={delimiterOptions(delimiter)}
          onChange={(value) => void setReading(entryKey, { delimiter: value })}
        />
      )}
      {sheets.length > 1 ? (
        <>
          <Select
            label="Sheet"
            className="fb-read-sheet"
            value={mapping.read?.sheet ?? sheets[0] ?? ''}
            options={sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            onChange={(sheet) => void setReading(entryKey, { sheet })}
          />
          <Button className="fb-read-more" onClick={() => addOtherSheets(entryKey)}>
            {sheets.length === 2 ? 'Add the other sheet' : `Add the other ${sheets.length - 1} sheets`}
          </Button>
        </>
      ) : null}
      {hasHeaderChoice(preview) ? (
        <Select
          label="Header rows"
          className="fb-read-short"
          value={String(mapping.headerRows)}
          options={HEADER_ROWS}
          onChange={(rows) => void setHeaderRows(entryKey, Number(rows))}
        />
      ) : null}
      {hasDates ? (
        <>
          <Select
            label="Dates like 3/4/2025"
            className="fb-read-short"
            value={mapping.dateOrder}
            options={DATE_ORDERS}
            onChange={(dateOrder) => change({ dateOrder })}
          />
          {mapping.asOf === undefined ? null : (
            <TextInput
              label="“3 days ago” counts from"
              type="date"
              className="fb-read-short"
              value={mapping.asOf}
              onChange={(asOf) => (asOf === '' ? undefined : change({ asOf }))}
            />
          )}
          {canChoose ? (
            <Select
              label="Calendar"
              className="fb-read-short"
              value={mapping.calendar ?? 'found'}
              options={CALENDARS}
              onChange={(calendar) => change({ calendar: calendar === 'found' ? undefined : calendar })}
            />
          ) : null}
        </>
      ) : null}
    </div>
  );
}
