/** A presentation as the parts of a `.pptx` file (ECMA-376, PresentationML). */
import { workbookParts } from '../office/workbook.ts';
import {
  contentTypes,
  HEAD,
  PROPERTY_TYPES,
  propertyParts,
  relationsXml,
  rootRelations,
  type Parts,
  type Relation,
  type ZipParts,
} from '../office/xml.ts';
import { chartSheet, chartXml } from './chart-xml.ts';
import type { Deck, DeckChart, DeckPicture, DeckSlide } from './deck.ts';
import { LAYOUT, masterXml, NOTES_MASTER, presentationXml, themeXml } from './skeleton.ts';
import { NAMESPACES, notesXml, slideXml } from './slide-xml.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument';
const PRESENTATION = `${TYPE}.presentationml`;

/** Gathers the parts as slides ask for them, with their content types. */
class Package {
  readonly parts: Record<string, string | Uint8Array> = {};
  readonly types: Record<string, string> = {};
  readonly endings: Record<string, string> = {};
  readonly #deck: Deck;
  readonly #zip: ZipParts;
  readonly #pictures = new Map<Uint8Array, string>();
  #charts = 0;

  constructor(deck: Deck, zip: ZipParts) {
    this.#deck = deck;
    this.#zip = zip;
  }

  add(path: string, xml: string, type: string): void {
    this.parts[path] = xml;
    this.types[path] = type;
  }

  relate(path: string, relations: readonly Relation[]): void {
    const at = path.lastIndexOf('/');
    this.parts[`${path.slice(0, at)}/_rels/${path.slice(at + 1)}.rels`] = relationsXml(relations);
  }

  #chart(chart: DeckChart): string {
    this.#charts += 1;
    const name = `chart${this.#charts}`;
    const { title, subject, date } = this.#deck;
    this.parts[`ppt/embeddings/${name}.xlsx`] = this.#zip(
      workbookParts([chartSheet(chart)], { title, subject, date }),
    );
    this.endings['xlsx'] = `${TYPE}.spreadsheetml.sheet`;
    this.add(`ppt/charts/${name}.xml`, chartXml(chart), `${TYPE}.drawingml.chart+xml`);
    this.relate(`ppt/charts/${name}.xml`, [
      { id: 'rId1', type: 'package', target: `../embeddings/${name}.xlsx` },
    ]);
    return `../charts/${name}.xml`;
  }

  picture({ bytes, ending }: DeckPicture): string {
    const known = this.#pictures.get(bytes);
    if (known !== undefined) return known;
    const name = `image${this.#pictures.size + 1}.${ending}`;
    this.parts[`ppt/media/${name}`] = bytes;
    this.endings[ending] = `image/${ending}`;
    this.#pictures.set(bytes, `../media/${name}`);
    return `../media/${name}`;
  }

  slide(slide: DeckSlide, number: number): void {
    const path = `ppt/slides/slide${number}.xml`;
    const notes = `ppt/notesSlides/notesSlide${number}.xml`;
    const relations: Relation[] = [
      { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      { id: 'rId2', type: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` },
    ];
    const relationOf = (item: DeckChart | DeckPicture): string => {
      const id = `rId${relations.length + 1}`;
      relations.push(
        item.kind === 'chart'
          ? { id, type: 'chart', target: this.#chart(item) }
          : { id, type: 'image', target: this.picture(item) },
      );
      return id;
    };
    this.add(path, slideXml(slide, this.#deck, number, relationOf), `${PRESENTATION}.slide+xml`);
    this.relate(path, relations);
    this.add(notes, notesXml(slide.notes), `${PRESENTATION}.notesSlide+xml`);
    this.relate(notes, [
      { id: 'rId1', type: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { id: 'rId2', type: 'slide', target: `../slides/slide${number}.xml` },
    ]);
  }
}

/** @param zip packs the workbooks behind charts */
export function deckParts(deck: Deck, zip: ZipParts): Parts {
  const all = new Package(deck, zip);
  const count = deck.slides.length;
  const slideIds = deck.slides.map((_, at) => `rId${at + 2}`);
  const notesId = `rId${count + 2}`;
  all.add(
    'ppt/presentation.xml',
    presentationXml(slideIds, notesId),
    `${PRESENTATION}.presentation.main+xml`,
  );
  all.relate('ppt/presentation.xml', [
    { id: 'rId1', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
    ...slideIds.map((id, at) => ({ id, type: 'slide', target: `slides/slide${at + 1}.xml` })),
    { id: notesId, type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    { id: `rId${count + 3}`, type: 'presProps', target: 'presProps.xml' },
    { id: `rId${count + 4}`, type: 'viewProps', target: 'viewProps.xml' },
    { id: `rId${count + 5}`, type: 'theme', target: 'theme/theme1.xml' },
    { id: `rId${count + 6}`, type: 'tableStyles', target: 'tableStyles.xml' },
  ]);
  all.add('ppt/slideMasters/slideMaster1.xml', masterXml(deck, 'rId3'), `${PRESENTATION}.slideMaster+xml`);
  all.relate('ppt/slideMasters/slideMaster1.xml', [
    { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
    { id: 'rId2', type: 'theme', target: '../theme/theme1.xml' },
    ...(deck.logo ? [{ id: 'rId3', type: 'image', target: all.picture(deck.logo) }] : []),
  ]);
  all.add('ppt/slideLayouts/slideLayout1.xml', LAYOUT, `${PRESENTATION}.slideLayout+xml`);
  all.relate('ppt/slideLayouts/slideLayout1.xml', [
    { id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' },
  ]);
  all.add('ppt/notesMasters/notesMaster1.xml', NOTES_MASTER, `${PRESENTATION}.notesMaster+xml`);
  all.relate('ppt/notesMasters/notesMaster1.xml', [
    { id: 'rId1', type: 'theme', target: '../theme/theme2.xml' },
  ]);
  all.add('ppt/theme/theme1.xml', themeXml(deck), `${TYPE}.theme+xml`);
  all.add('ppt/theme/theme2.xml', themeXml(deck), `${TYPE}.theme+xml`);
  all.add('ppt/presProps.xml', `${HEAD}<p:presentationPr ${NAMESPACES}/>`, `${PRESENTATION}.presProps+xml`);
  all.add('ppt/viewProps.xml', `${HEAD}<p:viewPr ${NAMESPACES}/>`, `${PRESENTATION}.viewProps+xml`);
  all.add(
    'ppt/tableStyles.xml',
    `${HEAD}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
    `${PRESENTATION}.tableStyles+xml`,
  );
  for (const [at, slide] of deck.slides.entries()) all.slide(slide, at + 1);
  return {
    '[Content_Types].xml': contentTypes({ ...all.types, ...PROPERTY_TYPES }, all.endings),
    '_rels/.rels': rootRelations('ppt/presentation.xml'),
    ...propertyParts(deck),
    ...all.parts,
  };
}
