/** Pictures in a document: their parts and relations, each picture once, and the runs that show them. */
import type { OfficePicture } from '../office/source.ts';
import { xmlAttribute, type Relation } from '../office/xml.ts';

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
/** Points in the unit of the format. */
const EMU = 12_700;

/** A picture as a document shows it; its size in points. */
export interface DocPicture {
  readonly kind: 'picture';
  /** What it shows, for those who do not see it. */
  readonly name: string;
  readonly picture: OfficePicture;
  readonly width: number;
  readonly height: number;
}

/** The pictures of a document. */
export class Media {
  readonly parts: Record<string, Uint8Array> = {};
  readonly endings: Record<string, string> = {};
  readonly #targets = new Map<Uint8Array, string>();
  #shown = 0;

  #targetOf({ bytes, ending }: OfficePicture): string {
    const known = this.#targets.get(bytes);
    if (known !== undefined) return known;
    const target = `media/image${this.#targets.size + 1}.${ending}`;
    this.#targets.set(bytes, target);
    this.parts[`word/${target}`] = bytes;
    this.endings[ending] = `image/${ending}`;
    return target;
  }

  /** A run with a picture. @param relations of the part that it stands in; takes up the picture's */
  runXml({ name, picture, width, height }: DocPicture, relations: Relation[]): string {
    const target = this.#targetOf(picture);
    let relation = relations.find((one) => one.target === target);
    if (!relation) {
      relation = { id: `rId${relations.length + 1}`, type: 'image', target };
      relations.push(relation);
    }
    this.#shown += 1;
    const extent = `cx="${Math.round(width * EMU)}" cy="${Math.round(height * EMU)}"`;
    const words = `id="${this.#shown}" name="Picture ${this.#shown}" descr="${xmlAttribute(name)}"`;
    return `<w:r><w:drawing><wp:inline xmlns:wp="${WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr ${words}/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${A}" noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic xmlns:a="${A}"><a:graphicData uri="${PICTURE}"><pic:pic xmlns:pic="${PICTURE}"><pic:nvPicPr><pic:cNvPr ${words}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation.id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  }
}
