/** A line chart that presentation programs draw and edit themselves (ECMA-376, DrawingML charts). */
import { columnLetters } from '../office/cells.ts';
import type { Sheet } from '../office/workbook.ts';
import { HEAD, REL, xmlText } from '../office/xml.ts';
import type { ChartSeries, DeckChart } from './deck.ts';

const NAMESPACES = `xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${REL}"`;
const WORDS = 1100;

const fill = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const line = (colour: string, width: number, dashed = false): string =>
  `<a:ln w="${width}" cap="rnd">${fill(colour)}${dashed ? '<a:prstDash val="dash"/>' : ''}<a:round/></a:ln>`;
const noLine = '<a:ln w="19050"><a:noFill/></a:ln>';

const textLook = (ink: string): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${WORDS}">${fill(ink)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

/** The numbers behind the chart: categories in the first column, a column for each series. */
export function chartSheet({ categories, series }: DeckChart): Sheet {
  return {
    name: 'Sheet1',
    columns: [{ title: '', width: 32 }, ...series.map(({ name }) => ({ title: name, width: 16 }))],
    rows: categories.map((category, at) => [category, ...series.map(({ values }) => values[at] ?? null)]),
  };
}

function points(values: readonly (number | null)[]): string {
  const known = values
    .map((value, at) => (value === null ? '' : `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`))
    .join('');
  return `<c:ptCount val="${values.length}"/>${known}`;
}

function numbers(values: readonly (number | null)[]): string {
  return `<c:numLit><c:formatCode>General</c:formatCode>${points(values)}</c:numLit>`;
}

function seriesXml(series: ChartSeries, at: number, categories: readonly string[]): string {
  const { name, values, colour, dashed, marksOnly, mark, interval } = series;
  const column = columnLetters(at + 1);
  const last = categories.length + 1;
  const bars = interval
    ? `<c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/><c:plus>${numbers(interval.above)}</c:plus><c:minus>${numbers(interval.below)}</c:minus><c:spPr>${line(colour, 12_700)}</c:spPr></c:errBars>`
    : '';
  const names = categories
    .map((category, i) => `<c:pt idx="${i}"><c:v>${xmlText(category)}</c:v></c:pt>`)
    .join('');
  return [
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>`,
    `<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`,
    `<c:spPr>${marksOnly ? noLine : line(colour, 28_575, dashed)}</c:spPr>`,
    `<c:marker><c:symbol val="${mark}"/><c:size val="${mark === 'circle' ? 7 : 9}"/><c:spPr>${fill(colour)}${line(colour, 9525)}</c:spPr></c:marker>`,
    bars,
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${categories.length}"/>${names}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val>`,
    // A program's own smooth lines swing out to values that nobody stated.
    '<c:smooth val="0"/></c:ser>',
  ].join('');
}

/** The part of a chart; `rId1` is its workbook. */
export function chartXml(chart: DeckChart): string {
  const { categories, series, min, max, ink, grid, isUnsigned = false } = chart;
  const format = isUnsigned ? 'General' : '+0;-0;0';
  const lines = series.map((one, at) => seriesXml(one, at, categories)).join('');
  const step = Math.max(1, Math.round((max - min) / 8));
  return [
    `${HEAD}<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>`,
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/><c:axId val="111111111"/><c:axId val="222222222"/></c:lineChart>`,
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${line(ink, 9525)}</c:spPr>${textLook(ink)}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr>${line(grid, 6350)}</c:spPr></c:majorGridlines><c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${noLine}</c:spPr>${textLook(ink)}<c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/><c:majorUnit val="${step}"/></c:valAx>`,
    `<c:spPr><a:noFill/></c:spPr></c:plotArea><c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textLook(ink)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="span"/></c:chart>`,
    `<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
  ].join('');
}
