import { useLayoutEffect } from 'react';

/** Begins at the top of the screen's content whenever another side of a thing is shown. */
export function useTop(side: string): void {
  useLayoutEffect(() => {
    document.querySelector('.screen > .content')?.scrollTo({ top: 0 });
  }, [side]);
}
