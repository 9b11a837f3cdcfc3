/** What every way of drawing pages needs of the document. */

export function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The print view lacks ${selector}.`);
  return found;
}

/** Fonts that the text on the page needs and pictures, loaded. A picture that cannot be decoded stays empty. */
export async function loaded(): Promise<void> {
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await document.fonts.ready;
}
