import { useEffect, useRef, type RefObject } from 'react';
import { Button } from '../ui/Button.tsx';
import { Later } from '../ui/Later.tsx';
import { ErrorNote } from './ErrorNote.tsx';
import { countOf } from './format.ts';
import { columnCount, mappingProblem, withRole, withTreatment, type ImportEntry } from './import-entry.ts';
import { removeEntry } from './import-flow.ts';
import { setMapping } from './import-mapping.ts';
import { treatments } from './import-privacy.ts';
import { startAll, startImport } from './import-run.ts';
import { ImportRead } from './ImportRead.tsx';
import { ImportRecognised } from './ImportRecognised.tsx';
import { ImportSource } from './ImportSource.tsx';
import { MappingTable } from './MappingTable.tsx';
import { PreviewItems } from './PreviewItems.tsx';
import { ScaleEditor } from './ScaleEditor.tsx';

export interface ImportMapProps {
  entry: ImportEntry;
  /** Files that wait for the person, this one included. */
  waiting: number;
}

/** What the columns of a file are, how its items will be, and the button that imports them. */
export function ImportMap({ entry, waiting }: ImportMapProps) {
  const { key, preview, guess, mapping } = entry;
  const area = useRef<HTMLDivElement>(null);
  const ready =
    preview !== null &&
    mapping !== null &&
    mappingProblem(mapping) === null &&
    entry.sourceName.trim() !== '' &&
    !entry.refreshing &&
    entry.error === null;
  useEnter(area, () => (ready ? startImport(key) : undefined));
  if (!preview || !guess || !mapping) return null;
  const problem = mappingProblem(mapping);
  const scored = mapping.roles.indexOf('score');
  const change = (next: typeof mapping): void => void setMapping(key, next);
  return (
    <div className="fb-map" ref={area}>
      <div className="fb-map-scroll">
        <ImportRecognised entry={entry} preview={preview} />
        <div className="fb-map-options">
          <ImportSource entry={entry} />
          <ImportRead entryKey={key} preview={preview} mapping={mapping} />
          {scored >= 0 && mapping.scale ? (
            <ScaleEditor
              key={scored}
              scale={mapping.scale}
              column={mapping.names[scored] ?? `column ${scored + 1}`}
              reason={guess.mapping.roles[scored] === 'score' ? (guess.reasons[scored] ?? '') : ''}
              words={Object.entries(mapping.scoreWords ?? {})}
              onChange={(scale) => change({ ...mapping, scale })}
              onWord={(word, score) => {
                const { [word]: _old, ...rest } = mapping.scoreWords ?? {};
                change({ ...mapping, scoreWords: score === null ? rest : { ...rest, [word]: score } });
              }}
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
          <Later>
            <MappingTable
              preview={preview}
              guess={guess}
              mapping={mapping}
              onRole={(column, role) => change(withRole(mapping, column, role))}
              onTreatment={(column, choice) => {
                const all = treatments(mapping, preview, columnCount(mapping, preview));
                change(withTreatment(mapping, all, column, choice));
              }}
            />
          </Later>
        </section>
        {entry.error ? <ErrorNote error={entry.error} /> : null}
        <Later>
          <PreviewItems
            items={preview.items}
            scale={mapping.scale}
            stale={entry.refreshing || problem !== null}
          />
        </Later>
      </div>
      <footer className="fb-map-foot">
        <output className="fb-map-problem">{problem ?? ''}</output>
        <Button onClick={() => removeEntry(key)}>Cancel</Button>
        {waiting > 1 ? (
          <Button onClick={startAll}>Import all {countOf(waiting, 'file')} as guessed</Button>
        ) : null}
        <Button kind="primary" disabled={!ready} onClick={() => startImport(key)}>
          {waiting > 1 ? 'Import this file' : 'Import'}
        </Button>
      </footer>
    </div>
  );
}

/** Calls `go` for an Enter inside an element that nothing in it uses: not in a menu, a button or a field of its own. */
function useEnter(element: RefObject<HTMLElement | null>, go: () => void): void {
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || event.defaultPrevented || event.isComposing) return;
      const panel = element.current?.closest('.fb-import');
      if (!(event.target instanceof Element) || !panel?.contains(event.target)) return;
      if (
        event.target.closest('button, a, input, textarea, [role="combobox"]') &&
        !(event.ctrlKey || event.metaKey)
      )
        return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [element]);
}
