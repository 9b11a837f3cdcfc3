/** What component tests need beyond happy-dom, and a clean slate after each of them. */
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// React asks for this to know that it runs under `act`.
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

// Sliders, popups and virtual lists measure themselves; happy-dom lays nothing out.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});
