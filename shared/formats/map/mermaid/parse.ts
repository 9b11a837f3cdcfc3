/**
 * Reads the statements of a Mermaid journey. More lenient than Mermaid, so that what somebody wrote is not lost: a sign
 * that would end a diagram there is text here. What is left out is told.
 */

export interface JourneyTask {
  readonly name: string;
  /** As written; null where there is none or it is no number. */
  readonly score: number | null;
  readonly actors: readonly string[];
  /** Number of its line in the file, from 1. */
  readonly line: number;
}

export interface JourneySection {
  readonly title: string;
  readonly tasks: readonly JourneyTask[];
}

export interface Journey {
  readonly title: string;
  readonly sections: readonly JourneySection[];
  /** What was left out, in sentences. */
  readonly losses: readonly string[];
}

const STATEMENT = /^(title|section)(?:\s+(.*))?$/i;
const ACCESSIBLE = /^acc(?:title|descr)\s*([:{])/i;

/** A journey that is written from this line on, or null where the first statement is another. */
export function parseJourney(lines: readonly string[], firstLine: number): Journey | null {
  const statements = statementsOf(lines, firstLine);
  const [head] = statements;
  if (!head || !/^journey\b/i.test(head.text)) return null;
  const losses: string[] = [];
  const sections: { title: string; tasks: JourneyTask[] }[] = [];
  let title = '';
  const rest = head.text.slice('journey'.length).trim();
  const all = rest === '' ? statements.slice(1) : [{ ...head, text: rest }, ...statements.slice(1)];
  for (const { text, line } of all) {
    const match = STATEMENT.exec(text);
    if (match?.[1]?.toLowerCase() === 'title') title = decoded(match[2] ?? '');
    else if (match) sections.push({ title: decoded(match[2] ?? ''), tasks: [] });
    else if (ACCESSIBLE.test(text))
      losses.push(`Line ${line}: the description for screen readers is left out.`);
    else {
      if (sections.length === 0) sections.push({ title: '', tasks: [] });
      sections.at(-1)?.tasks.push(taskOf(text, line, losses));
    }
  }
  return { title, sections, losses };
}

interface Statement {
  readonly text: string;
  readonly line: number;
}

/** The statements without comments, directives, front matter and blocks for screen readers. */
function statementsOf(lines: readonly string[], firstLine: number): Statement[] {
  const statements: Statement[] = [];
  /** What ends the part that is passed over, or ''. */
  let skipTo = '';
  lines.forEach((whole, i) => {
    const text = whole.replace('\uFEFF', '').trim();
    const line = firstLine + i;
    if (skipTo !== '') {
      if (skipTo === '---' ? text === skipTo : text.includes(skipTo)) skipTo = '';
      return;
    }
    if (text === '---' && statements.length === 0) skipTo = '---';
    else if (text.startsWith('%%{')) skipTo = text.includes('}%%') ? '' : '}%%';
    else if (text === '' || text.startsWith('%%') || text.startsWith('#')) return;
    else {
      statements.push({ text, line });
      if (/^accdescr\s*\{/i.test(text) && !text.includes('}')) skipTo = '}';
    }
  });
  return statements;
}

function taskOf(text: string, line: number, losses: string[]): JourneyTask {
  // Entities, in which a colon may be written, have none themselves.
  const [name = '', ...pieces] = text.split(':');
  const [score, actors = '', ...more] = pieces.map((piece) =>
    piece.replace(/\s#(?!\w{1,32};).*$/, '').trim(),
  );
  if (more.some((piece) => piece !== ''))
    losses.push(
      `Line ${line}: what follows the actors is left out: “${more.join(':').slice(0, 100).toWellFormed()}”.`,
    );
  return {
    name: decoded(name),
    score: scoreOf(score, line, losses),
    actors: [...new Set(actors.split(',').map(decoded))].filter((actor) => actor !== ''),
    line,
  };
}

function scoreOf(text: string | undefined, line: number, losses: string[]): number | null {
  const value = text === undefined || text === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  losses.push(
    text === undefined || text === ''
      ? `Line ${line}: there is no score, so the curve has no point there.`
      : `Line ${line}: the score “${text.slice(0, 100).toWellFormed()}” is no number, so the curve has no point there.`,
  );
  return null;
}

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  colon: ':',
  semi: ';',
  num: '#',
  nbsp: ' ',
};

/** Text with Mermaid's entities (`#58;`, `#quot;`) decoded and its line breaks (`<br/>`) as blanks. */
function decoded(text: string): string {
  return text
    .replaceAll(/<br\s*\/?>/gi, ' ')
    .replaceAll(/#(\d{1,7}|[a-z]{1,10});/gi, (whole, code: string) => {
      const point = Number(code);
      if (Number.isNaN(point)) return NAMED[code.toLowerCase()] ?? whole;
      return point > 31 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
        ? String.fromCodePoint(point)
        : '';
    })
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
