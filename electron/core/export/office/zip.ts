/** Packs the parts of an office file: the same parts, the same bytes, wherever and whenever. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { ZipParts } from '../../../../shared/formats/office/xml.ts';

/** The earliest time that an archive can tell; it is written as the local clock has it. */
const FIRST = new Date(1980, 0, 1);
/** Such parts are small already. */
const PACKED = /\.(?:xlsx|png|jpeg|gif)$/u;

export const zipParts: ZipParts = (parts) => {
  const files: Zippable = {};
  for (const [path, part] of Object.entries(parts)) {
    files[path] = [typeof part === 'string' ? strToU8(part) : part, { level: PACKED.test(path) ? 0 : 3 }];
  }
  return zipSync(files, { mtime: FIRST });
};
