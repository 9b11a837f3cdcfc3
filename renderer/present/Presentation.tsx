import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, type PointerEvent } from 'react';
import { createPortal } from 'react-dom';
import { useCanvas } from '../canvas/canvas-store.ts';
import { useMapView, type MapView } from '../canvas/context.ts';
import { selectCard } from '../canvas/slots.ts';
import { segmentWords } from '../../shared/print/words.ts';
import { useWhosePersona } from '../feedback/customers/whose.ts';
import { select } from '../state/ui.ts';
import { KeySheet } from './KeySheet.tsx';
import { Overview } from './Overview.tsx';
import { Pointer, useIdle } from './Pointer.tsx';
import { followScreen, isPresenting, stopPresenting, takeCameFrom, usePresent } from './present-state.ts';
import { PresentBar, PresentFoot } from './PresentBar.tsx';
import { slideIndex, stageStart } from './slides.ts';
import { SlideView } from './SlideView.tsx';
import type { Slide, SlideTarget } from './types.ts';
import { usePresentKeys, type SlideMoves } from './use-keys.ts';
import { usePage, useSlides } from './use-slides.ts';
import './present.css';
import './slides.css';
import './curve.css';
import './evidence.css';

/** The presentation of the open map, while it runs. Leaving the map ends it. */
export function PresentLayer() {
  const { map } = useMapView();
  const isOn = usePresent((s) => s.mapId === map.id);
  return isOn ? createPortal(<Presentation />, document.body) : null;
}

/** Px that a finger moves for a swipe. */
const SWIPE = 50;

function Presentation() {
  const view = useMapView();
  const page = usePage();
  const slides = useSlides(page);
  const whose = useWhosePersona(view.map);
  const { key, index, from, blank, overview, help } = usePresent();
  const at = from === null ? slideIndex(slides, key, index) : stageStart(slides, from);
  const slide = slides[at] as Slide;
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef({ slides, at, view });
  useLayoutEffect(() => {
    shown.current = { slides, at, view };
  });
  useReturn(useCallback(() => shown.current, []));
  // Leaving the map ends it as well.
  useEffect(() => () => stopPresenting(), []);
  useEffect(() => followScreen(), []);
  useEffect(() => root.current?.focus(), []);

  const go = useCallback((to: number): void => {
    const all = shown.current.slides;
    const next = Math.min(all.length - 1, Math.max(0, to));
    usePresent.setState({ key: all[next]?.key ?? '', index: next, from: null });
  }, []);
  const field = useRef<(event: KeyboardEvent) => void>(() => undefined);
  const listenToField = useCallback((listen: (event: KeyboardEvent) => void): void => {
    field.current = listen;
  }, []);
  const point = useCallback((dx: number, dy: number) => movePointer(root.current, dx, dy), []);
  const moves = useMemo(
    (): SlideMoves => ({
      count: slides.length,
      go,
      at: () => shown.current.at,
      point,
      field: (event) => field.current(event),
    }),
    [slides.length, go, point],
  );
  usePresentKeys(moves);
  const pointer = usePointer(root, moves);
  const isIdle = useIdle();
  const isCovered = overview || help;

  return (
    <div
      ref={root}
      className="present"
      role="dialog"
      aria-modal="true"
      aria-label={`Presentation of ${view.map.meta.title}`}
      tabIndex={-1}
      data-idle={isIdle && !isCovered}
      data-blank={blank ?? undefined}
      {...pointer}
    >
      <div className="pr-progress" aria-hidden>
        {view.map.stages.map(({ id }, stage) => (
          <i key={id} data-state={stage < slide.stage ? 'done' : stage === slide.stage ? 'now' : undefined} />
        ))}
      </div>
      <section
        key={slide.key}
        className="pr-shown"
        aria-label={slide.label}
        inert={isCovered || blank !== null}
      >
        <SlideView slide={slide} page={page} unit={page.unit} />
      </section>
      <PresentFoot
        title={whose ? `${view.map.meta.title} · ${segmentWords(whose.segment)}` : view.map.meta.title}
        at={at}
        count={slides.length}
        unit={page.unit}
      />
      {overview ? <Overview slides={slides} page={page} at={at} go={go} onField={listenToField} /> : null}
      {help ? <KeySheet /> : null}
      {blank === null ? <Pointer /> : null}
      <PresentBar moves={moves} />
      {blank === null ? null : <div className="pr-blank" data-blank={blank} />}
      <output className="visually-hidden" aria-live="polite">
        {blank === null ? `Slide ${at + 1} of ${slides.length}, ${slide.label}` : `The screen is ${blank}`}
      </output>
    </div>
  );
}

