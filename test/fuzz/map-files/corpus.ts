/** Whole map files of every format that is read, to be damaged: ours, some of others, and real ones where they are at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { carriedChunk, carriedElement, carriedSource } from '../../../electron/core/export/carry.ts';
import { mapFileText } from '../../../electron/core/export/map-json.ts';
import { writeDrawio } from '../../../shared/formats/map/drawio/write.ts';
import { writeCjml } from '../../../shared/formats/map/map-cjml.ts';
import { gridRows, writeGridCsv } from '../../../shared/formats/map/map-grid.ts';
import { writeMarkdown } from '../../../shared/formats/map/map-markdown.ts';
import { writeOpml } from '../../../shared/formats/map/map-opml.ts';
import { writeTheydo } from '../../../shared/formats/map/map-theydo.ts';
import { writeMermaid } from '../../../shared/formats/map/mermaid/write.ts';
import type { MapData } from '../../../shared/model/types.ts';
import { pdfWith, pngWith, svgWith } from '../../support/carrying-files.ts';
import { fileOf } from '../../support/map-round-trip.ts';
import { exportSource } from '../../support/print-maps.ts';
import { LANGUAGES, mapIn, toWrite, trickyMap } from '../../support/written-maps.ts';
import { workbook } from '../../support/workbook.ts';
import type { CorpusFile } from '../files/corpus.ts';

const REAL = join(import.meta.dirname, '../../../../shared/data/journeys');

const OTHERS: Readonly<Record<string, string>> = {
  'theirs.mmd':
    'journey\n title Ngày làm việc\n section Sáng\n Pha trà: 5: Tôi\n Đi: 3: Tôi, Mèo\n section Tối\n Về: NaN\n',
  'theirs.md':
    '# Perjalanan\n\n```\njourney\n title A\n B: 3: C\n```\n\n| | Cari | Beli |\n|---|---|---|\n| Tujuan | hemat<br>cepat | aman |\n| Emosi | 3 | 4 |\n',
  'theirs.csv': 'Етап;Точки контакту;Болі;Емоції\nПошук;Сайт;Довго;-1\nКупівля;Застосунок;;2\n',
  'theirs.opml':
    '<?xml version="1.0"?><opml version="1.0"><head><title>ท่องเที่ยว</title></head><body><outline text="ค้นหา" _note="x"><outline text="ปัญหา"><outline text="ช้า"><outline text="มาก"/></outline></outline></outline></body></opml>',
  'theirs.drawio':
    '<mxfile><diagram name="p"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/><mxCell id="h" value="Cari" vertex="1" parent="1"><mxGeometry x="100" y="0" width="200" height="30" as="geometry"/></mxCell><mxCell id="a" value="Masalah" style="swimlane;horizontal=0" vertex="1" parent="1"><mxGeometry y="40" width="500" height="100" as="geometry"/></mxCell><mxCell id="c" value="&lt;b&gt;Lama&lt;/b&gt;" style="html=1" vertex="1" parent="a"><mxGeometry x="120" y="20" width="100" height="40" as="geometry"/></mxCell><mxCell id="e" edge="1" source="c" target="h" parent="1"><mxGeometry relative="1" as="geometry"/></mxCell></root></mxGraphModel></diagram></mxfile>',
};

/** @param real whether real files are taken as well, where they are */
export async function mapCorpus(real: boolean): Promise<CorpusFile[]> {
  const maps = [...LANGUAGES.map(mapIn), trickyMap()];
  const ours = (await Promise.all(maps.map(filesOf))).flat();
  const others = Object.entries(OTHERS).map(([name, text]) => ({ name, bytes: strToU8(text) }));
  return [...ours, ...others, ...(real ? realFiles() : [])];
}

async function filesOf(map: MapData): Promise<CorpusFile[]> {
  const written = toWrite(map);
  const file = await fileOf(map);
  const texts: Readonly<Record<string, string>> = {
    'ours.json': mapFileText(file),
    'ours.mmd': writeMermaid(written, file).text,
    'ours.md': writeMarkdown(written).text,
    'ours.csv': writeGridCsv(written).text,
    'ours.drawio': writeDrawio(written).text,
    'ours.opml': writeOpml(written).text,
    'ours.cjml.xml': writeCjml(written).text,
    'ours.theydo.json': writeTheydo(written).text,
  };
  const book = { name: 'ours.xlsx', bytes: workbook([{ name: 'Map', rows: gridRows(written) }]) };
  return [
    ...Object.entries(texts).map(([name, text]) => ({ name, bytes: strToU8(text) })),
    book,
    ...(await carriers(map)),
  ];
}

/** Pictures and papers that carry the map. */
async function carriers(map: MapData): Promise<CorpusFile[]> {
  const { json } = await carriedSource(exportSource(map), { format: 'png' });
  if (!json) throw new Error('nothing is carried');
  return [
    { name: 'ours.png', bytes: await pngWith([carriedChunk(json)]) },
    { name: 'ours.svg', bytes: svgWith(carriedElement(json)) },
    { name: 'ours.pdf', bytes: await pdfWith(json) },
  ];
}

function realFiles(): CorpusFile[] {
  if (!existsSync(REAL)) return [];
  const names = readdirSync(REAL).sort();
  return names.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(REAL, name))) }));
}
