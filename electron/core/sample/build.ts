/** Fills a new workspace with the sample: an online shop with two personas, three maps, their feedback and its customers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AUDITS_DOC,
  DECISIONS_DOC,
  LIBRARY_DOC,
  mapDocId,
  MEASURES_DOC,
} from '../../../shared/model/doc-ids.ts';
import type { MapData } from '../../../shared/model/types.ts';
import { forgetChanges } from '../feedback/customers/changes.ts';
import { importCustomers } from '../feedback/customers/run.ts';
import { externalItemId, idText, sourceKey } from '../feedback/identity.ts';
import { runImport } from '../feedback/import-run.ts';
import { privacyKey } from '../feedback/privacy.ts';
import type { Session } from '../session.ts';
import { auditsUpdate, heatMapPicture } from './audits.ts';
import { decisionsUpdate } from './cases.ts';
import { BLUEPRINT } from './content/blueprint.ts';
import { TABLE_DAY } from './content/customers.ts';
import { FUTURE } from './content/future.ts';
import { JOURNEY } from './content/journey.ts';
import { PERSONAS } from './content/personas.ts';
import { PORTRAIT_MIME } from './content/portraits.ts';
import { CUSTOMERS_FILE, customersFile } from './customers.ts';
import { libraryUpdate, mapUpdate, metricsUpdate } from './documents.ts';
import { sampleFiles, type SampleFile } from './files.ts';
import { futureData } from './future-map.ts';
import { mapData, type KnownItem } from './map-data.ts';

/** Name of the sample's workspace, as its library has it. */
export const SAMPLE_TITLE = 'Sample: an online shoe shop';

/** What of an open, empty workspace the sample is written through. */
export type SampleTarget = Pick<Session, 'workspace' | 'documents' | 'blobs'>;

const CLIENT = 'sample';

/**
 * Writes the sample into an empty workspace. Ids, texts and dates are fixed, so that every sample has the same
 * content; the library comes last, so that a list of maps is there only when the maps are.
 * @throws SojournError `diskFull`, `readOnly`, `gone` as the services do
 */
export function writeSample(target: SampleTarget): void {
  const files = sampleFiles();
  importFiles(target, files);
  const maps = sampleMaps(files);
  for (const map of maps) target.documents.push(mapDocId(map.id), mapUpdate(map), CLIENT);
  const heatMap = target.blobs.put(heatMapPicture(), 'image/svg+xml');
  target.documents.push(AUDITS_DOC, auditsUpdate(JOURNEY.id, heatMap), CLIENT);
  target.documents.push(MEASURES_DOC, metricsUpdate(), CLIENT);
  target.documents.push(DECISIONS_DOC, decisionsUpdate(JOURNEY.id), CLIENT);
  const portraits = new Map(
    PERSONAS.map(({ id, portrait }): [string, string] => {
      return [id, target.blobs.put(new Uint8Array(Buffer.from(portrait, 'base64')), PORTRAIT_MIME)];
    }),
  );
  const library = libraryUpdate(
    SAMPLE_TITLE,
    maps.map(({ id }) => id),
    portraits,
  );
  target.documents.push(LIBRARY_DOC, library, CLIENT);
}

/** The sample's maps, with evidence that names the items of `files`. */
export function sampleMaps(files: readonly SampleFile[]): MapData[] {
  const items = files.flatMap(({ source, records }) =>
    records.map((record): KnownItem => {
      return { id: idText(externalItemId(sourceKey(source), record.id)), source, record };
    }),
  );
  const journey = mapData(JOURNEY, items);
  return [journey, mapData(BLUEPRINT, items), futureData(journey, FUTURE)];
}

/** Imports feedback and customers as from a person's disk, by the importers themselves. They read files, so they are put down for a moment. */
function importFiles({ workspace }: SampleTarget, files: readonly SampleFile[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'sojourn-sample-'));
  try {
    for (const { fileName, bytes, mapping, source } of files) {
      const path = join(folder, fileName);
      writeFileSync(path, bytes);
      runImport(
        workspace.db,
        { file: { path, name: fileName }, mapping, source },
        { cancelled: () => false, progress: () => {} },
      );
    }
    const { bytes, mapping } = customersFile();
    const path = join(folder, CUSTOMERS_FILE);
    writeFileSync(path, bytes);
    importCustomers(
      workspace.db,
      { file: { path, name: CUSTOMERS_FILE }, mapping, key: privacyKey(workspace.db), today: TABLE_DAY },
      { progress: () => {}, pause: () => {} },
    );
    // Nobody imported it, so nobody takes it back.
    forgetChanges(workspace.db);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
