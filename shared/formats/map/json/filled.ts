/** Fields of a map file: those that are empty are left out. */

type Plain<T> = T extends readonly (infer Entry)[] ? Entry[] : Exclude<T, null | false>;

/** An entry of a map file: the fields it always has, and of the others those that are not null, '', false or []. */
export function filled<Always extends object, Other extends object>(
  always: Always,
  other: Other,
): Always & { [K in keyof Other]?: Plain<Other[K]> } {
  return fill({ ...always }, other) as Always & { [K in keyof Other]?: Plain<Other[K]> };
}

/** Puts into an entry the fields of `other` that are not empty, in their order. Maps have thousands of entries: no lists. */
export function fill(
  entry: object,
  other: object,
  except: ReadonlySet<string> | null = null,
): Record<string, unknown> {
  const into = entry as Record<string, unknown>;
  const from = other as Readonly<Record<string, unknown>>;
  for (const key in from) {
    if (except?.has(key)) continue;
    const value = from[key];
    if (!isEmpty(value)) into[key] = value;
  }
  return into;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
}
