import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../shared/layout/text-width.ts';

describe('the widths of the bundled fonts', () => {
  it('are those of the installed font packages', () => {
    const generator = join(import.meta.dirname, '../../../build/font-metrics.ts');
    expect(() => execFileSync(process.execPath, [generator, '--check'], { stdio: 'pipe' })).not.toThrow();
  });

  it('know every script of the product and count marks and joiners nothing', () => {
    const font = { size: 1000, weight: 400 } as const;
    expect(textWidth('A', font)).toBe(639);
    expect(textWidth('ที่', font)).toBe(textWidth('ท', font));
    expect(textWidth('e\u0323\u0302', font)).toBe(textWidth('e', font));
    expect(textWidth('👨‍👩‍👧‍👦', font)).toBe(textWidth('😀', font));
    expect(textWidth('🇺🇦🇻🇳', font)).toBe(2 * textWidth('😀', font));
    expect(textWidth('👍🏽', font)).toBe(textWidth('👍', font));
    expect(textWidth('東京', font)).toBe(2000);
    expect(textWidth('', font)).toBe(0);
    for (const letter of 'ґєіїщ₴₫฿ệữăđơư') expect(textWidth(letter, font)).not.toBe(600);
  });
});
