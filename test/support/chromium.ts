/** The real Chromium of the end-to-end tests. */
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { findChromium } from '../../electron/core/export/find-chromium.ts';

/** @throws Error where there is none; `npm test` sees to it that there is */
export function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chrome or Chromium; run "npm test" once.');
  return chromium.launch({ executablePath, ...options });
}
