import { ListFilter } from 'lucide-react';
import { conditionCount } from '../../shared/model/apply-filter.ts';
import { useCanvas } from '../canvas/canvas-store.ts';
import { useMapView } from '../canvas/context.ts';
import { shortcutOf } from '../commands/table.ts';
import { IconButton } from '../ui/Button.tsx';
import { Popover } from '../ui/Dialog.tsx';
import { countWords } from '../ui/when.ts';
import { openFilterPanel, UNFILTERED, useFilter } from './filter-state.ts';
import { FilterPanel } from './FilterPanel.tsx';
import './filter.css';

/** Opens the filter; says how many conditions there are. */
export function FilterButton() {
  const { map } = useMapView();
  const isOpen = useFilter((s) => s.panel);
  const count = useFilter((s) => conditionCount((s.maps[map.id] ?? UNFILTERED).filter));
  return (
    <Popover
      label="Filter"
      align="end"
      className="filter-popover"
      open={isOpen}
      onOpenChange={(open) => {
        openFilterPanel(open);
        // The map takes the keyboard back, unless it was given to something else.
        if (!open) requestAnimationFrame(returnKeyboard);
      }}
      trigger={
        <IconButton
          label={count > 0 ? `Filter: ${countWords(count, 'condition')}` : 'Filter'}
          shortcut={shortcutOf('filter.open')}
          icon={
            <>
              <ListFilter size={16} aria-hidden />
              {count > 0 ? <span className="filter-count">{count}</span> : null}
            </>
          }
          className={count > 0 ? 'filter-on' : undefined}
        />
      }
    >
      <FilterPanel />
    </Popover>
  );
}

function returnKeyboard(): void {
  const { activeElement } = document;
  if (activeElement === document.body || activeElement?.closest('.topbar, .filter-popover'))
    useCanvas.getState().view?.focus();
}
