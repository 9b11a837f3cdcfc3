/** A map over several pages: title and key to the pages first, then one part of the map after the other. */
import type { PrintPayload } from '../../../shared/contract/print.ts';
import type { MapData, Persona } from '../../../shared/model/types.ts';
import type { CardContext } from '../../../shared/print/footer-items.ts';
import { Legend } from '../Legend.tsx';
import { TitleBlock } from '../TitleBlock.tsx';
import { KeyMap } from './KeyMap.tsx';
import { MapPage } from './MapPage.tsx';
import { hasKeyPage, type PagePlan } from './plan-pages.ts';

interface Props {
  readonly payload: PrintPayload;
  readonly map: MapData;
  readonly personas: readonly Persona[];
  readonly context: CardContext;
  /** Size of the pages' own text in CSS px. */
  readonly textSize: number;
  /** Size of a page without its margins, in CSS px. */
  readonly size: { readonly width: number; readonly height: number };
  readonly plan: PagePlan;
  /** False while only title block and legend are drawn, to measure them. */
  readonly mapShown: boolean;
}

export function Pages(props: Props) {
  const { payload, map, personas, context, plan, textSize, size, mapShown } = props;
  const style = { ...size, fontSize: textSize };
  const isKeyed = hasKeyPage(payload.pages);
  const windows = mapShown ? plan.windows : [];
  const [first, ...rest] = windows;
  return (
    <main>
      <section className="part-page" style={style}>
        <TitleBlock map={map} personas={personas} payload={payload} />
        {isKeyed && mapShown ? <KeyMap map={map} plan={plan} /> : null}
        {isKeyed ? null : <Key {...props} />}
        {!isKeyed && first ? <MapPage map={map} context={context} plan={plan} window={first} /> : null}
        {isKeyed ? <Key {...props} /> : null}
      </section>
      {(isKeyed ? windows : rest).map((window) => (
        <section className="part-page" style={style} key={`${window.column} ${window.row}`}>
          <MapPage map={map} context={context} plan={plan} window={window} />
        </section>
      ))}
    </main>
  );
}

function Key({ map, personas, context, plan }: Props) {
  return (
    <Legend
      isMeasured={Object.keys({ ...context.measured, ...context.measuredStaff }).length > 0}
      isVisited={context.visited !== undefined}
      map={map}
      geometry={plan.geometry}
      personas={personas}
    />
  );
}
