/** One page of a map that takes several: a running head, and its part of the grid. */
import type { Geometry } from '../../../shared/layout/geometry.ts';
import type { PageWindow } from '../../../shared/layout/pages/cut.ts';
import type { MapData } from '../../../shared/model/types.ts';
import type { CardContext } from '../../../shared/print/footer-items.ts';
import { Grid } from '../Grid.tsx';
import { isSeen, viewSize } from '../grid-view.ts';
import { langOf } from '../../../shared/print/lang.ts';
import { CropMarks } from './CropMarks.tsx';
import { pageLabel, viewOf, type PagePlan } from './plan-pages.ts';

interface Props {
  readonly map: MapData;
  readonly context: CardContext;
  readonly plan: PagePlan;
  readonly window: PageWindow;
}

export function MapPage({ map, context, plan, window }: Props) {
  const { geometry, scale, isGlued } = plan;
  const view = viewOf(plan, window);
  const size = viewSize(geometry, view);
  return (
    <>
      <div className="running-head">
        <strong>{pageLabel(plan, window)}</strong>
        <span lang={langOf(map.meta.title)}>{map.meta.title}</span>
        <span>{rangeOf(titlesOf(map.stages, geometry.stages, window))}</span>
        <span>{rangeOf(lanesOf(map, geometry, window))}</span>
      </div>
      <div className={isGlued ? 'tile' : undefined}>
        <div className="frame" style={{ width: size.width * scale, height: size.height * scale }}>
          <div style={{ transform: `scale(${scale})`, transformOrigin: '0 0', ...size }}>
            <Grid map={map} geometry={geometry} context={context} view={view} />
          </div>
        </div>
        {isGlued && <CropMarks plan={plan} window={window} />}
      </div>
    </>
  );
}

function titlesOf(
  stages: MapData['stages'],
  boxes: Geometry['stages'],
  { x }: PageWindow,
): readonly string[] {
  const seen = new Set(boxes.filter((box) => isSeen(x, box.x, box.width)).map(({ id }) => id));
  return stages.filter(({ id }) => seen.has(id)).map(({ title }) => title);
}

function lanesOf(map: MapData, { lanes }: Geometry, { y }: PageWindow): readonly string[] {
  const seen = new Set(lanes.filter((box) => isSeen(y, box.y, box.height)).map(({ id }) => id));
  return map.lanes.filter(({ id }) => seen.has(id)).map(({ title }) => title);
}

/** The first and the last of some titles. */
function rangeOf(titles: readonly string[]): string {
  const [first = ''] = titles;
  const last = titles.at(-1) ?? '';
  return titles.length < 2 ? first : `${first} – ${last}`;
}
