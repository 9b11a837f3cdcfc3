/** What can be done with observations as wholes. Each is one undoable step. */
import { readFunnelCsv } from '../../../shared/audits/files/funnel-csv.ts';
import { addObservation, deleteObservation } from '../../../shared/model/audits/edits/visits.ts';
import type { Observation } from '../../../shared/model/audits/types.ts';
import { toast } from '../../app/toasts.ts';
import { tellDeleted } from '../../app/undo.ts';
import { storePicture } from '../../pictures/stored.ts';
import { countWords } from '../../ui/when.ts';
import { editAudits, today } from '../edit.ts';
import { readTextFile } from '../parts/text-files.ts';

const plainName = (file: File): string =>
  file.name
    .replace(/\.[^.]*$/u, '')
    .replaceAll(/[_-]+/gu, ' ')
    .trim();

/** Adds pictures, each as a heat map of its own, in one step. @throws SojournError where one cannot be stored */
export async function addHeatMaps(files: readonly File[]): Promise<void> {
  const stored: { hash: string; title: string }[] = [];
  for (const file of files) stored.push({ hash: (await storePicture(file)).hash, title: plainName(file) });
  editAudits('Add heat map', (doc) => {
    for (const { hash, title } of stored)
      addObservation(doc, { kind: 'heatmap', title, date: today(), picture: hash });
  });
}

/** Adds a funnel from a table of steps and visitors. @throws SojournError that says where the file is wrong */
export async function addFunnel(file: File): Promise<void> {
  const rows = readFunnelCsv(file.name, await readTextFile(file));
  const title = plainName(file) || 'Funnel';
  editAudits('Add funnel', (doc) =>
    addObservation(doc, { kind: 'funnel', title, date: today(), rows, file: file.name }),
  );
  toast(`“${title}” added`, { description: `${countWords(rows.length, 'step')}.` });
}

export function removeObservation({ id, title }: Observation): void {
  editAudits('Delete observation', (doc) => deleteObservation(doc, id));
  tellDeleted(`“${title || 'Observation'}” deleted`);
}
