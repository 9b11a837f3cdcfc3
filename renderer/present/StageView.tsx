import { CurveStrip } from './CurveStrip.tsx';
import { Lines, units } from './parts.tsx';
import { SIDE } from './page.ts';
import { SlideCard } from './SlideCard.tsx';
import type { CellBlock, CardBlock, StageSlide } from './types.ts';

/** One stage: its steps as columns, its lanes as rows. */
export function StageView({ slide, width }: { slide: StageSlide; width: number }) {
  const { title, kicker, steps, curves, lanes, labelWidth, columnWidth, slot, hue } = slide;
  const own = hue === null ? { 'data-stage-slot': slot } : { 'data-hue': hue };
  return (
    <div className="pr-stage" {...own}>
      <div className="pr-stage-head">
        <Lines block={title} as="h2" />
        <p className="pr-kicker">{kicker}</p>
      </div>
      {curves.map((curve, at) => (
        // Lanes of curves have no other order than the map's.
        <CurveStrip key={`${at}`} curve={curve} labelWidth={labelWidth} width={width - 2 * SIDE} />
      ))}
      {steps ? (
        <div className="pr-steps" style={units({ label: labelWidth, column: columnWidth })}>
          {steps.map((step, at) => (
            <Lines key={`${at} ${step.lines.join(' ')}`} block={step} as="h3" />
          ))}
        </div>
      ) : null}
      {lanes.map(({ lane, title: name, hue: own, bands, height }) => (
        <section
          key={lane.id}
          className="pr-lane"
          data-hue={own}
          style={units({ height, label: labelWidth })}
        >
          <Lines block={name} as="h3" className="pr-lane-name" />
          <div className="pr-bands">
            {bands.map((band, at) => (
              <div key={`${lane.id} ${at}`} className="pr-band-row">
                {band.map((cell) => (
                  <Cell key={cell.column} cell={cell} columnWidth={columnWidth} />
                ))}
              </div>
            ))}
          </div>
        </section>
      ))}
      {lanes.length === 0 && curves.length === 0 ? (
        <p className="pr-empty">Nothing stands in this stage yet.</p>
      ) : null}
    </div>
  );
}

function Cell({ cell, columnWidth }: { cell: CellBlock; columnWidth: number }) {
  const place = { left: cell.column * columnWidth, width: cell.span * columnWidth };
  return (
    <div className="pr-cell" style={units(place)}>
      {cell.rows.map((row) => (
        <div key={rowKey(row)} className="pr-cell-row">
          {row.map((block) => (
            <SlideCard key={block.card.id} block={block} />
          ))}
        </div>
      ))}
    </div>
  );
}

const rowKey = (row: readonly CardBlock[]): string =>
  row.map(({ card, part }) => `${card.id}/${part}`).join(' ');
