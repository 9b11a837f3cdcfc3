import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextField.tsx';
import type { FeedbackEncoding, ImportPreview, Mapping } from '../../shared/contract/types.ts';
import { hasHeaderChoice } from './import-entry.ts';
import { addOtherSheets } from './import-flow.ts';
import { setHeaderRows, setMapping, setReading } from './import-mapping.ts';
import { CALENDARS } from './import-words.ts';
import {
  DateOrderSelect,
  DelimiterSelect,
  EncodingSelect,
  HeaderRowsSelect,
  SheetSelect,
} from './ReadSelects.tsx';

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
        <EncodingSelect
          value={encoding}
          hint={mapping.read?.encoding ? 'as you chose' : preview.encodingReason}
          onChange={(value) => void setReading(entryKey, { encoding: value })}
        />
      )}
      {delimiter === null || !canChoose ? null : (
        <DelimiterSelect
          found={delimiter}
          value={mapping.read?.delimiter ?? delimiter}
          onChange={(value) => void setReading(entryKey, { delimiter: value })}
        />
      )}
      {sheets.length > 1 ? (
        <>
          <SheetSelect
            sheets={sheets}
            value={mapping.read?.sheet ?? sheets[0] ?? ''}
            onChange={(sheet) => void setReading(entryKey, { sheet })}
          />
          <Button className="fb-read-more" onClick={() => addOtherSheets(entryKey)}>
            {sheets.length === 2 ? 'Add the other sheet' : `Add the other ${sheets.length - 1} sheets`}
          </Button>
        </>
      ) : null}
      {hasHeaderChoice(preview) ? (
        <HeaderRowsSelect
          value={mapping.headerRows}
          onChange={(rows) => void setHeaderRows(entryKey, rows)}
        />
      ) : null}
      {hasDates ? (
        <>
          <DateOrderSelect value={mapping.dateOrder} onChange={(dateOrder) => change({ dateOrder })} />
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
