/**
 * Brings picture files onto a map: reads, bounds and stores them one by one, with a line in the status bar that can be
 * cancelled, and then writes all cards as one step of undo. What cannot be taken is named; the rest is kept.
 */
import { SojournError, toPlainError, type PlainError } from '../../shared/contract/errors.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { addCard, setCardFields } from '../../shared/model/edits/cards.ts';
import { toast, toastError, toastManager } from '../app/toasts.ts';
import { edit, mapNow, readOnlyReason } from '../state/documents.ts';
import { rememberSelection } from '../state/history.ts';
import { runOwnJob } from '../state/own-jobs.ts';
import { select } from '../state/ui.ts';
import { captionOf, planPictures, type PictureTarget } from './plan.ts';
import { storePicture } from './stored.ts';

/** So many files are taken at once. */
export const MOST_FILES = 500;
/** So many refused files are named in a message. */
const NAMED = 5;

interface Brought {
  readonly hash: string;
  readonly caption: string;
}

/** @throws SojournError `readOnly`, `badInput` where the target takes no pictures, `tooLarge` for too many files */
export async function bringPictures(
  mapId: string,
  files: readonly File[],
  target: PictureTarget,
): Promise<void> {
  if (files.length === 0) return;
  const reason = readOnlyReason();
  if (reason !== null) {
    throw new SojournError('readOnly', 'This workspace is open for reading only.', { remedy: reason });
  }
  if (files.length > MOST_FILES) {
    throw new SojournError(
      'tooLarge',
      `These are ${files.length} files; at most ${MOST_FILES} are taken at once.`,
      {
        remedy: 'Add them in parts.',
      },
    );
  }
  plan(mapId, target, files.length);
  const refused: PlainError[] = [];
  const notes: string[] = [];
  const label = files.length === 1 ? 'Adding a picture' : `Adding ${files.length} pictures`;
  const brought = await runOwnJob(label, async (signal, progress) => {
    const stored: Brought[] = [];
    for (const [index, file] of files.entries()) {
      if (signal.aborted) return null;
      progress(index / files.length);
      try {
        const { hash, note } = await storePicture(file);
        stored.push({ hash, caption: captionOf(file.name) });
        if (note !== '') notes.push(note);
      } catch (error) {
        refused.push(toPlainError(error));
      }
    }
    return signal.aborted ? null : stored;
  });
  if (brought === null) {
    toast('Cancelled: no picture was added');
    return;
  }
  if (brought.length > 0) place(mapId, target, brought);
  tellRefused(refused, files.length);
  if (notes.length > 0) toast('Made harmless', { description: shorten(notes) });
}

/** One step of undo, whatever the number. The map may have changed since the files were picked. */
function place(mapId: string, target: PictureTarget, pictures: readonly Brought[]): void {
  const places = plan(mapId, target, pictures.length);
  const isOne = pictures.length === 1;
  const label = isOne
    ? places[0]?.kind === 'card'
      ? 'Set picture'
      : 'Add picture'
    : `Add ${pictures.length} pictures`;
  const ids = edit(mapDocId(mapId), label, (doc) =>
    pictures.flatMap(({ hash, caption }, index) => {
      const to = places[index];
      if (!to) return [];
      if (to.kind === 'new') return [addCard(doc, { ...to.at, image: hash, text: caption })];
      setCardFields(doc, [to.id], { image: hash });
      return [to.id];
    }),
  );
  const [first] = places;
  const cell = first?.kind === 'new' ? { cell: first.at } : {};
  select({ mapId, kind: 'card', ids, ...cell });
  rememberSelection();
}

function plan(
  mapId: string,
  target: PictureTarget,
  count: number,
): NonNullable<ReturnType<typeof planPictures>> {
  const map = mapNow(mapId);
  const places = map && planPictures(map, target, count);
  if (places) return places;
  throw new SojournError('badInput', 'There is no place for a picture here.', {
    remedy: 'Choose a cell or a card; curves and numbers take no pictures.',
  });
}

function tellRefused(refused: readonly PlainError[], count: number): void {
  const [only] = refused;
  if (!only) return;
  if (count === 1) {
    toastError(new SojournError(only.code, only.message, { remedy: only.remedy }));
    return;
  }
  toastManager.add({
    type: 'error',
    title: `${refused.length} of ${count} pictures were not added`,
    description: shorten(refused.map(({ message, remedy }) => `${message} ${remedy}`.trim())),
    timeout: 20_000,
    priority: 'high',
  });
}

function shorten(sentences: readonly string[]): string {
  const more = sentences.length - NAMED;
  return [...sentences.slice(0, NAMED), ...(more > 0 ? [`And ${more} more.`] : [])].join(' ');
}
