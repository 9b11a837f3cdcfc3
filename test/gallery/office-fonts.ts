/** The bundled Thai fonts as LibreOffice takes them, so that slides and reports in Thai can be looked at on any machine. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const WEIGHTS = [400, 600];
/** The block of Thai, with blanks and digits. */
const CHARACTERS = [
  ...Array.from({ length: 0x5f }, (_, i) => String.fromCodePoint(0x20 + i)),
  ...Array.from({ length: 0x5c }, (_, i) => String.fromCodePoint(0x0e01 + i)),
].join('');

/** Writes fonts and a list of places for fontconfig into `folder`. @returns what a program must be started with to see them */
export async function officeFonts(folder: string): Promise<NodeJS.ProcessEnv> {
  mkdirSync(folder, { recursive: true });
  const { default: subsetFont } = await import('subset-font');
  for (const weight of WEIGHTS) {
    const file = require.resolve(
      `@fontsource/noto-sans-thai/files/noto-sans-thai-thai-${weight}-normal.woff2`,
    );
    const font = await subsetFont(readFileSync(file), CHARACTERS, { targetFormat: 'truetype' });
    writeFileSync(join(folder, `thai-${weight}.ttf`), font);
  }
  const list = join(folder, 'fonts.conf');
  writeFileSync(
    list,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${folder}</dir></fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: list };
}
