/** Mystery visits in a report: each scenario with its steps as a table, its visits, and what was noted and said. */
import { visitGroups, type VisitGroup } from '../audits/map-visits.ts';
import type { DocBlock } from '../formats/docx/document.ts';
import type { OfficeSource } from '../formats/office/source.ts';
import {
  groupTitle,
  groupWords,
  STEP_COLUMNS,
  stepTexts,
  visitWords,
} from '../formats/office/visit-facts.ts';
import type { Visit } from '../model/audits/types.ts';
import { own } from '../model/own.ts';
import { run, says } from './says.ts';

export function visitBlocks(source: OfficeSource): DocBlock[] {
  const groups = visitGroups(source.visits);
  if (groups.length === 0) return [];
  return [
    says('Heading1', 'Mystery visits', source),
    ...groups.flatMap((group) => groupBlocks(group, source)),
  ];
}

function groupBlocks(group: VisitGroup, source: OfficeSource): DocBlock[] {
  const { scenario, result } = group;
  const { min, max } = scenario.scale;
  const about = `${groupWords(group)}. Ratings from ${min} to ${max}: the mean, its 95 % interval and the number of visits.`;
  return [
    says('Heading2', groupTitle(group), source),
    ...(scenario.brief === '' ? [] : [says('Normal', scenario.brief, source)]),
    says('Small', about, source, { keepNext: true }),
    {
      kind: 'table',
      widths: STEP_COLUMNS.map(([, width]) => width),
      titles: STEP_COLUMNS.map(([title]) => run(title, source)),
      rows: result.steps.map((step) => stepTexts(step, source).map((text) => [run(text, source)])),
    },
    ...result.visits.flatMap((visit) => visitNoted(group, visit, source)),
  ];
}

/** A visit with what was noted and, where verbatims are wanted, said at its steps. */
function visitNoted({ scenario }: VisitGroup, visit: Visit, source: OfficeSource): DocBlock[] {
  const said = scenario.steps.flatMap(({ id, title }): DocBlock[] => {
    const facts = own(visit.steps, id);
    const quote = source.quotes === null ? '' : (facts?.quote ?? '');
    if (!facts || (facts.note === '' && quote === '')) return [];
    const note = facts.note === '' ? title : `${title}: ${facts.note}`;
    return [
      says('Normal', note, source, { list: 0, keepNext: quote !== '' }),
      ...(quote === '' ? [] : [says('Quote', quote, source)]),
    ];
  });
  return [says('Label', visitWords(scenario, visit), source, { keepNext: said.length > 0 }), ...said];
}
