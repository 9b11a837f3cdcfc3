/** What is said of characters that no font has: only of those that are shown, and by name. */
import { expect, test } from 'vitest';
import { lettersOfReaders, missingLetters } from '../../../electron/core/export/font-notes.ts';
import { buildPayload } from '../../../electron/core/export/payload.ts';
import type { Printer } from '../../../electron/core/host.ts';
import { layoutMap } from '../../../shared/layout/layout.ts';
import { makeLibrary, makeMap, makePersona } from '../../support/map-data.ts';
import { exportSource, LIBRARY, SENTENCES } from '../../support/print-maps.ts';
import { RIGHT_TO_LEFT, TALL } from '../../support/scripts-workspace.ts';

const never = new AbortController().signal;
const payloadOf = (text: string, library = LIBRARY) =>
  buildPayload(
    exportSource(
      makeMap({
        stages: [{ id: 's' }],
        lanes: [{ id: 'l', kind: 'touchpoints' }],
        cards: [{ id: 'c', laneId: 'l', columnId: 's', text, touchpointId: 't1' }],
      }),
      { library },
    ),
    { paper: 'A4', landscape: true },
    '2026-11-29',
  );

/** A machine whose fonts have emoji and nothing else; what it was asked for. */
function printerOf(): { readonly printer: Printer; readonly asked: string[] } {
  const asked: string[] = [];
  const fails = (): Promise<never> => Promise.reject(new Error('nothing is printed'));
  const withoutFont = (characters: readonly string[]): Promise<string[]> => {
    asked.push(characters.join(''));
    return Promise.resolve(characters.filter((one) => !/\p{Emoji_Presentation}/u.test(one)));
  };
  return { printer: { print: fails, openPicture: fails, withoutFont }, asked };
}

test.each([...Object.values(SENTENCES), ...Object.values(RIGHT_TO_LEFT), TALL.viNfd, '★ ▲ ⚑ → ✓ “…” № ½'])(
  'nobody is asked about what bundled fonts have: %s',
  async (text) => {
    const { printer, asked } = printerOf();
    expect(await missingLetters(await payloadOf(text), printer, never)).toEqual([]);
    expect(lettersOfReaders(await payloadOf(text))).toEqual([]);
    expect(asked).toEqual([]);
  },
);

test('characters without a font are named once, with what to do; emoji have the system’s', async () => {
  const { printer, asked } = printerOf();
  const payload = await payloadOf('日本語、日本 😀 \ue000');
  // Layout remembers widths of what it has seen; what fonts have is another question.
  layoutMap(makeMap({ stages: [{ id: '日本' }] }), LIBRARY);
  const [note = '', ...more] = await missingLetters(payload, printer, never);
  expect([asked, more]).toEqual([['日本語、😀\ue000'], []]);
  expect(note).toBe(
    'No font on this computer has 5 characters, which are boxes in the file: Chinese characters (日 本 語), others (、 U+E000). ' +
      'Install a font that has them, such as Noto Sans CJK, and export again.',
  );
  expect(lettersOfReaders(payload)).toEqual([
    'The file brings no font for Chinese characters (日 本 語), others (、 U+E000): they are shown in the fonts of whoever opens it.',
  ]);
});

test('of the library only what the map shows counts, also what was merged into another', async () => {
  const { printer } = printerOf();
  const library = makeLibrary({
    personas: [makePersona('p9', { name: '山田' })],
    touchpoints: [
      { id: 't1', name: 'Website', channel: '', icon: '' },
      { id: 't2', name: '店', channel: '', icon: '' },
    ],
  });
  expect(await missingLetters(await payloadOf('', library), printer, never)).toEqual([]);
  const merged = { ...library, mergedTouchpoints: { t1: 't2' } };
  expect(await missingLetters(await payloadOf('', merged), printer, never)).toEqual([
    expect.stringContaining('has 1 character, which is a box in the file: Chinese characters (店). Install'),
  ]);
});

test('many characters are counted, and a host that cannot tell says nothing', async () => {
  const { printer } = printerOf();
  const payload = await payloadOf(
    Array.from({ length: 50 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(''),
  );
  expect(await missingLetters(payload, printer, never)).toEqual([
    expect.stringContaining('and 42 more). Install'),
  ]);
  const silent: Printer = {
    print: printer.print.bind(printer),
    openPicture: printer.openPicture.bind(printer),
  };
  expect(await missingLetters(payload, silent, never)).toEqual([]);
});
