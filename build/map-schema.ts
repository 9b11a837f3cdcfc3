/** Writes `docs/map.schema.json`, the JSON Schema of map files, from their validator. A test says when it is stale. */
import { writeFileSync } from 'node:fs';
import { mapJsonSchema } from '../shared/formats/map/json/schema.ts';

writeFileSync(
  new URL('../docs/map.schema.json', import.meta.url),
  `${JSON.stringify(mapJsonSchema(), null, 2)}\n`,
);
