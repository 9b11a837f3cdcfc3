/**
 * A text on one line: line breaks, with the blanks around them, become one blank each. In time that grows with the
 * text: a pattern for blanks around a line break tries again from every blank.
 */
export function onOneLine(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}
