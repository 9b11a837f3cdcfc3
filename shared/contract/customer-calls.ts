/** The calls about customers, with the validators of their inputs. Part of the table in `calls.ts`. */
import { z } from 'zod';
import { call, id, nothing, token } from './call.ts';
import {
  CUSTOMER_ROLES,
  DECIMAL_SIGNS,
  type Customer,
  type CustomersPreview,
  type SegmentsAnswer,
} from './customer-types.ts';
import { PRIVACY_CHOICES } from './feedback-types.ts';
import { readChoices } from './read-choices.ts';

export const customerMappingSchema = z.strictObject({
  headerRows: z.int().min(0).max(3),
  names: z.array(z.string().max(10_000)).max(20_000).readonly(),
  roles: z.array(z.enum(CUSTOMER_ROLES)).max(20_000).readonly(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']),
  decimal: z.enum(DECIMAL_SIGNS),
  privacy: z.array(z.enum(PRIVACY_CHOICES)).max(20_000).readonly().optional(),
  read: readChoices.optional(),
});

/** By which a change of the customer table is taken back; null where nothing was changed. */
type Changed = { readonly change: number | null };

export const customerCalls = {
  /** What an import of a customer table would do. `mapping`: what the person made; without it all is guessed. */
  'feedback.previewCustomers': call<CustomersPreview>()(
    z.strictObject({
      file: token,
      mapping: customerMappingSchema.optional(),
      read: readChoices.optional(),
    }),
  ),
  /** Starts the job that imports a customer table. */
  'feedback.importCustomers': call<{ job: string }>()(
    z.strictObject({ file: token, mapping: customerMappingSchema.optional() }),
  ),
  /** Takes all customer tables out of the workspace; the feedback stays. Lasting when the workspace is closed. */
  'feedback.removeCustomers': call<Changed>()(nothing),
  /** Takes back an import or removal of customers, or its taking back, until the workspace is closed. */
  'feedback.undoCustomers': call<Changed>()(z.strictObject({ change: z.int().min(1) })),
  /** The segments of customer tables, those with most feedback first. */
  'feedback.segments': call<SegmentsAnswer>()(nothing),
  /** What tables tell of the customer whose item this is; null where the item is gone or names none. */
  'feedback.customer': call<Customer | null>()(z.strictObject({ item: id })),
} as const;
