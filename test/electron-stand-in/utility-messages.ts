/** What the stand-in and a child that plays a utility process say to each other (structured clone). */
export type ChildMessage =
  | { readonly t: 'message'; readonly data: unknown; readonly ports: number[] }
  | { readonly t: 'port'; readonly port: number; readonly data: unknown }
  | { readonly t: 'port-closed'; readonly port: number };
