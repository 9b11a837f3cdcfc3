import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextField.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import { countOf } from './format.ts';
import { hasHeaderChoice, mappingProblem, withRole, type ImportEntry } from './import-entry.ts';
import {
  removeEntry,
  setHeaderRows,
  setMapping,
  setSourceName,
  startAll,
  startImport,
} from './import-flow.ts';
import { DATE_ORDERS, describeFormat, formatSize } from './import-words.ts';
import { MappingTable } from './MappingTable.tsx';
import { PreviewItems } from './PreviewItems.tsx';
import { ScaleEditor } from './ScaleEditor.tsx';

const HEADER_CHOICES = ['0', '1', '2', '3'].map((value) => ({
  value,
  label: value === '0' ? 'None' : value,
}));

export interface ImportMapProps {
  entry: ImportEntry;
  /** Files that wait for the person, this one included. */
  waiting: number;
}

/** What the columns of a file are, how its items will be, and the button that imports them. */
export function ImportMap({ entry, waiting }: ImportMapProps) {
  const { key, preview, guess, mapping } = entry;
  if (!preview || !guess || !mapping) return null;
  const problem = mappingProblem(mapping);
  const scored = mapping.roles.indexOf('score');
  const change = (next: typeof mapping): void => void setMapping(key, next);
  return (
    <div className="fb-map">
      <div className="fb-map-scroll">
        <p className="secondary">
          {entry.name}: {describeFormat(preview)}, {formatSize(entry.size)}
        </p>
        <div className="fb-map-options">
          <TextInput
            label="Name of the source"
            className="fb-map-source"
            value={entry.sourceName}
            maxLength={200}
            error={entry.sourceName.trim() === '' ? 'Give the source a name.' : null}
            onChange={(name) => setSourceName(key, name)}
          />
          {hasHeaderChoice(preview) ? (
            <div className="field">
              <span className="field-label">Header rows</span>
              <Segmented
                label="Header rows"
                value={String(mapping.headerRows)}
                options={HEADER_CHOICES}
                onChange={(rows) => void setHeaderRows(key, Number(rows))}
              />
            </div>
          ) : null}
          {mapping.roles.includes('date') ? (
            <div className="field">
              <span className="field-label">Dates like 3/4/2025</span>
              <Segmented
                label="Order of dates"
                value={mapping.dateOrder}
                options={DATE_ORDERS}
                onChange={(dateOrder) => change({ ...mapping, dateOrder })}
              />
            </div>
          ) : null}
          {scored >= 0 && mapping.scale ? (
            <ScaleEditor
              key={scored}
              scale={mapping.scale}
              reason={guess.mapping.roles[scored] === 'score' ? (guess.reasons[scored] ?? '') : ''}
              onChange={(scale) => change({ ...mapping, scale })}
            />
          ) : null}
        </div>
        {preview.warnings.length > 0 ? (
          <ul className="fb-warnings" aria-label="Please check">
            {preview.warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        ) : null}
        <section aria-label="Columns">
          <h3>What each column is</h3>
          <MappingTable
            preview={preview}
            guess={guess}
            mapping={mapping}
            onRole={(column, role) => change(withRole(mapping, column, role))}
          />
        </section>
        {entry.error ? <ErrorNote error={entry.error} /> : null}
        <PreviewItems
          items={preview.items}
          scale={mapping.scale}
          stale={entry.refreshing || problem !== null}
        />
      </div>
      <footer className="fb-map-foot">
        <output className="fb-map-problem">{problem ?? ''}</output>
        <Button onClick={() => removeEntry(key)}>Cancel</Button>
        {waiting > 1 ? (
          <Button onClick={startAll}>Import all {countOf(waiting, 'file')} as guessed</Button>
        ) : null}
        <Button
          kind="primary"
          disabled={problem !== null || entry.sourceName.trim() === ''}
          onClick={() => startImport(key)}
        >
          {waiting > 1 ? 'Import this file' : 'Import'}
        </Button>
      </footer>
    </div>
  );
}