interface Shown {
  readonly slides: readonly Slide[];
  readonly at: number;
  readonly view: MapView;
}

/** Holds the page behind still, and on leaving selects what was shown last and gives the keyboard back. */
function useReturn(latest: () => Shown): void {
  useLayoutEffect(() => {
    const behind = document.getElementById('root');
    if (behind) behind.inert = true;
    return () => {
      if (behind) behind.inert = false;
      if (isPresenting()) return;
      const { slides, at, view } = latest();
      selectTarget(view, slides[at]?.target ?? null);
      const back = takeCameFrom();
      if (back) back.focus({ preventScroll: true });
      else useCanvas.getState().view?.focus();
    };
  }, [latest]);
}

function selectTarget({ map, grid, geometry }: MapView, target: SlideTarget): void {
  const { view } = useCanvas.getState();
  if (target?.kind === 'card' && grid.map.cards.has(target.id)) {
    select(selectCard(grid, target.id));
    const box = geometry.cards.get(target.id);
    if (box) view?.reveal(box);
  } else if (target?.kind === 'stage' && map.stages.some(({ id }) => id === target.id)) {
    select({ mapId: map.id, kind: 'stage', ids: [target.id] });
    const box = geometry.stages.find(({ id }) => id === target.id);
    if (box) view?.reveal({ x: box.x, y: 0, width: box.width, height: 1 });
  }
}

/** Puts the pointer's place where the style sheet of spotlight and dot reads it. */
function placePointer(root: HTMLElement | null, x: number, y: number): void {
  root?.style.setProperty('--px', `${Math.min(window.innerWidth, Math.max(0, x))}px`);
  root?.style.setProperty('--py', `${Math.min(window.innerHeight, Math.max(0, y))}px`);
}

function movePointer(root: HTMLElement | null, dx: number, dy: number): void {
  const place = (name: string, whole: number): number => {
    const value = Number.parseFloat(root?.style.getPropertyValue(name) ?? '');
    return Number.isNaN(value) ? whole / 2 : value;
  };
  placePointer(root, place('--px', window.innerWidth) + dx, place('--py', window.innerHeight) + dy);
}

/** A click or a swipe turns the page; the pointer leads spotlight and dot. */
function usePointer(root: React.RefObject<HTMLElement | null>, { go, at }: SlideMoves) {
  const down = useRef<{ x: number; y: number } | null>(null);
  const swiped = useRef(false);
  return {
    onPointerMove: (event: PointerEvent) => placePointer(root.current, event.clientX, event.clientY),
    onPointerDown: (event: PointerEvent) => {
      swiped.current = false;
      down.current = event.pointerType === 'mouse' ? null : { x: event.clientX, y: event.clientY };
      placePointer(root.current, event.clientX, event.clientY);
    },
    onPointerUp: (event: PointerEvent) => {
      const start = down.current;
      down.current = null;
      const { overview, help } = usePresent.getState();
      if (!start || overview || help) return;
      const dx = event.clientX - start.x;
      if (Math.abs(dx) < SWIPE || Math.abs(dx) < Math.abs(event.clientY - start.y)) return;
      swiped.current = true;
      go(at() + (dx < 0 ? 1 : -1));
    },
    onClick: (event: React.MouseEvent) => {
      const { overview, help, blank } = usePresent.getState();
      const tile = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-slide]') : null;
      if (tile) {
        go(Number(tile.dataset['slide']));
        return usePresent.setState({ overview: false });
      }
      const isOnButton = event.target instanceof Element && event.target.closest('button, input') !== null;
      if (isOnButton || swiped.current || overview) return undefined;
      if (help) return usePresent.setState({ help: false });
      return blank === null ? go(at() + 1) : usePresent.setState({ blank: null });
    },
  };
}
