import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { fuzzyName, fuzzyQuery, fuzzyScore } from '../../shared/text/fuzzy.ts';
import type { Page } from './page.ts';
import { units } from './parts.tsx';
import { usePresent } from './present-state.ts';
import { SlideView } from './SlideView.tsx';
import type { Slide } from './types.ts';

interface OverviewProps {
  slides: readonly Slide[];
  page: Page;
  at: number;
  go: (index: number) => void;
  /** Takes what listens to the keys of the field. */
  onField: (listen: (event: KeyboardEvent) => void) => void;
}

/** Width of a tile in px: as many as fit side by side. */
const LEAST_TILE = 260;
const GAP = 24;
const SIDES = 64;

/** The slide that a typed text means best; -1 for none. */
export function findSlide(slides: readonly Slide[], typed: string): number {
  if (/^\p{Nd}+$/u.test(typed.trim()) && Number(typed) >= 1)
    return Math.min(slides.length, Number(typed)) - 1;
  const query = fuzzyQuery(typed);
  if (!query) return -1;
  let best = { at: -1, score: 0 };
  for (const [at, { label }] of slides.entries()) {
    const score = fuzzyScore(fuzzyName(label), query, false);
    if (score > best.score) best = { at, score };
  }
  return best.at;
}

const close = (): void => usePresent.setState({ overview: false });

/** All slides, small. Arrows go through them, letters look for a stage or what a slide is about. */
export function Overview({ slides, page, at, go, onField }: OverviewProps) {
  const [active, setActive] = useState(at);
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const wide = page.width * page.unit - SIDES;
  const across = Math.max(1, Math.floor((wide + GAP) / (LEAST_TILE * Math.max(1, page.unit) + GAP)));
  const tile = (wide - (across - 1) * GAP) / across;
  const chosen = Math.min(active, slides.length - 1);

  useEffect(() => {
    const back = document.activeElement;
    input.current?.focus();
    return () => {
      if (back instanceof HTMLElement && back.isConnected) back.focus();
    };
  }, []);
  useLayoutEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, chosen]);
  useLayoutEffect(() => {
    onField((event) => {
      const steps: Readonly<Record<string, number>> = {
        ArrowRight: 1,
        ArrowLeft: -1,
        ArrowDown: across,
        ArrowUp: -across,
        PageDown: across * 2,
        PageUp: -across * 2,
      };
      const step = steps[event.key];
      if (step !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
        setActive(Math.min(slides.length - 1, Math.max(0, chosen + step)));
      } else if (event.key === 'Home') setActive(0);
      else if (event.key === 'End') setActive(slides.length - 1);
      else if (event.key === 'Enter') {
        go(chosen);
        close();
      } else if (event.key === 'Escape' || event.key === 'F5') close();
      else return;
      event.preventDefault();
    });
  });

  return (
    <div className="pr-overview">
      <div className="pr-overview-head">
        <input
          ref={input}
          role="combobox"
          aria-label="Find a slide by its stage, its words or its number"
          aria-expanded
          aria-controls={id}
          aria-activedescendant={`${id}-${chosen}`}
          placeholder="Stage, words or number"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed}
          onChange={({ target: { value } }) => {
            setTyped(value);
            const found = findSlide(slides, value);
            if (found >= 0) setActive(found);
          }}
        />
        <span aria-hidden>Enter shows it, Esc goes back</span>
      </div>
      <div
        className="pr-tiles"
        id={id}
        role="listbox"
        aria-label="All slides"
        style={units({ tile: `${tile}px`, ratio: page.width / page.height, across })}
      >
        {slides.map((slide, index) => (
          <div
            key={slide.key}
            id={`${id}-${index}`}
            className="pr-tile"
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            aria-current={index === at ? 'true' : undefined}
            data-slide={index}
          >
            <Thumb slide={slide} page={page} width={tile} />
            <span className="pr-tile-name">
              <b className="tabular">{index + 1}</b> <span dir="auto">{slide.label}</span>
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** A slide drawn small, once it is near the view. */
function Thumb({ slide, page, width }: { slide: Slide; page: Page; width: number }) {
  const ref = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '400px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={ref} className="pr-thumb" aria-hidden inert>
      {isNear ? <SlideView slide={slide} page={page} unit={width / page.width} /> : null}
    </div>
  );
}
