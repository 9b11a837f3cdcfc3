/** Runs axe on what a page shows. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeRun {
  run(part: string): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
}

/** All findings, each with the element's start; `part` is a CSS selector. */
export function allFindings(page: Page, part = 'body'): Promise<string[]> {
  return findings(page, part, null);
}

/** Serious and critical findings, likewise. */
export function seriousFindings(page: Page, part = 'body'): Promise<string[]> {
  return findings(page, part, ['serious', 'critical']);
}

async function findings(page: Page, part: string, impacts: readonly string[] | null): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(
    async ([selector, wanted]) => {
      const { axe } = globalThis as unknown as { axe: AxeRun };
      const { violations } = await axe.run(selector);
      return violations
        .filter(({ impact }) => wanted === null || wanted.includes(impact))
        .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    },
    [part, impacts] as const,
  );
}
