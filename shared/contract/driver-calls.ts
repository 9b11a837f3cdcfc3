/** Calls about key drivers. */
import { z } from 'zod';
import { call, nothing } from './call.ts';
import { DRIVER_GROUPS, type DriverChoices } from './driver-types.ts';
import { MISSING } from '../measures/drivers/types.ts';

const key = z.string().min(1).max(1000);

export const driverRequestSchema = z.strictObject({
  by: z.enum(DRIVER_GROUPS),
  sourceId: z.int().optional(),
  outcome: key,
  drivers: z.array(key).min(1).max(40).readonly().optional(),
  missing: z.enum(MISSING).optional(),
});

export const driverCalls = {
  /** What of the workspace's feedback can be an outcome, and what a driver. */
  'drivers.choices': call<DriverChoices>()(nothing),
  /** Starts a job that finds drivers; its result is of the kind `drivers`. */
  'drivers.find': call<{ job: string }>()(driverRequestSchema),
} as const;
