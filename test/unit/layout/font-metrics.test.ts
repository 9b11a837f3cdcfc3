import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../shared/layout/text-width.ts';

describe('hyphenation patterns', () => {
  it('are those of the installed package', () => {
    const generator = join(import.meta.dirname, '../../../build/hyphen-patterns.ts');
    expect(() => execFileSync(process.execPath, [generator, '--check'], { stdio: 'pipe' })).not.toThrow();
  });
});

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
    for (const letter of 'ґєіїщ₴₫฿ệữăđơưשלםعسگ٣،') expect(textWidth(letter, font)).not.toBe(600);
  });

  it('follow the shapes of joined Arabic letters', () => {
    const font = { size: 1000, weight: 400 } as const;
    const beh = textWidth('ب', font);
    expect(textWidth('ببب', font)).toBeLessThan(2 * beh);
    expect(textWidth('ب\u200cب', font)).toBe(2 * beh);
    expect(textWidth('رر', font)).toBe(2 * textWidth('ر', font));
    expect(textWidth('مُحَمَّد', font)).toBe(textWidth('محمد', font));
  });
});
