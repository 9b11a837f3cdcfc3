/** Types of `node24.mjs`, which any Node must be able to run. */
export const ROOT: string;
export const NODE_FLAGS: readonly string[];
export function isNode24(): boolean;
export function findNode24(): string | null;
export function runUnderNode24(script: string, args: readonly string[]): void;
