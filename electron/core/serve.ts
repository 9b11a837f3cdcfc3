/**
 * Joins one screen to core over any two-way channel: birpc carries `call` in and `event` out. The caller owns the
 * channel; the returned function takes the screen off again.
 */
import { createBirpc, type ChannelOptions } from 'birpc';
import type { CoreSide, ScreenSide } from '../../shared/contract/wire.ts';
import type { Core } from './core.ts';

export function serveScreen(core: Core, channel: ChannelOptions): () => void {
  const screen = core.attach((name, data) => void rpc.event.asEvent(name, data));
  const side: CoreSide = { call: (name, input) => screen.call(name, input) };
  const rpc = createBirpc<ScreenSide, CoreSide>(side, { ...channel, timeout: -1, eventNames: ['event'] });
  return () => {
    screen.detach();
    rpc.$close();
  };
}
