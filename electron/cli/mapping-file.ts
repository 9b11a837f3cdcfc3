/** A mapping in a file of its own, as `mappings --name` and `import-metrics --dry-run --json` print it. */
import { readFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import type { z } from 'zod';
import { mappingSchema } from '../../shared/contract/feedback-calls.ts';
import { seriesMappingSchema } from '../../shared/contract/metric-calls.ts';
import type { SavedMapping } from '../../shared/contract/types.ts';
import type { SeriesMapping } from '../../shared/formats/series/roles.ts';

/** Parses the name of a file with a mapping of feedback: reads it, and says what is wrong with it. */
export function mappingFile(path: string): SavedMapping {
  return { name: path, mapping: readAs(path, mappingSchema), at: Number.MAX_SAFE_INTEGER };
}

/** Parses the name of a file with a mapping of metric values; what `import-metrics --json` printed may stand around it. */
export function seriesMappingFile(path: string): SeriesMapping {
  return readAs(path, seriesMappingSchema, 'mapping');
}

/** @param within a field that holds the mapping, where the file has one */
function readAs<T>(path: string, schema: z.ZodType<T>, within?: string): T {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new InvalidArgumentError(
      error instanceof SyntaxError ? `“${path}” is no JSON.` : `“${path}” cannot be read.`,
    );
  }
  if (within !== undefined && typeof content === 'object' && content !== null && within in content)
    content = (content as Readonly<Record<string, unknown>>)[within];
  const read = schema.safeParse(content);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
  throw new InvalidArgumentError(
    `“${path}” is no mapping${where}: ${issue?.message ?? 'it has other fields'}.`,
  );
}
