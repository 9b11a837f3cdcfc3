/** What a page and the stand-in say to each other, each message as text of `codec.ts`. */

/** Name of the function that the page calls. */
export const BINDING = 'standInSend';

export type FromPage =
  | { readonly t: 'send'; readonly channel: string; readonly args: unknown[] }
  | { readonly t: 'invoke'; readonly call: number; readonly channel: string; readonly args: unknown[] }
  | { readonly t: 'port'; readonly port: number; readonly data: unknown };

export type ToPage =
  | { readonly t: 'event'; readonly channel: string; readonly args: unknown[]; readonly ports: number[] }
  | { readonly t: 'answer'; readonly call: number; readonly ok: boolean; readonly value: unknown }
  | { readonly t: 'port'; readonly port: number; readonly data: unknown }
  | { readonly t: 'port-closed'; readonly port: number };
