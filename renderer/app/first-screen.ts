/** Where a workspace opens: straight on its first map, so that a newcomer sees one at once; on Home where it has none. */
import { useEffect } from 'react';
import { core } from '../state/connection.ts';
import { useSession } from '../state/session.ts';
import { navigate, useUi } from '../state/ui.ts';
import { parseRoute } from '../state/route.ts';

/** Goes to the first map when a workspace opens, unless the address already names a screen. */
export function useFirstScreen(): void {
  const entered = useSession((s) => (s.workspace ? s.entered : 0));
  useEffect(() => {
    if (entered === 0 || (entered === 1 && parseRoute(location.hash))) return undefined;
    const { route } = useUi.getState();
    const address = location.hash;
    let wanted = true;
    const openFirstMap = async (): Promise<void> => {
      const maps = await core.call('maps.list').catch(() => []);
      // The person may have gone somewhere while core was answering: also to the Home that stands there until then.
      if (!wanted || useUi.getState().route !== route || location.hash !== address) return;
      const map = maps.find(({ trashedAt, template }) => trashedAt === null && !template);
      navigate(map ? { screen: 'map', mapId: map.id } : { screen: 'home' }, { replace: true });
    };
    void openFirstMap();
    return () => {
      wanted = false;
    };
  }, [entered]);
}
