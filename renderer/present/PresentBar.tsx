import { useEffect, useState } from 'react';
import {
  ChevronLeft,
  ChevronRight,
  Clock,
  Keyboard,
  LayoutGrid,
  Spotlight,
  X,
  type LucideIcon,
} from 'lucide-react';
import { units } from './parts.tsx';
import { stopPresenting, usePresent } from './present-state.ts';
import { act, type SlideMoves } from './use-keys.ts';

interface FootProps {
  title: string;
  at: number;
  count: number;
  unit: number;
}

/** The map's title, the time where it is wanted, and where one is. */
export function PresentFoot({ title, at, count, unit }: FootProps) {
  const clock = usePresent((s) => s.clock);
  const typed = usePresent((s) => s.typed);
  return (
    <footer className="pr-foot" style={units({ u: `${unit}px` })}>
      <span className="truncate" dir="auto">
        {at === 0 ? '' : title}
      </span>
      {clock ? <Time /> : null}
      <span className="tabular" aria-hidden>
        {typed === '' ? `${at + 1} / ${count}` : `→ ${typed}`}
      </span>
    </footer>
  );
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Ms as minutes and seconds, with hours where there are any. */
export function elapsedWords(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

/** How long it has lasted, and the time of day. */
function Time() {
  const startedAt = usePresent((s) => s.startedAt);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const day = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' }).format(now);
  return (
    <span className="tabular" role="timer">
      {elapsedWords(now - startedAt)} · {day}
    </span>
  );
}

const BUTTONS: readonly {
  readonly action: 'previous' | 'next' | 'overview' | 'spotlight' | 'clock' | 'help';
  readonly label: string;
  readonly icon: LucideIcon;
}[] = [
  { action: 'previous', label: 'Previous slide', icon: ChevronLeft },
  { action: 'next', label: 'Next slide', icon: ChevronRight },
  { action: 'overview', label: 'All slides', icon: LayoutGrid },
  { action: 'spotlight', label: 'Spotlight', icon: Spotlight },
  { action: 'clock', label: 'Time', icon: Clock },
  { action: 'help', label: 'Keys', icon: Keyboard },
];

/** What keys do, for fingers and pointers; out of sight while the pointer rests. */
export function PresentBar({ moves }: { moves: SlideMoves }) {
  const state = usePresent();
  const pressed: Partial<Record<string, boolean>> = {
    overview: state.overview,
    spotlight: state.spotlight,
    clock: state.clock,
    help: state.help,
  };
  return (
    <div className="pr-bar" role="toolbar" aria-label="Presentation">
      {BUTTONS.map(({ action, label, icon: Icon }) => (
        <button
          key={label}
          type="button"
          aria-label={label}
          title={label}
          aria-pressed={pressed[action]}
          onClick={() => act(action, moves)}
        >
          <Icon aria-hidden size={20} />
        </button>
      ))}
      <button type="button" aria-label="Leave the presentation" title="Leave" onClick={stopPresenting}>
        <X aria-hidden size={20} />
      </button>
    </div>
  );
}
