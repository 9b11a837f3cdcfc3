import type { FileChooser, Page } from 'playwright-core';

/**
 * Asks for the browser's dialog of files with `ask`, and chooses `files` in it. The browser answers once in between, so
 * that it knows before it is asked that the test chooses: else it opens a dialog of its own, which nobody sees.
 */
export async function chooseFiles(
  page: Page,
  files: Parameters<FileChooser['setFiles']>[0],
  ask: () => Promise<void>,
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.evaluate(() => undefined);
  await ask();
  await (await chooser).setFiles(files);
}
