import { nanoid } from 'nanoid';

/** A new random id of an entity: 12 url-safe characters (71 bits), never with a slash. */
export function newId(): string {
  return nanoid(12);
}
