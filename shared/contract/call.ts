/** What every table of calls is made of: the shape of a call, and validators that many of them use. */
import { z } from 'zod';

export interface Call<Input extends z.ZodType, Output> {
  readonly input: Input;
  /** Type only; never set. */
  readonly output?: Output;
}

export const call =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Call<Input, Output> => ({ input });

export const nothing = z.undefined().or(z.null()).or(z.strictObject({}));
export const id = z.string().min(1).max(200);
export const token = z.string().min(1).max(500);
export const title = z.string().trim().min(1).max(200);
