/** Shapes, texts, lines, pictures and charts of a slide (ECMA-376, PresentationML and DrawingML). */
import type { Box } from '../../layout/geometry.ts';
import { officeLanguage } from '../../text/office-language.ts';
import { HEAD, REL, xmlAttribute, xmlText } from '../office/xml.ts';
import { SLIDE } from './deck.ts';
import type {
  Deck,
  DeckChart,
  DeckItem,
  DeckLine,
  DeckPath,
  DeckPicture,
  DeckShape,
  DeckSlide,
  DeckText,
} from './deck.ts';
import { tableFrame } from './table-xml.ts';
import { emu, paragraphXml, solid, transform } from './text-xml.ts';

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const P = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
/** The namespaces of every part of a presentation. */
export const NAMESPACES = `xmlns:a="${A}" xmlns:r="${REL}" xmlns:p="${P}"`;

/** Height of the line at the foot, and how far it is from the edges. */
const FOOT = { y: SLIDE.height - 26, height: 18, side: 28, number: 60 } as const;
const LOGO_GAP = 8;
/** Room for a logo at the foot, in points: its right edge and its most size. */
export const FOOT_LOGO = {
  right: SLIDE.width - FOOT.side - FOOT.number - LOGO_GAP,
  y: FOOT.y - 2,
  width: 120,
  height: FOOT.height + 2,
} as const;
/** Radius of rounded corners in points. */
const RADIUS = 4.5;

function lineXml(line: DeckLine | undefined, arrow?: DeckPath['arrow']): string {
  if (!line) return '<a:ln><a:noFill/></a:ln>';
  const dash = line.dashed ? '<a:prstDash val="dash"/>' : '';
  const head = arrow === 'both' ? '<a:headEnd type="triangle"/>' : '';
  const tail = arrow ? '<a:tailEnd type="triangle"/>' : '';
  return `<a:ln w="${emu(line.width)}">${solid(line.colour)}${dash}<a:round/>${head}${tail}</a:ln>`;
}

function bodyXml(text: DeckText | undefined): string {
  const inset = emu(text?.inset ?? 0);
  const body = `<a:bodyPr wrap="square" lIns="${inset}" tIns="${inset}" rIns="${inset}" bIns="${inset}" anchor="${text?.anchor ?? 't'}"><a:noAutofit/></a:bodyPr><a:lstStyle/>`;
  const paragraphs = text?.paragraphs.map((paragraph) => paragraphXml(paragraph, text)).join('') ?? '';
  return `<p:txBody>${body}${paragraphs || '<a:p/>'}</p:txBody>`;
}

function geometryXml({ shape, box }: DeckShape): string {
  if (shape !== 'roundRect') return `<a:prstGeom prst="${shape}"><a:avLst/></a:prstGeom>`;
  const share = Math.min(
    50_000,
    Math.round((RADIUS / Math.max(1, Math.min(box.width, box.height))) * 100_000),
  );
  return `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${share}"/></a:avLst></a:prstGeom>`;
}

function shapeXml(shape: DeckShape, id: number): string {
  const { name, box, fill, line, isTitle, text } = shape;
  const place = isTitle ? '<p:nvPr><p:ph type="title"/></p:nvPr>' : '<p:nvPr/>';
  const isBare = !fill && !line && text;
  const own = isTitle
    ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
    : isBare
      ? '<p:cNvSpPr txBox="1"/>'
      : '<p:cNvSpPr/>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xmlAttribute(name)}"/>${own}${place}</p:nvSpPr><p:spPr><a:xfrm>${transform(box)}</a:xfrm>${geometryXml(shape)}${fill ? solid(fill) : '<a:noFill/>'}${lineXml(line)}</p:spPr>${bodyXml(text)}</p:sp>`;
}

const COMMAND = /([MLC])([^MLC]*)/gu;

/** The commands of a path with their coordinates. */
export function pathCommands(path: string): { readonly command: string; readonly at: readonly number[] }[] {
  return [...path.matchAll(COMMAND)].map(([, command = '', numbers = '']) => ({
    command,
    at: (numbers.match(/-?[\d.]+/gu) ?? []).map(Number),
  }));
}

