import type { MouseEvent } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { withSoftHyphens } from '../../shared/layout/break-rules.ts';
import { attempt } from '../app/toasts.ts';
import { select, useUi } from '../state/ui.ts';
import { cx } from '../ui/cx.ts';
import { countWords } from '../ui/when.ts';
import type { HeaderKind } from './actions.ts';
import { startEditing, useCanvas } from './canvas-store.ts';
import { toggleCollapsed } from './collapse.ts';
import { useMapView } from './context.ts';
import { selectAlso, selectTo } from './header-selection.ts';
import { NamedIcon } from '../ui/icons.tsx';
import { ResizeHandle } from './ResizeHandle.tsx';
import { TitleEditor } from './TitleEditor.tsx';
import { HeaderComments } from '../comments/CommentMarks.tsx';
import { HeaderMark } from '../versions/Marks.tsx';
import { useReorder } from './use-reorder.ts';

/** Columns narrower than this on screen, in px, show their titles smaller. */
const NARROW = 110;
/** Narrower than this there is no room for words; the tooltip has the title. */
const TINY = 30;
/** A lane seen from afar, lower than this in px, has a smaller title in its middle; one lower than `THIN` has none. */
const FLAT = 32;
const THIN = 13;

/** Width in px of the button that collapses. */
const TOGGLE = 20;
/** Line height in px of a lane's title. */
const LINE = 20;

interface HeaderProps {
  kind: HeaderKind;
  id: string;
  title: string;
  style: { left?: number; top?: number; width?: number; height: number };
  hue?: number;
  /** Name of a lane's own icon, or ''. */
  icon?: string;
  /** Which of the theme's colours a stage takes, 1 to 8; its own hue comes first. */
  slot?: number;
  collapsed?: boolean;
  /** How many cards a collapsed stage hides. */
  hidden?: number;
  /** Present width or height in px at zoom 1, for resizing. */
  size?: number;
}

export function Header({
  kind,
  id,
  title,
  style,
  hue,
  icon = '',
  slot,
  collapsed,
  hidden,
  size,
}: HeaderProps) {
  const { map, readOnly } = useMapView();
  const isSelected = useUi(
    (s) => s.selection.mapId === map.id && s.selection.kind === kind && s.selection.ids.includes(id),
  );
  const isEditing = useCanvas((s) => s.editing?.kind === kind && s.editing.id === id);
  const { offset, ...drag } = useReorder(kind, id);
  /** A stage shows its button where it does not push the title out. */
  const isFlat = kind === 'lane' && style.height < FLAT;
  const hasRoom = (style.width ?? NARROW) >= (collapsed ? TOGGLE : NARROW);
  const choose = (event: MouseEvent): void => {
    const { selection } = useUi.getState();
    if (event.type === 'contextmenu' && isSelected) select(selection);
    else if (event.shiftKey) select(selectTo(map, selection, kind, id));
    else if (event.ctrlKey || event.metaKey) select(selectAlso(map, selection, kind, id));
    else select({ mapId: map.id, kind, ids: [id] });
    useCanvas.getState().view?.focus();
  };
  return (
    <div
      className={cx(
        'header',
        `header-${kind}`,
        isSelected && 'header-selected',
        offset !== null && 'header-dragged',
        collapsed && 'header-collapsed',
        (style.width ?? NARROW) < NARROW && 'header-narrow',
        isFlat && 'header-flat',
      )}
      data-hue={hue}
      data-stage-slot={slot}
      data-header={id}
      style={
        offset === null
          ? style
          : { ...style, transform: `translate${kind === 'lane' ? 'Y' : 'X'}(${offset}px)` }
      }
      title={collapsed && hidden ? `${title}: ${countWords(hidden, 'card')} inside` : title}
      {...drag}
      onClick={choose}
      onDoubleClick={() => {
        if (readOnly) return;
        if (kind === 'stage' && collapsed) attempt(() => toggleCollapsed(map, kind, id));
        else startEditing({ kind, id });
      }}
      onContextMenu={choose}
      role="presentation"
    >
      {kind === 'lane' || (kind === 'stage' && hasRoom) ? (
        <button
          type="button"
          tabIndex={-1}
          className="header-toggle"
          disabled={readOnly}
          aria-label={collapsed ? `Open ${title}` : `Collapse ${title}`}
          onClick={(event) => {
            event.stopPropagation();
            attempt(() => toggleCollapsed(map, kind, id));
            useCanvas.getState().view?.focus();
          }}
        >
          {collapsed ? <ChevronRight size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
        </button>
      ) : null}
      {isEditing && !(kind === 'stage' && collapsed) ? (
        <TitleEditor kind={kind} id={id} title={title} />
      ) : (style.width ?? NARROW) < TINY ||
        (isFlat && style.height < THIN) ||
        (kind === 'stage' && collapsed) ? null : (
        <span
          className="header-title"
          style={kind === 'lane' && !isFlat ? { WebkitLineClamp: wholeLines(style.height) } : {}}
        >
          {icon === '' ? null : <NamedIcon name={icon} />} {withSoftHyphens(title)}
        </span>
      )}
      <HeaderComments kind={kind} id={id} />
      <HeaderMark kind={kind} id={id} />
      {readOnly || size === undefined || collapsed ? null : <ResizeHandle kind={kind} id={id} size={size} />}
    </div>
  );
}

/** How many whole lines of its title a lane header of this height in px has room for; at least one. */
function wholeLines(height: number): number {
  return Math.max(1, Math.floor((height - 8) / LINE));
}
