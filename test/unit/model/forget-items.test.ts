/** Forgetting feedback items in a map: in core's copy, in a window that may undo, and in what comes later. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createUndoManager, replayItem } from '../../../renderer/state/undo-item.ts';
import { auditsParts } from '../../../shared/model/audits/doc.ts';
import { addProofs } from '../../../shared/model/audits/edits/audits.ts';
import { addCard, linkEvidence, unlinkEvidence } from '../../../shared/model/edits/cards.ts';
import { findTraces, removeTraces, scrubTraces } from '../../../shared/model/edits/forget-items.ts';
import { addLane } from '../../../shared/model/edits/lanes.ts';
import { addStage } from '../../../shared/model/edits/stages.ts';
import { mapParts, mapScope } from '../../../shared/model/map-doc.ts';
import { projectMap } from '../../../shared/model/map-projection.ts';

const GONE = 'itemThatIsToGoAwayNow1';
const STAYS = 'itemThatStaysForever22';
const WORDS = 'Кур’єр не подзвонив,\n а потім загубив посилку';
const wordsOf = (id: string): string | null => (id === GONE ? WORDS : null);

let window: Y.Doc;
let core: Y.Doc;
let laneId: string;
let quotesId: string;
let columnId: string;

const edit = <T>(write: (doc: Y.Doc) => T): T => window.transact(() => write(window), 'local');
const bytes = (doc: Y.Doc): string => Buffer.from(Y.encodeStateAsUpdateV2(doc)).toString('latin1');
const utf8 = (doc: Y.Doc): string => Buffer.from(Y.encodeStateAsUpdateV2(doc)).toString('utf8');
const evidenceOf = (doc: Y.Doc, cardId: string) => projectMap(doc, 'm').cards.get(cardId)?.evidence;
const newCard = (text: string, lane = laneId): string =>
  edit((doc) => addCard(doc, { laneId: lane, columnId, text }));

/** What core does: deletes, tells the window, and both forget. */
function forget(): void {
  const traces = findTraces(core, wordsOf);
  removeTraces(core, traces);
  for (const doc of [core, window]) scrubTraces(doc, traces.items, traces.quotes);
}

beforeEach(() => {
  window = new Y.Doc();
  core = new Y.Doc();
  window.on('updateV2', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'core') Y.applyUpdateV2(core, update, 'window');
  });
  core.on('updateV2', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'window') Y.applyUpdateV2(window, update, 'core');
  });
  edit((doc) => {
    columnId = addStage(doc, { title: 'Доставка' });
    laneId = addLane(doc, { kind: 'painPoints' });
    quotesId = addLane(doc, { kind: 'quotes' });
  });
});

describe('items that are forgotten', () => {
  it('are named no more by audits whose answers they backed', () => {
    edit((doc) =>
      addProofs(
        doc,
        'audit',
        'open',
        [GONE, STAYS].map((itemId) => ({ kind: 'item', itemId })),
        1,
      ),
    );
    expect(bytes(core)).toContain(GONE);
    forget();
    expect([bytes(core).includes(GONE), bytes(window).includes(GONE)]).toEqual([false, false]);
    expect(Array.from(auditsParts(core).evidence.keys())).toEqual([`audit/open/${STAYS}`]);
  });

  it('are named no more by the document, whether linked now, unlinked long ago, or linked and undone', () => {
    const card = newCard('пізно');
    edit((doc) => linkEvidence(doc, card, [GONE, STAYS], 1));
    edit((doc) => unlinkEvidence(doc, card, [GONE]));
    // Deleting by itself keeps the key.
    expect(bytes(core)).toContain(GONE);
    expect(findTraces(core, wordsOf)).toMatchObject({ links: [], items: new Set([GONE]) });
    edit((doc) => linkEvidence(doc, card, [GONE], 2));
    edit((doc) => unlinkEvidence(doc, card, [GONE]));
    edit((doc) => linkEvidence(doc, card, [GONE], 3));
    forget();
    for (const doc of [core, window]) {
      expect(evidenceOf(doc, card)).toEqual([STAYS]);
      expect(bytes(doc)).not.toContain(GONE);
      expect(bytes(doc)).toContain(STAYS);
    }
  });

  it('are not brought back by undo or redo of a window, which goes on working for the rest', () => {
    const manager = createUndoManager(mapScope(window), 'local');
    const card = newCard('пізно');
    edit((doc) => linkEvidence(doc, card, [GONE, STAYS], 1));
    const quote = newCard(WORDS, quotesId);
    edit((doc) => linkEvidence(doc, quote, [GONE], 1));
    edit((doc) => unlinkEvidence(doc, card, [GONE, STAYS]));
    forget();
    const made = manager.undoStack.length;
    for (const item of manager.undoStack.toReversed()) replayItem(manager, item, 'undo');
    expect(projectMap(window, 'm').cards.size).toBe(0);
    for (const item of manager.redoStack.toReversed()) replayItem(manager, item, 'redo');
    expect(manager.undoStack.length).toBeLessThan(made);
    for (const doc of [core, window]) {
      expect(bytes(doc)).not.toContain(GONE);
      expect(utf8(doc)).not.toContain('подзвонив');
    }
    expect(projectMap(core, 'm')).toEqual(projectMap(window, 'm'));
    expect(evidenceOf(window, card)).toEqual([]);
    expect(projectMap(window, 'm').cards.size).toBe(1);
  });

  it('may be linked again where they were imported again, in the same window', () => {
    const card = newCard('пізно');
    edit((doc) => linkEvidence(doc, card, [GONE], 1));
    forget();
    edit((doc) => linkEvidence(doc, card, [GONE], 2));
    expect(evidenceOf(core, card)).toEqual([GONE]);
    const loaded = new Y.Doc();
    Y.applyUpdateV2(loaded, Y.encodeStateAsUpdateV2(core));
    expect(evidenceOf(loaded, card)).toEqual([GONE]);
  });

  it('come to nothing where a copy that still knows them builds upon their links', () => {
    const card = newCard('пізно');
    edit((doc) => linkEvidence(doc, card, [GONE], 1));
    const other = new Y.Doc();
    Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(core));
    forget();
    const before = Y.encodeStateVector(core);
    other.transact(() => {
      unlinkEvidence(other, card, [GONE]);
      linkEvidence(other, card, [GONE], 5);
    });
    Y.applyUpdateV2(core, Y.encodeStateAsUpdateV2(other, before));
    const { evidence } = mapParts(core);
    expect([...evidence.keys()]).toEqual([]);
    expect(bytes(core)).not.toContain(GONE);
  });
});

describe('quote cards', () => {
  it.each([
    ['all of the words', WORDS, true],
    ['the beginning with an ellipsis, in marks', '“Кур’єр не подзвонив…”', true],
    ['a part of them', 'загубив посилку', true],
    ['other words', 'Посилки губляться', false],
    ['nothing', '', false],
  ])('that repeat %s', (_name, text, isGone) => {
    const quote = newCard(text, quotesId);
    const pain = newCard(text);
    const unlinked = newCard(text, quotesId);
    edit((doc) => linkEvidence(doc, quote, [GONE, STAYS], 1));
    edit((doc) => linkEvidence(doc, pain, [GONE], 1));
    forget();
    const { cards } = projectMap(core, 'm');
    expect(cards.has(quote)).toBe(!isGone);
    // A team's own words, and quotes that nobody linked, are not the item's.
    expect(cards.has(pain)).toBe(true);
    expect(cards.has(unlinked)).toBe(true);
  });
});
