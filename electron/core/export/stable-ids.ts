/**
 * Chromium names the elements of a tagged PDF after the nodes of its page, whose numbers depend on what the browser did
 * before. Numbered anew in their order, the same page gives the same bytes.
 */
import { PDFArray, PDFDict, PDFString, type PDFDocument, type PDFObject } from 'pdf-lib';

const NODE_ID = /^node(\d{8})$/;

/** Calls `visit` with each string in an object, itself included, and puts what it answers in the string's place. */
function replaceStrings(object: PDFObject, visit: (text: PDFString) => PDFString): void {
  if (object instanceof PDFArray) {
    for (let i = 0; i < object.size(); i += 1) {
      const item = object.get(i);
      if (item instanceof PDFString) object.set(i, visit(item));
      else replaceStrings(item, visit);
    }
  } else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      if (value instanceof PDFString) object.set(key, visit(value));
      else replaceStrings(value, visit);
    }
  }
}

export function renumberNodes({ context }: PDFDocument): void {
  const numbers = new Set<number>();
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  const numberOf = (text: PDFString): number | null => {
    const [, digits] = NODE_ID.exec(text.asString()) ?? [];
    return digits === undefined ? null : Number(digits);
  };
  for (const object of objects) {
    replaceStrings(object, (text) => {
      const number = numberOf(text);
      if (number !== null) numbers.add(number);
      return text;
    });
  }
  const ranks = new Map([...numbers].sort((a, b) => a - b).map((number, rank) => [number, rank]));
  for (const object of objects) {
    replaceStrings(object, (text) => {
      const rank = ranks.get(numberOf(text) ?? -1);
      return rank === undefined ? text : PDFString.of(`node${String(rank).padStart(8, '0')}`);
    });
  }
}
