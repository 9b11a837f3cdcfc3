/** Lets the browser save a file that the host offers. */
export function download(path: string, name: string): void {
  const link = document.createElement('a');
  link.href = path;
  link.download = name.split(/[\\/]/).at(-1) ?? 'sojourn.pdf';
  document.body.append(link);
  link.click();
  link.remove();
}
