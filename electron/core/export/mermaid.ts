/** A map as a journey of Mermaid that keeps the whole map in its comments. */
import { writeMermaid } from '../../../shared/formats/map/mermaid/write.ts';
import type { Exporter } from './exporter.ts';
import { mapFileOf } from './map-json.ts';
import { mapToWrite } from './open-formats.ts';

export const mermaidOf: Exporter = async (request) => {
  // Pictures have no place in comments.
  const { file } = await mapFileOf({ ...request.source, picture: () => Promise.resolve(null) });
  const carried = request.options.carry === false ? null : file;
  const { text, notes } = writeMermaid(await mapToWrite(request), carried);
  return { bytes: new TextEncoder().encode(text), notes };
};
