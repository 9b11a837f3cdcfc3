/** The sample's document of decisions. */
import { ASSUMPTIONS } from '../../../shared/measures/worth/assumptions.ts';
import { ENDS } from '../../../shared/model/decisions/business-case.ts';
import { addCase, setCase, setCaseNote, setEstimate } from '../../../shared/model/decisions/case-edits.ts';
import { CASES } from './content/cases.ts';
import { encode } from './documents.ts';

/**
 * The document as one update (encoding version 2).
 * @param mapId the map with the opportunities
 */
export function decisionsUpdate(mapId: string): Uint8Array {
  return encode(JSON.stringify([mapId, CASES]), (doc) => {
    for (const { id, title, cardId, touchpointId, currency, note, estimates } of CASES) {
      addCase(doc, { id, title, card: { mapId, cardId }, touchpointId });
      setCase(doc, id, { currency });
      setCaseNote(doc, id, note);
      for (const key of ASSUMPTIONS) {
        for (const [at, end] of ENDS.entries()) setEstimate(doc, id, key, end, estimates[key][at] ?? null);
      }
    }
  });
}
