/** Commands of the version history and of comparing maps. */
import type { VersionInfo } from '../../shared/contract/types.ts';
import { readOnlyReason } from '../state/documents.ts';
import { useUi } from '../state/ui.ts';
import { previewVersion, restoreVersion, compareVersions } from '../versions/actions.ts';
import { changesNow, stepChange } from '../versions/changes.ts';
import { ask, leavePast, openHistory, useVersions } from '../versions/store.ts';
import type { Command, CommandContext } from './command.ts';

const onMap = ({ view }: CommandContext): boolean => view !== null;
const isPast = ({ view }: CommandContext): boolean =>
  view !== null && useVersions.getState().past?.mapId === view.map.id;
const isCompared = (context: CommandContext): boolean => isPast(context) && changesNow().length > 0;

/** The version that is looked at, or the earlier one of a comparison. */
function shownVersion(context: CommandContext) {
  const { past } = useVersions.getState();
  if (!isPast(context) || !past) return null;
  return [past.before, past.shown].find((ref) => ref?.kind === 'version') ?? null;
}
const hasVersion = (context: CommandContext): boolean => shownVersion(context) !== null;
/** Does something with the version that is shown. */
const withVersion =
  (work: (mapId: string, version: VersionInfo) => unknown) =>
  (context: CommandContext): unknown => {
    const ref = shownVersion(context);
    return context.view && ref?.kind === 'version' ? work(context.view.map.id, ref.info) : undefined;
  };

export const VERSION_COMMANDS: readonly Command[] = [
  {
    id: 'version.back',
    name: 'Back to the present',
    group: 'Map',
    keys: [],
    when: isPast,
    needs: 'Show an earlier version first',
    run: () => leavePast(),
  },
  {
    id: 'version.history',
    name: 'Version history',
    group: 'Map',
    keys: ['Alt+H'],
    when: onMap,
    run: ({ view }) => {
      const isOpen = useVersions.getState().panel === view?.map.id && useUi.getState().inspectorOpen;
      openHistory(isOpen ? null : (view?.map.id ?? null));
    },
  },
  {
    id: 'version.name',
    name: 'Name this version…',
    group: 'Map',
    keys: ['Mod+Alt+S'],
    when: (context) => onMap(context) && !isPast(context) && readOnlyReason() === null,
    run: ({ view }) => view && ask({ kind: 'name', mapId: view.map.id, version: null }),
  },
  {
    id: 'version.compareNow',
    name: 'Compare this version with now',
    group: 'Map',
    keys: [],
    when: hasVersion,
    needs: 'Show an earlier version first',
    run: withVersion((mapId, version) => compareVersions(mapId, version, null)),
  },
  {
    id: 'version.preview',
    name: 'Look at this version by itself',
    group: 'Map',
    keys: [],
    when: hasVersion,
    needs: 'Show an earlier version first',
    run: withVersion(previewVersion),
  },
  {
    id: 'version.restore',
    name: 'Restore this version',
    group: 'Map',
    keys: [],
    when: (context) => hasVersion(context) && readOnlyReason() === null,
    needs: 'Show an earlier version first',
    run: withVersion(restoreVersion),
  },
  {
    id: 'version.compareMap',
    name: 'Compare with another map…',
    group: 'Map',
    keys: ['Alt+Shift+H'],
    when: onMap,
    run: ({ view }) => view && ask({ kind: 'map', mapId: view.map.id }),
  },
  {
    id: 'version.nextChange',
    name: 'Next change',
    group: 'Map',
    keys: ['F7'],
    when: isCompared,
    needs: 'Compare two versions first',
    run: ({ view }) => view && stepChange(view, 1),
  },
  {
    id: 'version.previousChange',
    name: 'Previous change',
    group: 'Map',
    keys: ['Shift+F7'],
    when: isCompared,
    needs: 'Compare two versions first',
    run: ({ view }) => view && stepChange(view, -1),
  },
];
