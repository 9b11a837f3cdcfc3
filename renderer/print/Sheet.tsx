/** The whole page: title block, map, legend, from top to bottom. */
import type { PrintPayload } from '../../shared/contract/print.ts';
import { mmToPx } from '../../shared/layout/paper.ts';
import type { MapData, Persona } from '../../shared/model/types.ts';
import type { CardContext } from '../../shared/print/footer-items.ts';
import { Grid } from './Grid.tsx';
import { Legend } from './Legend.tsx';
import { outerSize, type Plan } from './plan.ts';
import { TitleBlock } from './TitleBlock.tsx';

interface Props {
  readonly payload: PrintPayload;
  readonly map: MapData;
  readonly personas: readonly Persona[];
  readonly context: CardContext;
  /** Size of the page's own text in CSS px. */
  readonly textSize: number;
  /** Null where the map has no stages: nothing to draw. */
  readonly plan: Plan | null;
  /** False while only title block and legend are drawn, to measure them. */
  readonly gridShown: boolean;
}

export function Sheet({ payload, map, personas, context, textSize, plan, gridShown }: Props) {
  const { widthMm, heightMm, marginMm } = payload.page;
  const page = {
    width: mmToPx(widthMm),
    // A hair less than the page: rounding must not begin a second one.
    height: mmToPx(heightMm) - 0.5,
    padding: mmToPx(marginMm),
    fontSize: textSize,
  };
  return (
    <main className="page" style={page}>
      <TitleBlock map={map} personas={personas} payload={payload} />
      <section className="map">
        {plan && gridShown && <Scaled plan={plan} map={map} context={context} />}
        {!plan && <Empty />}
      </section>
      <Legend
        isMeasured={Object.keys({ ...context.measured, ...context.measuredStaff }).length > 0}
        isVisited={context.visited !== undefined}
        map={map}
        geometry={plan?.geometry ?? null}
        personas={personas}
      />
    </main>
  );
}

function Scaled({ plan, map, context }: { plan: Plan; map: MapData; context: CardContext }) {
  const outer = outerSize(plan.geometry);
  // The frame has the size on paper and is laid out as one piece: the page break rules never look inside.
  return (
    <div className="frame" style={{ width: outer.width * plan.scale, height: outer.height * plan.scale }}>
      <div style={{ transform: `scale(${plan.scale})`, transformOrigin: '0 0', ...outer }}>
        <Grid map={map} geometry={plan.geometry} context={context} />
      </div>
    </div>
  );
}

function Empty() {
  return (
    <p className="empty">This map has no stages yet. Add a stage to give the journey its first column.</p>
  );
}
