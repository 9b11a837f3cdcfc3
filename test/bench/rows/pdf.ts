/** The PDF of a map of 500 cards, against Chromium printing what it looks like as static HTML. */
import { join } from 'node:path';
import { measurePdf } from '../../support/pdf-bench.ts';
import { ROOT } from '../../support/start-host.ts';
import type { BenchContext, Line, Row } from '../line.ts';
import { benchMap } from '../maps.ts';
import { summarise } from '../stats.ts';

async function run({ reps }: BenchContext): Promise<Line[]> {
  const { sojourn, staticHtml } = await measurePdf(
    join(ROOT, 'dist/renderer'),
    benchMap(500),
    { paper: 'A0', landscape: true },
    reps,
  );
  return [
    {
      what: 'PDF of 500 cards',
      unit: 'ms',
      figure: 'median',
      ours: { ...summarise([sojourn]), n: reps },
      baseline: { what: 'static HTML, printed', ...summarise([staticHtml]), n: reps },
      budget: { times: 1.5 },
    },
  ];
}

export const PDF: Row = { name: 'pdf', run };
