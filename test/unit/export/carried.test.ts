/** Files that carry their map: what is written into PNG, SVG and PDF is read back as the same map. */
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { carriedChunk, carriedElement, carriedSource } from '../../../electron/core/export/carry.ts';
import { mapFileOf, mapFileText } from '../../../electron/core/export/map-json.ts';
import { mapInput } from '../../../electron/core/map-import/map-input.ts';
import { readMaps } from '../../../shared/formats/map/readers.ts';
import { NO_FILTER } from '../../../shared/model/filter.ts';
import { pdfWith, pngWith, svgWith } from '../../support/carrying-files.ts';
import { QUOTES, quotedSource } from '../../support/office-files.ts';
import { seeded } from '../../support/seeded.ts';
import { exportSource, languageMap } from '../../support/print-maps.ts';

const source = exportSource(languageMap());

async function json(): Promise<Uint8Array> {
  const { json: bytes } = await carriedSource(source, { format: 'png' });
  if (!bytes) throw new Error('nothing is carried');
  return bytes;
}

const read = (name: string, bytes: Uint8Array) => readMaps(mapInput(name, bytes));

describe('a file that carries its map', () => {
  it('has the feedback behind it where that is asked for, and not else', async () => {
    const quoted = quotedSource(languageMap());
    const { json: bytes } = await carriedSource(quoted, { format: 'png', evidence: true });
    if (!bytes) throw new Error('nothing is carried');
    const { maps } = await read('a.png', await pngWith([carriedChunk(bytes)]));
    const [found] = maps;
    const items = found?.type === 'whole' ? (found.file.feedback ?? []) : [];
    expect(items.length).toBeGreaterThan(0);
    expect(QUOTES.map(({ text }) => text)).toContain(items[0]?.text);
    const plain = (await carriedSource(quoted, { format: 'png' })).json;
    expect(bytes.length).toBeGreaterThan(plain?.length ?? Infinity);
    expect(Buffer.from(plain ?? []).includes('"feedback"')).toBe(false);
  });

  it('unpacks no attached file that is not ours, however much it is', async () => {
    const foreign = deflateSync(Buffer.alloc(32 * 1024 * 1024, 0x20));
    const parts = Array.from({ length: 100 }, () => [
      Buffer.from(`<< /Type /EmbeddedFile /Length ${foreign.length} >>\nstream\n`),
      foreign,
      Buffer.from('\nendstream\n'),
    ]).flat();
    const input = mapInput('a.pdf', new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts])));
    let unpacked = 0;
    const inflate: typeof input.inflate = (base64, isBeginning) => {
      const text = input.inflate?.(base64, isBeginning) ?? null;
      unpacked += text?.length ?? 0;
      return text;
    };
    await expect(readMaps({ ...input, inflate })).rejects.toMatchObject({ code: 'unsupported' });
    expect(unpacked).toBeLessThan(100 * 1024 * 1024);
  });

  it('is read as the same map, whatever it is called', async () => {
    const bytes = await json();
    const files: [string, Uint8Array][] = [
      ['a.png', await pngWith([carriedChunk(bytes)])],
      ['a.svg', svgWith(carriedElement(bytes))],
      ['a.pdf', await pdfWith(bytes)],
      ['picture', await pngWith([carriedChunk(bytes)])],
    ];
    const { file } = await mapFileOf(source);
    for (const [name, content] of files) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { maps } = await read(name, content);
      expect(maps).toHaveLength(1);
      const [found] = maps;
      expect(found?.type === 'whole' && mapFileText(found.file)).toBe(mapFileText(file));
    }
  });

  it('is the same to the byte', async () => {
    const bytes = await json();
    expect(Buffer.from(await pdfWith(bytes)).equals(await pdfWith(bytes))).toBe(true);
  });

  it('carries nothing where it is not to, and never what a filter hides', async () => {
    expect((await carriedSource(source, { format: 'png', carry: false })).json).toBeNull();
    const print = { paper: 'A3', landscape: true, filter: NO_FILTER } as const;
    const filtered = await carriedSource(source, { format: 'png', print });
    expect(filtered.json).toBeNull();
    expect(filtered.notes).toHaveLength(1);
    const some = await carriedSource(source, {
      format: 'pdf',
      print: { paper: 'A3', landscape: true, personaIds: ['p1'] },
    });
    expect(some.json).toBeNull();
    expect(some.notes).toHaveLength(1);
  });

  it('leaves comments in the workspace', async () => {
    const comment = {
      id: 'c1',
      target: '',
      text: 'unter uns',
      author: 'somebody',
      createdAt: 1,
      resolved: false,
    };
    const map = { ...languageMap(), comments: [comment as never] };
    const { json: bytes } = await carriedSource(exportSource(map), { format: 'png' });
    expect(Buffer.from(bytes ?? []).toString('utf8')).toContain('"comments": []');
  });

  it('carries nothing in a skeleton that is handed out', async () => {
    const print = { paper: 'A3', landscape: true, isBlank: true } as const;
    expect((await carriedSource(source, { format: 'pdf', print })).json).toBeNull();
  });
});

it('foreign files are refused in words', async () => {
  const foreign: [string, Uint8Array][] = [
    ['photo.png', await pngWith([])],
    ['logo.svg', svgWith('')],
    ['bill.pdf', await pdfWith()],
    ['other.pdf', await pdfWith(new TextEncoder().encode('{"invoice": 1}'))],
  ];
  for (const [name, bytes] of foreign) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await expect(read(name, bytes)).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringContaining(`${name} is a`) as string,
      where: { file: name },
    });
  }
});

it('damaged files end in words too', async () => {
  const bytes = await json();
  const whole = [await pngWith([carriedChunk(bytes)]), svgWith(carriedElement(bytes)), await pdfWith(bytes)];
  const random = seeded(7);
  for (let i = 0; i < 300; i += 1) {
    const damaged = Uint8Array.from(whole[i % 3] ?? []);
    for (let k = 0; k < 4; k += 1) damaged[random.int(damaged.length)] = random.int(256);
    const cut = i % 2 === 0 ? damaged : damaged.subarray(0, random.int(damaged.length));
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const outcome = await read('x', cut).then(
      ({ maps }) => maps.length,
      (error: { code?: string }) => error.code,
    );
    expect([1, 'unsupported', 'badInput', 'newerFormat', 'tooLarge']).toContain(outcome);
  }
  expect(deflateSync(bytes).length).toBeLessThan(bytes.length);
});
