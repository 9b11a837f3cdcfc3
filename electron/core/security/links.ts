/** Which links leave Sojourn, in every host. */

const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:']);
const MAX_LINK_LENGTH = 4000;

/**
 * The address to hand to the system's browser or mail program, or null where it must not be opened. Other schemes
 * start programs (`file:`, `smb:`, `ms-msdt:` …) and are refused; so is a name or password in front of a host, which
 * makes one address look like another.
 */
export function externalLink(url: string): string | null {
  if (url.length > MAX_LINK_LENGTH || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (!LINK_SCHEMES.has(parsed.protocol)) return null;
  if (parsed.username !== '' || parsed.password !== '') return null;
  return parsed.href;
}
