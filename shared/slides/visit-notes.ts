/** What the speaker reads below a slide of mystery visits: the task, and what each visit noted. */
import type { VisitGroup } from '../audits/map-visits.ts';
import type { OfficeSource } from '../formats/office/source.ts';
import { visitWords } from '../formats/office/visit-facts.ts';
import { own } from '../model/own.ts';
import { flat, shortened } from './notes.ts';

/** Quotes are left out where verbatims are. */
export function visitNotes({ scenario, result }: VisitGroup, { quotes }: OfficeSource): string {
  const lines = [
    scenario.brief === '' ? 'Mystery visits, step by step.' : `The task: ${flat(scenario.brief)}`,
  ];
  for (const visit of result.visits) {
    lines.push('', visitWords(scenario, visit));
    for (const { id, title } of scenario.steps) {
      const facts = own(visit.steps, id);
      if (!facts) continue;
      const said = quotes === null || facts.quote === '' ? '' : `“${flat(facts.quote)}”`;
      const words = [flat(facts.note), said].filter((part) => part !== '').join(' ');
      if (words !== '') lines.push(`${flat(title)}: ${words}`);
    }
  }
  return shortened(lines).join('\n');
}
