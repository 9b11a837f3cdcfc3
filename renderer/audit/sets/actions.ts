/** What can be done with question sets as wholes. */
import { readSetCsv, writeSetCsv } from '../../../shared/audits/files/set-csv.ts';
import { readSetJson, writeSetJson } from '../../../shared/audits/files/set-json.ts';
import { askable, addSet, deleteSet } from '../../../shared/model/audits/edits/sets.ts';
import { questionsOf, type QuestionSet } from '../../../shared/audits/question-set.ts';
import { newId } from '../../../shared/model/ids.ts';
import { toast } from '../../app/toasts.ts';
import { tellDeleted } from '../../app/undo.ts';
import { navigate } from '../../state/ui.ts';
import { countWords } from '../../ui/when.ts';
import { editAudits } from '../edit.ts';
import { readTextFile, saveTextFile } from '../parts/text-files.ts';

const open = (id: string): void => navigate({ screen: 'audit', part: 'sets', id });

/** Makes an own set of one, and opens it. Its questions compare with those that they were copied from. */
export function copySet(set: QuestionSet, isOwn: boolean): void {
  open(editAudits('Copy question set', (doc) => addSet(doc, set, isOwn ? `${set.name} (copy)` : set.name)));
}

export function removeSet(set: QuestionSet): void {
  editAudits('Delete question set', (doc) => deleteSet(doc, set.id));
  navigate({ screen: 'audit', part: 'sets' });
  tellDeleted(`“${set.name || 'Question set'}” deleted`);
}

/** Adds the set of a file, JSON or a table, and opens it. @throws SojournError that says where the file is wrong */
export async function importSet(file: File): Promise<void> {
  const text = await readTextFile(file);
  const name = file.name.replace(/\.[^.]*$/u, '') || 'Question set';
  const set =
    /\.json$/iu.test(file.name) || text.trimStart().startsWith('{')
      ? readSetJson(file.name, text)
      : readSetCsv(file.name, text, { name, newId });
  open(editAudits('Import question set', (doc) => addSet(doc, set)));
  toast(`“${set.name}” imported`, {
    description: `${countWords(set.parts.length, 'part')}, ${countWords(questionsOf(set).length, 'question')}.`,
  });
}

/** Saves a set as a file; what asks nothing is left out. */
export function saveSet(set: QuestionSet, format: 'json' | 'csv'): void {
  const whole = askable(set);
  const text = format === 'json' ? writeSetJson(whole) : writeSetCsv(whole);
  saveTextFile(`${whole.name}.${format}`, text, format === 'json' ? 'application/json' : 'text/csv');
}
