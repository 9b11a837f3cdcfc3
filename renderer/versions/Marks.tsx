import type { ReactNode } from 'react';
import { valueToY, laneCurves } from '../../shared/layout/curves.ts';
import type { CardBox } from '../../shared/layout/geometry.ts';
import { earlierId } from '../../shared/model/compare/beside.ts';
import { CHANGE_KINDS, type ChangeKind } from '../../shared/model/compare/compare.ts';
import { pointKey } from '../../shared/model/map-doc.ts';
import type { CurvePoint } from '../../shared/model/types.ts';
import { createPlace } from '../../shared/model/compare/union.ts';
import { useMapView } from '../canvas/context.ts';
import { useIsOverview } from '../canvas/Overview.tsx';
import { useMark, usePastView } from './marks-context.ts';
import type { PastView } from './use-past.ts';
import { KIND_WORDS, kindsWords } from './words.ts';
import './marks.css';

/** The sign of each kind of change, in a small square of its own colour. */
export function MarkSigns({ kinds }: { kinds: readonly ChangeKind[] }) {
  return kinds.map((kind) => {
    const Icon = KIND_WORDS[kind].icon;
    return (
      <span key={kind} className="mark-sign" data-kind={kind}>
        <Icon size={11} strokeWidth={3} aria-hidden />
      </span>
    );
  });
}

/** A card with its mark around it: a line of the kind's own style and its sign at the corner. */
export function MarkedCard({ id, children }: { id: string; children: ReactNode }) {
  const mark = useMark('card', id);
  if (!mark) return children;
  return (
    <div className="marked-card" data-mark={mark.kinds.join(' ')} title={kindsWords(mark.kinds)}>
      {children}
      <span className="mark-corner">
        <span className="visually-hidden">{kindsWords(mark.kinds)}</span>
        <MarkSigns kinds={mark.kinds} />
      </span>
    </div>
  );
}

/** The mark in the header of a stage, step or lane. */
export function HeaderMark({ kind, id }: { kind: 'stage' | 'step' | 'lane'; id: string }) {
  const mark = useMark(kind, id);
  if (!mark) return null;
  return (
    <span className="mark-corner mark-header" data-mark={mark.kinds.join(' ')}>
      <span className="visually-hidden">{kindsWords(mark.kinds)}</span>
      <MarkSigns kinds={mark.kinds} />
    </span>
  );
}

/** What a comparison draws over the whole map: curves as they were, signs at points, and all marks seen from afar. */
export function MarksLayer() {
  const view = usePastView();
  const isOverview = useIsOverview();
  if (!view?.comparison) return null;
  return (
    <div className="marks-layer">
      {isOverview ? <FarMarks view={view} /> : null}
      {view.isBeside ? null : <EarlierCurves view={view} />}
      <PointMarks view={view} />
    </div>
  );
}

/** The curves of the earlier state, drawn thin and dashed behind those of the later one. */
function EarlierCurves({ view: { comparison } }: { view: PastView }) {
  const { map, geometry, grid } = useMapView();
  if (!comparison) return null;
  const { before, after } = comparison;
  const place = createPlace(map.columns);
  const kept = new Set(after.lanes.map(({ id }) => id));
  const points = before.points
    .filter(({ laneId }) => kept.has(laneId))
    .map((point): CurvePoint => ({ ...point, columnId: place(point.columnId, before) }));
  const present = geometry.curves.filter(({ series }) => series === 'asIs');
  const now = new Map(present.map((curve) => [`${curve.laneId}/${curve.personaId}`, curve.path]));
  return (
    <svg className="marks-curves" width={geometry.width} height={geometry.height} aria-hidden>
      {geometry.curveLanes.flatMap((lane) =>
        laneCurves({ ...map, points }, lane, geometry.columns, grid.personaIds)
          .filter(({ laneId, personaId, path }) => now.get(`${laneId}/${personaId}`) !== path)
          .map(({ personaId, path }) => <path key={`${lane.laneId}/${personaId}`} d={path} />),
      )}
    </svg>
  );
}

/** Signs at the points of curves that came, went or changed. */
function PointMarks({ view: { comparison, isBeside } }: { view: PastView }) {
  const { map, geometry, grid } = useMapView();
  if (!comparison) return null;
  const place = createPlace(map.columns);
  const changes = comparison.changes.filter(({ entity }) => entity === 'point' || entity === 'target');
  return changes.map((change) => {
    const isGone = change.kinds.includes('removed');
    const source = isGone ? comparison.before : comparison.after;
    const points = change.entity === 'point' ? source.points : source.targets;
    const point = points.find((one) => pointKey(one.laneId, one.columnId, one.personaId) === change.id);
    const laneId = isGone && isBeside ? earlierId(point?.laneId ?? '') : point?.laneId;
    const lane = geometry.curveLanes.find((one) => one.laneId === laneId);
    const column = point && geometry.columns.find(({ id }) => id === place(point.columnId, source));
    if (!point || !lane || !column || !grid.personaIds.includes(point.personaId)) return null;
    const y = valueToY(lane, map.meta.scale, point.value);
    return (
      <span
        key={change.key}
        className="mark-point"
        style={{ left: column.x + column.width / 2 + 8, top: y - 20 }}
        title={kindsWords(change.kinds)}
      >
        <MarkSigns kinds={change.kinds} />
      </span>
    );
  });
}

/** Far away, where cards are one picture: all marked cards as one line of each kind. */
function FarMarks({ view: { marks } }: { view: PastView }) {
  const { geometry } = useMapView();
  if (!marks) return null;
  const groups = new Map<ChangeKind, CardBox[]>(CHANGE_KINDS.map((kind) => [kind, []]));
  for (const [key, { entity, kinds }] of marks) {
    const box = entity === 'card' ? geometry.cards.get(key.slice('card/'.length)) : undefined;
    const [kind] = kinds;
    if (box && kind) groups.get(kind)?.push(box);
  }
  return (
    <svg className="marks-far" width={geometry.width} height={geometry.height} aria-hidden>
      {[...groups].map(([kind, boxes]) => (
        <path
          key={kind}
          data-kind={kind}
          d={boxes.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('')}
        />
      ))}
    </svg>
  );
}
