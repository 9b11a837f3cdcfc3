/**
 * Looking up by ids that come from documents: "constructor" is an id like any other, and no function of every object.
 */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
