/**
 * What a presentation has besides its slides: theme, master, one layout, and the master of notes. The fonts are such as
 * Windows, macOS and office programs bring: Arial, and Tahoma for Thai and other complex scripts.
 */
import { HEAD, xmlAttribute } from '../office/xml.ts';
import { SLIDE, type Deck } from './deck.ts';
import { NAMESPACES, pictureXml, TREE_HEAD } from './slide-xml.ts';
import { emu, transform } from './text-xml.ts';

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** Fonts of a theme, latin and complex. */
const FONTS =
  '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface="Tahoma"/><a:font script="Thai" typeface="Tahoma"/><a:font script="Viet" typeface="Arial"/><a:font script="Arab" typeface="Tahoma"/><a:font script="Hebr" typeface="Tahoma"/>';

/** A theme with the deck's colours. */
export function themeXml({ ink, muted, accents }: Deck): string {
  const colour = (name: string, value: string): string =>
    `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
  const six = [0, 1, 2, 3, 4, 5].map((at) => colour(`accent${at + 1}`, accents[at] ?? muted)).join('');
  const scheme = `${colour('dk1', ink)}${colour('lt1', 'FFFFFF')}${colour('dk2', muted)}${colour('lt2', 'F4F5F7')}${six}${colour('hlink', accents[0] ?? ink)}${colour('folHlink', muted)}`;
  const plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string => `<a:ln w="${width}">${plain}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `${HEAD}<a:theme xmlns:a="${A}" name="Sojourn"><a:themeElements><a:clrScheme name="Sojourn">${scheme}</a:clrScheme><a:fontScheme name="Sojourn"><a:majorFont>${FONTS}</a:majorFont><a:minorFont>${FONTS}</a:minorFont></a:fontScheme><a:fmtScheme name="Sojourn"><a:fillStyleLst>${plain.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(9525)}${line(19_050)}${line(28_575)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${plain.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

const levels = (look: (level: number) => string): string =>
  [1, 2, 3, 4, 5]
    .map(
      (level) =>
        `<a:lvl${level}pPr marL="${(level - 1) * 228_600}" indent="0">${look(level)}</a:lvl${level}pPr>`,
    )
    .join('');

const run = (size: number, colour = 'tx1'): string =>
  `<a:defRPr sz="${size}"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>`;

/** The style of text that no master speaks of. */
export const DEFAULT_TEXT = `<p:defaultTextStyle>${levels(() => run(1400))}</p:defaultTextStyle>`;

interface Place {
  readonly id: number;
  readonly name: string;
  /** As `<p:ph …/>` has it. */
  readonly holder: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly text: string;
}

function placeXml({ id, name, holder, box, text }: Place): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${holder}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${transform(box)}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/>${text}</p:txBody></p:sp>`;
}

const TITLE: Place = {
  id: 2,
  name: 'Title',
  holder: 'type="title"',
  box: { x: 28, y: 22, width: SLIDE.width - 56, height: 40 },
  text: '<a:p><a:r><a:rPr lang="en-US"/><a:t>Title</a:t></a:r></a:p>',
};
const FOOTER: Place = {
  id: 3,
  name: 'Footer',
  holder: 'type="ftr" sz="quarter" idx="11"',
  box: { x: 28, y: SLIDE.height - 26, width: SLIDE.width - 116, height: 18 },
  text: '<a:p><a:endParaRPr lang="en-US" sz="900"/></a:p>',
};
const NUMBER: Place = {
  id: 4,
  name: 'Slide number',
  holder: 'type="sldNum" sz="quarter" idx="12"',
  box: { x: SLIDE.width - 88, y: SLIDE.height - 26, width: 60, height: 18 },
  text: '<a:p><a:pPr algn="r"/><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US" sz="900"/><a:t>‹#›</a:t></a:fld></a:p>',
};
const PLACES = [TITLE, FOOTER, NUMBER].map(placeXml).join('');

const COLOURS =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const BACKGROUND =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

/** @param relation id of the relation to the deck's logo, where it has one */
export function masterXml({ logo }: Deck, relation: string): string {
  const picture = logo ? pictureXml(logo, 5, relation) : '';
  return `${HEAD}<p:sldMaster ${NAMESPACES}><p:cSld>${BACKGROUND}<p:spTree>${TREE_HEAD}${PLACES}${picture}</p:spTree></p:cSld>${COLOURS}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr>${run(2400)}</a:lvl1pPr></p:titleStyle><p:bodyStyle>${levels(() => run(1400))}</p:bodyStyle><p:otherStyle>${levels(() => run(1400))}</p:otherStyle></p:txStyles></p:sldMaster>`;
}

export const LAYOUT = `${HEAD}<p:sldLayout ${NAMESPACES} type="titleOnly" preserve="1"><p:cSld name="Title only"><p:spTree>${TREE_HEAD}${PLACES}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;

/** Notes are pages of 7.5 by 10 inches. */
const NOTES = { width: 540, height: 720 } as const;
const NOTES_PLACES = [
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>${transform({ x: 54, y: 54, width: 432, height: 243 })}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>`,
  placeXml({
    id: 3,
    name: 'Notes',
    holder: 'type="body" sz="quarter" idx="1"',
    box: { x: 54, y: 324, width: 432, height: 342 },
    text: '<a:p><a:r><a:rPr lang="en-US"/><a:t>Notes</a:t></a:r></a:p>',
  }),
].join('');

export const NOTES_MASTER = `${HEAD}<p:notesMaster ${NAMESPACES}><p:cSld>${BACKGROUND}<p:spTree>${TREE_HEAD}${NOTES_PLACES}</p:spTree></p:cSld>${COLOURS}<p:notesStyle>${levels(() => run(1200))}</p:notesStyle></p:notesMaster>`;

/**
 * The part that lists the slides.
 * @param slides ids of their relations @param notesMaster id of the relation to the master of notes
 */
export function presentationXml(slides: readonly string[], notesMaster: string): string {
  const list = slides.map((id, at) => `<p:sldId id="${256 + at}" r:id="${xmlAttribute(id)}"/>`).join('');
  return `${HEAD}<p:presentation ${NAMESPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="${notesMaster}"/></p:notesMasterIdLst><p:sldIdLst>${list}</p:sldIdLst><p:sldSz cx="${emu(SLIDE.width)}" cy="${emu(SLIDE.height)}"/><p:notesSz cx="${emu(NOTES.width)}" cy="${emu(NOTES.height)}"/>${DEFAULT_TEXT}</p:presentation>`;
}
