/**
 * `node build/docs-images.ts`: takes the pictures of the README from the last end-to-end run (`npm test` writes them to
 * `test/results`).
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './ensure-built.ts';

const PICTURES = {
  'map-light-1280.png': 'map.png',
  'sample-table-light.png': 'table.png',
  'sample-blueprint-light.png': 'blueprint.png',
  'sample-future-light.png': 'future.png',
  'sample-present-light.png': 'present.png',
  'feedback-inbox-1280-light.png': 'inbox.png',
  'metrics-list-light.png': 'measures.png',
  'actions-portfolio-light.png': 'actions.png',
  'cases-light.png': 'case.png',
};
const folder = join(ROOT, 'docs/images');

mkdirSync(folder, { recursive: true });
for (const [from, to] of Object.entries(PICTURES)) {
  copyFileSync(join(ROOT, 'test/results', from), join(folder, to));
}
