/** Pictures on a worksheet (ECMA-376, SpreadsheetDrawingML): each stands in a cell, as large as that allows. */
import { fitInto } from './picture-box.ts';
import type { OfficePicture } from './source.ts';
import { HEAD, REL, relationsXml, xmlAttribute, type Relation } from './xml.ts';

const XDR = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
/** A px in the unit of the format. */
const EMU_PER_PX = 9525;
/** Between a picture and the edges of its cell, in px. */
const INSET = 3;

export interface SheetPicture {
  /** From 0, without the row of titles. */
  readonly row: number;
  readonly column: number;
  /** What it shows, for those who do not see it. */
  readonly name: string;
  readonly picture: OfficePicture;
}

/** Height in points of a row with a picture, and width in px of the column that pictures stand in. */
export const PICTURE_ROW = 66;
const CELL = { width: 140, height: Math.floor((PICTURE_ROW * 96) / 72) } as const;

/** The parts of a workbook's drawings; each picture is stored once. */
export class Drawings {
  readonly parts: Record<string, string | Uint8Array> = {};
  readonly types: Record<string, string> = {};
  readonly endings: Record<string, string> = {};
  readonly #targets = new Map<Uint8Array, string>();
  #count = 0;

  #targetOf({ bytes, ending }: OfficePicture): string {
    const known = this.#targets.get(bytes);
    if (known !== undefined) return known;
    const name = `image${this.#targets.size + 1}.${ending}`;
    this.parts[`xl/media/${name}`] = bytes;
    this.endings[ending] = `image/${ending}`;
    this.#targets.set(bytes, `../media/${name}`);
    return `../media/${name}`;
  }

  /** Draws the pictures of a sheet. @returns the path of the drawing, from the folder of the sheets */
  add(pictures: readonly SheetPicture[]): string {
    this.#count += 1;
    const name = `drawing${this.#count}.xml`;
    const relations: Relation[] = [];
    const anchors = pictures.map(({ row, column, name: title, picture }, at) => {
      const target = this.#targetOf(picture);
      let relation = relations.find((one) => one.target === target);
      if (!relation) {
        relation = { id: `rId${relations.length + 1}`, type: 'image', target };
        relations.push(relation);
      }
      const room = { width: CELL.width - 2 * INSET, height: CELL.height - 2 * INSET };
      const { width, height } = fitInto(picture, room);
      const emu = (px: number): number => Math.round(px * EMU_PER_PX);
      const size = `cx="${emu(width)}" cy="${emu(height)}"`;
      return `<xdr:oneCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>${emu(INSET)}</xdr:colOff><xdr:row>${row + 1}</xdr:row><xdr:rowOff>${emu(INSET)}</xdr:rowOff></xdr:from><xdr:ext ${size}/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${at + 2}" name="Picture ${at + 1}" descr="${xmlAttribute(title)}"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${relation.id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`;
    });
    this.parts[`xl/drawings/${name}`] =
      `${HEAD}<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}" xmlns:r="${REL}">${anchors.join('')}</xdr:wsDr>`;
    this.parts[`xl/drawings/_rels/${name}.rels`] = relationsXml(relations);
    this.types[`xl/drawings/${name}`] = 'application/vnd.openxmlformats-officedocument.drawing+xml';
    return `../drawings/${name}`;
  }
}
