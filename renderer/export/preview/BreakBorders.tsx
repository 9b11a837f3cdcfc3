/** The borders of a page preview: a list to choose from, by pointer and by keys. */
import { useId, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { MapData } from '../../../shared/model/types.ts';
import { withBreak, type BreakKind, type PreviewBorder } from './page-preview.ts';

interface Props {
  readonly map: MapData;
  readonly borders: readonly PreviewBorder[];
  /** Px of the drawing for one px of the geometry. */
  readonly scale: number;
  readonly onChange: (breaks: readonly string[]) => void;
}

/** A border that is being dragged. */
interface Drag {
  readonly from: PreviewBorder;
  readonly to: PreviewBorder;
  /** Whether it has left its place: else it is a click. */
  readonly moved: boolean;
}

const KIND_WORDS: Readonly<Record<BreakKind, string>> = {
  placed: 'a page begins here, as you placed it',
  own: 'a page begins here, since the one before is full',
  none: 'no page begins here',
};
/** Most px that a border takes from what is beside it. */
const REACH = 9;

export function BreakBorders({ map, borders, scale, onChange }: Props) {
  const id = useId();
  const [activeId, setActiveId] = useState<string | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const names = new Map([...map.stages, ...map.steps].map((one) => [one.id, one.title]));
  const at = Math.max(
    0,
    borders.findIndex((border) => border.id === activeId),
  );
  const active = borders[at];
  if (!active) return null;

  const toggle = (border: PreviewBorder): void => {
    if (border.isCrossed) return;
    onChange(withBreak(borders, border.kind === 'placed' ? { remove: border.id } : { add: border.id }));
  };
  const move = (from: PreviewBorder, to: PreviewBorder | undefined): void => {
    if (!to || to.id === from.id) return;
    onChange(withBreak(borders, { remove: from.id, add: to.id }));
    setActiveId(to.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined && event.shiftKey) {
      if (active.kind === 'none') return;
      const rest = step > 0 ? borders.slice(at + 1) : borders.slice(0, at).toReversed();
      move(
        active,
        rest.find(({ isCrossed }) => !isCrossed),
      );
    } else if (step !== undefined) setActiveId(borders[at + step]?.id ?? active.id);
    else if (event.key === 'Home') setActiveId(borders[0]?.id ?? null);
    else if (event.key === 'End') setActiveId(borders.at(-1)?.id ?? null);
    else if (event.key === ' ' || event.key === 'Enter') toggle(active);
    else return;
    event.preventDefault();
  };
  const nearest = (event: PointerEvent<HTMLElement>): PreviewBorder | undefined => {
    const x = (event.clientX - event.currentTarget.getBoundingClientRect().left) / scale;
    const far = (border: PreviewBorder): number => Math.abs(border.x - x);
    return borders.reduce<PreviewBorder | undefined>(
      (best, one) => (one.isCrossed || (best && far(best) <= far(one)) ? best : one),
      undefined,
    );
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const hit = (event.target as HTMLElement).closest<HTMLElement>('[data-border]')?.dataset['border'];
    const border = borders.find((one) => one.id === hit);
    if (!border || border.isCrossed || event.button !== 0) return;
    setActiveId(border.id);
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ from: border, to: border, moved: false });
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const to = drag && drag.from.kind !== 'none' ? nearest(event) : undefined;
    if (drag && to && to.id !== drag.to.id) setDrag({ ...drag, to, moved: true });
  };
  const onPointerUp = (): void => {
    if (!drag) return;
    setDrag(null);
    if (drag.moved) move(drag.from, drag.to);
    else toggle(drag.from);
  };

  const gap = Math.min(...borders.map((border, i) => (border.x - (borders[i - 1]?.x ?? 0)) * scale));
  const reach = Math.min(REACH, Math.max(3, gap / 2));
  return (
    <div
      className="page-borders"
      role="listbox"
      tabIndex={0}
      aria-label="Borders where a page can begin"
      aria-multiselectable
      aria-orientation="horizontal"
      aria-activedescendant={`${id}${active.id}`}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setDrag(null)}
    >
      {borders.map((border) => {
        const { id: borderId, isStage, isCrossed, kind } = border;
        const title = names.get(borderId) || (isStage ? 'Untitled stage' : 'Untitled step');
        const words = isCrossed ? 'a card lies across, which a page would cut' : KIND_WORDS[kind];
        const label = `${isStage ? 'Stage' : 'Step'} ${title}: ${words}`;
        return (
          <div
            key={borderId}
            id={`${id}${borderId}`}
            data-border={borderId}
            role="option"
            className="page-border"
            title={label}
            aria-label={label}
            aria-selected={kind === 'placed'}
            aria-disabled={isCrossed}
            data-kind={kind}
            data-active={borderId === active.id}
            data-dragged={
              drag?.moved
                ? drag.to.id === borderId
                  ? 'to'
                  : drag.from.id === borderId
                    ? 'from'
                    : undefined
                : undefined
            }
            style={{ insetInlineStart: border.x * scale - reach, width: 2 * reach }}
          />
        );
      })}
    </div>
  );
}
