/** File names that go to a page. */

/** `Content-Disposition` of a download, with the name in UTF-8 (RFC 6266) and an ASCII stand-in for old clients. */
export function attachment(fileName: string): string {
  const ascii = fileName.replaceAll(/[^\u0020-\u007e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
