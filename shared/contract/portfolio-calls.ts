/** Calls about what all maps say is wrong, possible and to be done. */
import { z } from 'zod';
import type { LoopStart, PortfolioAnswer } from '../portfolio/types.ts';
import { call, id, nothing } from './call.ts';

export const portfolioCalls = {
  /**
   * What each map that is not in the bin adds to the portfolio, in the library's order. `known` names versions by map id
   * that the screen has: those maps are not sent again.
   */
  'portfolio.read': call<PortfolioAnswer[]>()(z.strictObject({ known: z.record(id, z.string().max(200)) })),
  /** What waits at the beginning of the loop: feedback that is not analysed, themes that no card speaks of. */
  'portfolio.loop': call<LoopStart>()(nothing),
};