/** The box around a path. */
export function pathBox(path: string): Box {
  const all = pathCommands(path).flatMap(({ at }) => at);
  const xs = all.filter((_, i) => i % 2 === 0);
  const ys = all.filter((_, i) => i % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function pathXml({ name, path, line, arrow }: DeckPath, id: number): string {
  const box = pathBox(path);
  const point = (x = 0, y = 0): string => `<a:pt x="${emu(x - box.x)}" y="${emu(y - box.y)}"/>`;
  const pieces = pathCommands(path).map(({ command, at }) => {
    const [a, b, c, d, e, f] = at;
    if (command === 'M') return `<a:moveTo>${point(a, b)}</a:moveTo>`;
    if (command === 'L') return `<a:lnTo>${point(a, b)}</a:lnTo>`;
    return `<a:cubicBezTo>${point(a, b)}${point(c, d)}${point(e, f)}</a:cubicBezTo>`;
  });
  const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${emu(box.width)}" h="${emu(box.height)}" fill="none">${pieces.join('')}</a:path></a:pathLst></a:custGeom>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${xmlAttribute(name)}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>${transform(box)}</a:xfrm>${geometry}<a:noFill/>${lineXml(line, arrow)}</p:spPr></p:sp>`;
}

function chartFrame({ name, description, box }: DeckChart, id: number, relation: string): string {
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${xmlAttribute(name)}" descr="${xmlAttribute(description)}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${transform(box)}</p:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${relation}"/></a:graphicData></a:graphic></p:graphicFrame>`;
}

export function pictureXml({ name, box, isRound }: DeckPicture, id: number, relation: string): string {
  return `<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${xmlAttribute(name)}" descr="${xmlAttribute(name)}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>${transform(box)}</a:xfrm><a:prstGeom prst="${isRound ? 'ellipse' : 'rect'}"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;
}

function footXml({ footer, muted, logo }: Deck, id: number, number: number): string {
  const { y, height, side, number: room } = FOOT;
  const box = (x: number, width: number): string =>
    `<p:spPr><a:xfrm>${transform({ x, y, width, height })}</a:xfrm></p:spPr>`;
  const lang = officeLanguage(footer);
  const look = (tag: string): string => `<a:rPr lang="${tag}" sz="900">${solid(muted)}</a:rPr>`;
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Footer"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="ftr" sz="quarter" idx="11"/></p:nvPr></p:nvSpPr>${box(side, SLIDE.width - 2 * side - room - (logo ? logo.box.width + LOGO_GAP : 0))}<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r>${look(lang)}<a:t>${xmlText(footer)}</a:t></a:r></a:p></p:txBody></p:sp>`,
    `<p:sp><p:nvSpPr><p:cNvPr id="${id + 1}" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr>${box(SLIDE.width - side - room, room)}<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="r"/><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${look('en-US')}<a:t>${number}</a:t></a:fld></a:p></p:txBody></p:sp>`,
  ].join('');
}

/** The group that every tree of shapes begins with. */
export const TREE_HEAD =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/**
 * A slide as XML.
 * @param relationOf id of the relation to the part of a chart or picture
 */
export function slideXml(
  slide: DeckSlide,
  deck: Deck,
  number: number,
  relationOf: (item: DeckChart | DeckPicture) => string,
): string {
  const item = (one: DeckItem, at: number): string => {
    const id = at + 2;
    if (one.kind === 'shape') return shapeXml(one, id);
    if (one.kind === 'path') return pathXml(one, id);
    if (one.kind === 'table') return tableFrame(one, id);
    if (one.kind === 'chart') return chartFrame(one, id, relationOf(one));
    return pictureXml(one, id, relationOf(one));
  };
  const items = slide.items.map(item).join('');
  const foot = footXml(deck, slide.items.length + 2, number);
  return `${HEAD}<p:sld ${NAMESPACES}><p:cSld><p:spTree>${TREE_HEAD}${items}${foot}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** The notes of a slide as XML. */
export function notesXml(notes: string): string {
  const paragraphs = notes
    .split('\n')
    .map((line) =>
      line === ''
        ? '<a:p/>'
        : `<a:p><a:r><a:rPr lang="${officeLanguage(line)}"/><a:t>${xmlText(line)}</a:t></a:r></a:p>`,
    )
    .join('');
  return `${HEAD}<p:notes ${NAMESPACES}><p:cSld><p:spTree>${TREE_HEAD}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}
