import { createFinder, type TextRange } from '../../shared/text/find.ts';

export interface MarkedProps {
  text: string;
  /** Its blank-separated parts are marked in the text. */
  typed: string;
}

/** A text with what was typed marked in it; whole graphemes only. */
export function Marked({ text, typed }: MarkedProps) {
  const parts: React.ReactNode[] = [];
  let from = 0;
  for (const { start, end } of rangesOf(text, typed)) {
    if (start < from) continue;
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}

/** From left to right; of those that lie over each other only the first is used. */
function rangesOf(text: string, typed: string): TextRange[] {
  return typed
    .split(/\s+/u)
    .flatMap((part) => createFinder(part)?.ranges(text) ?? [])
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
