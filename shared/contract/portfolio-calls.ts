/** Calls about what all maps say is wrong, possible and to be done. */
import { z } from 'zod';
import type { LoopStart, PortfolioAnswer } from '../portfolio/types.ts';
import { OVERVIEW_ROLES, type Overview } from '../overview/types.ts';
import { call, id, nothing } from './call.ts';

export const portfolioCalls = {
  /**
   * What each map that is not in the bin adds to the portfolio, in the library's order. `known` names versions by map id
   * that the screen has: those maps are not sent again.
   */
  'portfolio.read': call<PortfolioAnswer[]>()(z.strictObject({ known: z.record(id, z.string().max(200)) })),
  /** What waits at the beginning of the loop: feedback that is not analysed, themes that no card speaks of. */
  'portfolio.loop': call<LoopStart>()(nothing),
  /**
   * What a role sees of the workspace. `of` names the department or touchpoint, null for the first; `today` is the screen's
   * day.
   */
  'overview.read': call<Overview>()(
    z.strictObject({ role: z.enum(OVERVIEW_ROLES), of: z.string().max(200).nullable(), today: z.iso.date() }),
  ),
};
