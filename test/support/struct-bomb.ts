/** A Yjs update (encoding version 2) of a few bytes that stands for 2^40 structs. */
export function structBomb(): Uint8Array {
  const billions = [0x80, 0x80, 0x80, 0x80, 0x80, 0x20];
  return new Uint8Array(
    [
      [0, 0], // features, key clocks
      [1, 5], // client 5
      [0, 0], // left and right clocks
      [1, 0], // kind of struct: "GC", repeated without end
      [1, 0], // strings: none
      [0, 0], // parents, types
      [7, 0x41, ...billions], // lengths: 1, repeated 2^40 times
      [1, ...billions, 0], // one client with 2^40 structs from clock 0 on
      [0], // no deletions
    ].flat(),
  );
}
