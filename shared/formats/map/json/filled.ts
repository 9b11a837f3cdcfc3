/** Fields of a map file: those that are empty are left out. */

type Plain<T> = T extends readonly (infer Entry)[] ? Entry[] : Exclude<T, null | false>;

/** An entry of a map file: the fields it always has, and of the others those that are not null, '', false or []. */
export function filled<Always extends object, Other extends object>(
  always: Always,
  other: Other,
): Always & { [K in keyof Other]?: Plain<Other[K]> } {
  const kept = Object.entries(other).filter(([, value]) => !isEmpty(value));
  return { ...always, ...(Object.fromEntries(kept) as { [K in keyof Other]?: Plain<Other[K]> }) };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
}
