/** Things in so many groups, in order, as even as can be. @param count at least 1 */
export function evenGroups<T>(all: readonly T[], count: number): (readonly T[])[] {
  const groups: (readonly T[])[] = [];
  for (let at = 0, left = count; left > 0; left -= 1) {
    const size = Math.ceil((all.length - at) / left);
    groups.push(all.slice(at, at + size));
    at += size;
  }
  return groups;
}
