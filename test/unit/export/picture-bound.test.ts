/** A page with more pictures than one text can hold is printed with small ones for the rest, not refused. */
import { expect, it } from 'vitest';
import { buildPayload } from '../../../electron/core/export/payload.ts';
import { makeMap } from '../../support/map-data.ts';
import { exportSource } from '../../support/print-maps.ts';

it('takes originals up to the bound, then small pictures', async () => {
  const mb = 1024 * 1024;
  const hashes = Array.from({ length: 27 }, (_, i) => `h${i}`);
  const map = makeMap({
    stages: [{ id: 's' }],
    lanes: [{ id: 'images', kind: 'images' }],
    cards: hashes.map((image) => ({ id: image, laneId: 'images', columnId: 's', image })),
  });
  const large = { bytes: new Uint8Array(8 * mb), mime: 'image/png' };
  const small = { bytes: new Uint8Array([1, 2, 3]), mime: 'image/webp' };
  const source = exportSource(map, {
    picture: () => Promise.resolve(large),
    smallPicture: (hash) => (hash === 'h26' ? null : small),
  });
  const { pictures } = await buildPayload(source, { paper: 'A3', landscape: true }, '2026-11-22');
  const kinds = hashes.map((hash) => pictures[hash]?.slice(0, 15));
  expect(kinds.slice(0, 25).every((kind) => kind === 'data:image/png;')).toBe(true);
  expect(pictures['h25']).toBe('data:image/webp;base64,AQID');
  expect(kinds[26]).toBe('data:image/png;');
});
