/** The small drawings of cards and legend: evidence, severity, personas. */
import type { EvidenceLevel } from '../../../measures/evidence-level.ts';
import { initialOf } from '../../../print/initial.ts';
import type { Persona } from '../../../model/types.ts';
import { el } from './node.ts';
import { baseline, type Painter } from './text.ts';

/** Which class number a persona's colour has; 0 for nobody in particular. */
export function personaHue(persona: Persona | undefined): number {
  return persona?.hue ?? 0;
}

/** A circle of 11 px filled by quarters, around a middle. */
export function evidenceMark(level: EvidenceLevel, x: number, y: number): string {
  const ring = el('circle', { cx: x, cy: y, r: 4.6, class: 'l12', 'stroke-width': 1.1 });
  if (level === 'assumed') return ring;
  if (level === 'strong') return ring + el('circle', { cx: x, cy: y, r: 4.6, class: 'tx' });
  const d =
    level === 'anecdotal'
      ? `M${x} ${y}V${y - 4.6}A4.6 4.6 0 0 1 ${x + 4.6} ${y}Z`
      : `M${x} ${y - 4.6}A4.6 4.6 0 0 1 ${x} ${y + 4.6}Z`;
  return ring + el('path', { d, class: 'tx' });
}

/** One to five filled bars of rising height, 17 px wide, around a middle height. */
export function severityMark(severity: number, x: number, y: number): string {
  const unit = 17 / 19;
  return [1, 2, 3, 4, 5]
    .map((step) =>
      el('rect', {
        x: x + (step - 1) * 4 * unit,
        y: y + (4 - step * 1.8) * unit,
        width: 3 * unit,
        height: (1.2 + step * 1.8) * unit,
        class: step <= severity ? 'bad' : 'f5',
      }),
    )
    .join('');
}

/** A dot with the first letter of a name, around a middle. */
export function personaDot(
  persona: Persona,
  middle: { x: number; y: number },
  r: number,
  paint: Painter,
): string {
  const { x, y } = middle;
  const size = r < 10 ? 9 : 13;
  const letter = paint({
    lines: [initialOf(persona.name)],
    x,
    y: baseline(y, 0, size),
    size,
    weight: 600,
    paint: 'on',
    anchor: 'middle',
  });
  return el('circle', { cx: x, cy: y, r, class: `m${personaHue(persona)}` }) + letter;
}
