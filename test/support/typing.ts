/** Typing in a real Chromium as keyboards and input methods of different scripts do it. */
import type { Page } from 'playwright-core';

export interface Typist {
  /** Types words where the keyboard is. */
  type(text: string): Promise<void>;
}

/**
 * Latin letters come key by key; Cyrillic and Thai ones too, from a keyboard that has them; letters with marks that no
 * keyboard has (Vietnamese) come from an input method, whose keys name no letter.
 */
export async function createTypist(page: Page): Promise<Typist> {
  const session = await page.context().newCDPSession(page);
  const keys = async (text: string): Promise<void> => {
    for (const letter of text) {
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
    }
  };
  const compose = async (text: string): Promise<void> => {
    const key = { key: 'Process', windowsVirtualKeyCode: 229 } as const;
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await session.send('Input.insertText', { text });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  };
  return {
    async type(text) {
      if (/^[\x20-\x7E]*$/u.test(text)) await page.keyboard.type(text);
      else if (/\p{Script=Latin}/u.test(text)) await compose(text);
      else await keys(text);
    },
  };
}
