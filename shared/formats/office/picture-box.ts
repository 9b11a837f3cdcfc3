/** How large a picture is shown: as large as a box allows, in its own shape. */
export function fitInto(
  { width, height }: { readonly width: number; readonly height: number },
  box: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const scale = Math.min(box.width / Math.max(1, width), box.height / Math.max(1, height));
  return { width: width * scale, height: height * scale };
}
