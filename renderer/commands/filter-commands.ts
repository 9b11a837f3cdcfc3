/** Commands of the filter and of saved views. */
import type { MapView } from '../canvas/context.ts';
import { filterChoices, type FilterChoice } from '../filter/filter-choices.ts';
import {
  applyView,
  changeFilter,
  clearFilter,
  filterOf,
  openFilterPanel,
  setFilterMode,
  toggleValue,
  useFilter,
  type FilterList,
} from '../filter/filter-state.ts';
import { removeView, saveView, updateView } from '../filter/view-actions.ts';
import { isHeld } from '../filter/view-held.ts';
import { askFor } from '../palette/palette-state.ts';
import type { Choice, Command, CommandContext } from './command.ts';

const onMap = ({ view }: CommandContext): boolean => view !== null;
const writable = ({ view }: CommandContext): boolean => view !== null && !view.readOnly;
const isFiltered = ({ view }: CommandContext): boolean => Boolean(view?.filter);
const hasViews = (context: CommandContext): boolean => (context.view?.map.views.length ?? 0) > 0;

/** Asks for one value of a list, which is then taken into the filter or out of it. */
const by = (id: string, what: string, prompt: string, list: FilterList): Command => {
  const values = (view: MapView): FilterChoice[] =>
    filterChoices(list, view.map, view.library, filterOf(view.map.id).filter);
  return {
    id: `filter.${id}`,
    name: `Filter: by ${what}…`,
    group: 'View',
    keys: [],
    when: ({ view }) => view !== null && values(view).length > 0,
    needs: `No card has ${what} yet`,
    choices: {
      prompt,
      list: ({ view }) => {
        if (!view) return [];
        const { id: mapId } = view.map;
        const chosen: readonly string[] = filterOf(mapId).filter[list];
        return values(view).map(({ id: value, ...shown }): Choice => ({
          ...shown,
          id: value,
          checked: chosen.includes(value),
          run: () => toggleValue(mapId, list, value as never),
        }));
      },
    },
    run: () => askFor(`filter.${id}`),
  };
};

export const FILTER_COMMANDS: readonly Command[] = [
  {
    id: 'filter.open',
    name: 'Filter…',
    group: 'View',
    keys: ['Alt+Shift+F'],
    when: onMap,
    run: () => openFilterPanel(!useFilter.getState().panel),
  },
  {
    id: 'filter.clear',
    name: 'Filter: show everything again',
    group: 'View',
    keys: ['Alt+Shift+X'],
    when: isFiltered,
    needs: 'Nothing is filtered',
    run: ({ view }) => view && clearFilter(view.map.id),
  },
  by('byPersona', 'persona', 'Cards of which persona?', 'personaIds'),
  by('byTag', 'tag', 'Cards with which tag?', 'tags'),
  by('byKind', 'kind', 'Cards of which kind of lane?', 'kinds'),
  by('byEvidence', 'evidence', 'Cards with how much evidence?', 'levels'),
  by('byOwner', 'owner', 'Whose cards?', 'owners'),
  {
    id: 'filter.moments',
    name: 'Filter: moments of truth only',
    group: 'View',
    keys: [],
    when: onMap,
    run: ({ view }) => view && changeFilter(view.map.id, { moments: !filterOf(view.map.id).filter.moments }),
  },
  {
    id: 'filter.dim',
    name: 'Filter: show the other cards faintly',
    group: 'View',
    keys: [],
    when: (context) => onMap(context) && useFilter.getState().mode !== 'dim',
    run: () => setFilterMode('dim'),
  },
  {
    id: 'filter.hide',
    name: 'Filter: leave the other cards out',
    group: 'View',
    keys: [],
    when: (context) => onMap(context) && useFilter.getState().mode !== 'hide',
    run: () => setFilterMode('hide'),
  },
  {
    id: 'savedView.show',
    name: 'Saved view: show…',
    group: 'View',
    keys: [],
    when: hasViews,
    needs: 'Save a filter as a view first',
    choices: {
      prompt: 'Which view?',
      list: ({ view }) =>
        (view?.map.views ?? []).map((saved) => ({
          id: saved.id,
          name: saved.title,
          checked: view !== null && isHeld(view.map, saved),
          run: () => view && applyView(view.map.id, saved),
        })),
    },
    run: () => askFor('savedView.show'),
  },
  {
    id: 'savedView.save',
    name: 'Saved view: save the filter as…',
    group: 'View',
    keys: [],
    when: (context) => writable(context) && isFiltered(context),
    needs: 'Filter the map first',
    choices: {
      prompt: 'Type the name of the new view, or choose one to change',
      list: ({ view }) =>
        (view?.map.views ?? []).map((saved) => ({
          id: saved.id,
          name: `Change “${saved.title}” to this filter`,
          run: () => view && updateView(view.map, saved),
        })),
      typed: ({ view }, text) => ({
        id: 'typed',
        name: `Save as “${text}”`,
        run: () => view && saveView(view.map, text),
      }),
    },
    run: () => askFor('savedView.save'),
  },
  {
    id: 'savedView.delete',
    name: 'Saved view: delete…',
    group: 'View',
    keys: [],
    when: (context) => writable(context) && hasViews(context),
    needs: 'This map has no saved views',
    choices: {
      prompt: 'Delete which view?',
      list: ({ view }) =>
        (view?.map.views ?? []).map((saved) => ({
          id: saved.id,
          name: saved.title,
          run: () => view && removeView(view.map, saved),
        })),
    },
    run: () => askFor('savedView.delete'),
  },
];
