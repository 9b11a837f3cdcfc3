/** A business case as it is printed: with what it is about, its assumptions and what it comes to. */
import { SojournError } from '../../../shared/contract/errors.ts';
import type { PrintedCase } from '../../../shared/contract/print.ts';
import { cardText, touchpointsOf } from '../../../shared/layout/card-content.ts';
import type { BusinessCase, CardPlace } from '../../../shared/model/decisions/business-case.ts';
import { readDecisions } from '../../../shared/model/decisions/projection.ts';
import { DECISIONS_DOC, LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { readLibrary } from '../../../shared/model/library-projection.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';
import type { LibraryData } from '../../../shared/model/types.ts';
import { playWorth } from '../measures/play-worth.ts';
import type { Session } from '../session.ts';
import { createSlices } from '../slices.ts';

/** All cases of the workspace, in their order. */
export function casesOf({ documents }: Pick<Session, 'documents'>): readonly BusinessCase[] {
  return documents.read(DECISIONS_DOC, readDecisions).cases;
}

/** @throws SojournError `notFound` */
export function caseById(session: Pick<Session, 'documents'>, id: string): BusinessCase {
  const found = casesOf(session).find((one) => one.id === id);
  if (found) return found;
  throw new SojournError('notFound', 'This business case is not there any more.', {
    remedy: 'It was deleted, perhaps in another window: undo brings it back.',
  });
}

/** Plays the case through without keeping others waiting. */
export async function printedCase(
  session: Pick<Session, 'documents'>,
  one: BusinessCase,
  signal: AbortSignal,
): Promise<PrintedCase> {
  const library = session.documents.read(LIBRARY_DOC, readLibrary);
  const giveTurn = createSlices(() => {
    if (signal.aborted) throw new SojournError('cancelled', 'The print was cancelled.');
  });
  const { ranges, result, problems } = await playWorth(one, giveTurn);
  return {
    one,
    opportunity: one.card && opportunityWords(session, one.card, library),
    touchpoint: one.touchpointId && (touchpointsOf(library).get(one.touchpointId)?.name ?? null),
    problems: problems.map(({ message }) => message),
    ranges,
    result,
  };
}

/** A map that is missing or unreadable leaves the case without its opportunity; it does not stop the print. */
function opportunityWords(
  { documents }: Pick<Session, 'documents'>,
  { mapId, cardId }: CardPlace,
  library: LibraryData,
): string | null {
  try {
    if (documents.position(mapDocId(mapId)).seq === 0) return null;
    const map = documents.read(mapDocId(mapId), (doc) => projectMap(doc, mapId));
    const card = map.cards.get(cardId);
    return card ? `${cardText(card, touchpointsOf(library))} (${map.meta.title})` : null;
  } catch {
    return null;
  }
}
