import { useLayoutEffect, useRef } from 'react';

/** Goes to the top of the screen's content whenever another side of a thing is shown. */
export function useTop(side: string): void {
  const before = useRef(side);
  useLayoutEffect(() => {
    if (before.current === side) return;
    before.current = side;
    document.querySelector('.screen > .content')?.scrollTo({ top: 0 });
  }, [side]);
}
