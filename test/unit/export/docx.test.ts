/** Maps as reports: headings, contents, real lists and tables, every run marked with its language. */
import { expect, test } from 'vitest';
import { docxOf } from '../../../electron/core/export/office/exporters.ts';
import { scriptPieces } from '../../../shared/formats/docx/runs-xml.ts';
import { decodeXml } from '../../../shared/formats/xml.ts';
import type { MapData } from '../../../shared/model/types.ts';
import { makeMap } from '../../support/map-data.ts';
import { partsOf, quotedSource, requestOf } from '../../support/office-files.ts';
import { languageMap, SENTENCES } from '../../support/print-maps.ts';
import { RIGHT_TO_LEFT, scriptsMap, TALL } from '../../support/scripts-workspace.ts';

async function bodyOf(map: MapData, quotes = true): Promise<string> {
  const { bytes } = await docxOf(requestOf(quotedSource(map), 'docx', { quotes }));
  return partsOf(bytes).get('word/document.xml') ?? '';
}

const textOf = (xml: string): string =>
  decodeXml([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(''));

/** Style and text of every paragraph, in order. */
const paragraphsOf = (xml: string): { style: string; text: string; xml: string }[] =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gsu)].map(([, own = '']) => ({
    style: /<w:pStyle w:val="([^"]*)"/u.exec(own)?.[1] ?? '',
    text: textOf(own),
    xml: own,
  }));

test('title, personas, curves, stages, pain points and actions stand under headings that the contents lead to', async () => {
  const xml = await bodyOf(languageMap());
  const all = paragraphsOf(xml);
  const of = (style: string): string[] => all.filter((one) => one.style === style).map(({ text }) => text);
  expect(of('Title')).toEqual(['Buying online · ซื้อของออนไลน์ · Купівля онлайн']);
  const chapters = ['Who travels', 'Emotion curves', 'Stage by stage', 'Pain points', 'What we do'];
  expect(of('Heading1')).toEqual(chapters);
  expect(of('TOC1')).toEqual(chapters);
  expect(of('TOC2')).toEqual(of('Heading2'));
  expect(of('Heading2')).toContain('Sử dụng và đổi trả');
  expect(of('Heading3')).toContain('Pain points');
  const anchors = [...xml.matchAll(/<w:hyperlink w:anchor="([^"]*)"/gu)].map(([, name]) => name);
  const marks = [...xml.matchAll(/<w:bookmarkStart w:id="\d+" w:name="([^"]*)"/gu)].map(([, name]) => name);
  expect(anchors).toEqual(marks);
  expect(new Set(marks).size).toBe(marks.length);
  expect(xml).toContain('TOC \\o');
});

test('cards are items of real lists, curves and actions tables whose titles repeat', async () => {
  const xml = await bodyOf(languageMap());
  const card = paragraphsOf(xml).find(({ text }) => text.startsWith(SENTENCES.id));
  expect(card?.xml).toContain('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
  expect(card?.text).toContain('Severity 1');
  const tables = [...xml.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gsu)].map(([, own = '']) => own);
  expect(tables).toHaveLength(2);
  expect(tables.map((table) => table.includes('<w:tblHeader/>'))).toEqual([true, true]);
  expect(textOf(tables[0] ?? '')).toContain('สั่งซื้อ−2−1.5');
  expect(textOf(tables[1] ?? '')).toContain('Show the datePengirimanNguyễn Thị Minh31 Jan 2027In progress');
});

test('pain points are quoted with source and date, or not', async () => {
  const quoted = paragraphsOf(await bodyOf(languageMap()));
  const at = quoted.findIndex(({ style, text }) => style === 'Quote' && text === SENTENCES.vi);
  expect(quoted[at + 1]).toMatchObject({ style: 'Small', text: 'App reviews · 4 Mar 2026 · score 2/5' });
  const bare = paragraphsOf(await bodyOf(languageMap(), false));
  expect(bare.filter(({ style }) => style === 'Quote')).toEqual([]);
});

test('runs are marked with their language, and complex scripts set apart', async () => {
  const xml = await bodyOf(languageMap());
  const languageOf = (text: string): string | undefined => {
    const runs = [...xml.matchAll(/<w:r><w:rPr>(.*?)<\/w:rPr><w:t[^>]*>([^<]*)</gsu)];
    return runs.find(([, , own = '']) => text.startsWith(own) && own.length > 8)?.[1];
  };
  expect(languageOf(SENTENCES.th)).toContain('<w:cs/><w:lang w:bidi="th-TH"/>');
  expect(languageOf(SENTENCES.uk)).toContain('<w:lang w:val="uk-UA"/>');
  expect(languageOf(SENTENCES.vi)).toContain('<w:lang w:val="vi-VN"/>');
  expect(languageOf(SENTENCES.id)).toContain('<w:lang w:val="id-ID"/>');
  expect(languageOf(SENTENCES.en)).toContain('<w:lang w:val="en-US"/>');
});

test('no letter is parted from its marks, and text of the other direction runs its way', async () => {
  expect(scriptPieces(`${TALL.viNfd} ${TALL.th} x`)).toEqual([
    { text: `${TALL.viNfd} `, isComplex: false },
    { text: TALL.th, isComplex: true },
    { text: ' x', isComplex: false },
  ]);
  const xml = await bodyOf(scriptsMap());
  const arabic = paragraphsOf(xml).find(({ text }) => text.startsWith(RIGHT_TO_LEFT.ar.slice(0, 20)));
  expect(arabic?.xml).toContain('<w:bidi/>');
  expect(arabic?.xml).toContain('<w:rtl/><w:cs/><w:lang w:bidi="ar-SA"/>');
});

test('the same map gives the same bytes, and hostile and empty ones sound documents', async () => {
  const write = async (): Promise<Buffer> =>
    Buffer.from((await docxOf(requestOf(quotedSource(languageMap()), 'docx'))).bytes);
  expect((await write()).equals(await write())).toBe(true);
  expect(textOf(await bodyOf(makeMap({ stages: [], lanes: [] })))).toContain('no feedback attached yet');
  const hostile = '</w:t></w:r><w:p>&amp;\u0000\u0008\ud800]]><!-- "x"';
  const xml = await bodyOf(
    makeMap({
      meta: { title: hostile },
      stages: [{ id: 's', title: hostile }],
      lanes: [{ id: 'l', kind: 'painPoints', title: hostile }],
      cards: [{ id: 'c', laneId: 'l', columnId: 's', text: hostile.repeat(500), note: hostile }],
    }),
  );
  expect(textOf(xml)).toContain('</w:t></w:r><w:p>&amp;\ufffd]]><!-- "x"');
});
