import { useMapView } from '../canvas/context.ts';
import { runCommand } from '../commands/dispatch.ts';
import { shortcutOf } from '../commands/table.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Check.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { TextInput } from '../ui/TextField.tsx';
import { FILTER_LISTS, filterChoices, LIST_TITLES } from './filter-choices.ts';
import {
  changeFilter,
  setFilterMode,
  toggleValue,
  UNFILTERED,
  useFilter,
  type FilterList,
} from './filter-state.ts';
import { SavedViews } from './SavedViews.tsx';

/** Everything that the map can be filtered by, and the filters that were saved. */
export function FilterPanel() {
  const { map, filter: shown } = useMapView();
  const { filter } = useFilter((s) => s.maps[map.id]) ?? UNFILTERED;
  const mode = useFilter((s) => s.mode);
  return (
    <div className="filter-panel">
      <div className="filter-scroll">
        <TextInput
          label="Cards with these words"
          type="search"
          value={filter.text}
          maxLength={200}
          onChange={(text) => changeFilter(map.id, { text })}
        />
        <SavedViews />
        {FILTER_LISTS.map((list) => (
          <Values key={list} list={list} />
        ))}
        <Checkbox
          label="Moments of truth only"
          checked={filter.moments}
          onChange={(moments) => changeFilter(map.id, { moments })}
        />
      </div>
      <div className="filter-foot">
        <Segmented
          label="Other cards on the canvas"
          value={mode}
          options={[
            { value: 'dim', label: 'Faint' },
            { value: 'hide', label: 'Left out' },
          ]}
          onChange={setFilterMode}
        />
        <Button
          disabled={!shown}
          shortcut={shortcutOf('filter.clear')}
          onClick={() => runCommand('filter.clear')}
        >
          Clear
        </Button>
      </div>
    </div>
  );
}

/** The values of one list, each to tick; nothing where the map has none. */
function Values({ list }: { list: FilterList }) {
  const { map, library } = useMapView();
  const { filter } = useFilter((s) => s.maps[map.id]) ?? UNFILTERED;
  const choices = filterChoices(list, map, library, filter);
  if (choices.length === 0) return null;
  const chosen: readonly string[] = filter[list];
  return (
    <fieldset className="filter-list">
      <legend>{LIST_TITLES[list]}</legend>
      {choices.map(({ id, name, hue }) => (
        <div key={id} className="filter-value" data-hue={hue}>
          <Checkbox
            label={name}
            checked={chosen.includes(id)}
            onChange={() => toggleValue(map.id, list, id as never)}
          />
        </div>
      ))}
    </fieldset>
  );
}
