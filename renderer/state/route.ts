/** Where in the app the person is, and how that is written in the address's fragment (`#/map/abc`). */

/** The parts of the catalogue that maps share. */
export const CATALOGUE_PARTS = ['touchpoints', 'channels', 'tags'] as const;
export type CataloguePart = (typeof CATALOGUE_PARTS)[number];

export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'maps' }
  | { readonly screen: 'map'; readonly mapId: string }
  | { readonly screen: 'catalogue'; readonly part: CataloguePart }
  | { readonly screen: 'personas'; readonly personaId: string | null }
  | { readonly screen: 'feedback' }
  | { readonly screen: 'settings' };

export type ScreenName = Route['screen'];

/** The fragment of a route, with its `#`. */
export function formatRoute(route: Route): string {
  if (route.screen === 'map') return `#/map/${encodeURIComponent(route.mapId)}`;
  if (route.screen === 'catalogue') return `#/catalogue/${route.part}`;
  if (route.screen === 'personas' && route.personaId !== null) {
    return `#/personas/${encodeURIComponent(route.personaId)}`;
  }
  return `#/${route.screen}`;
}

/** The route of a fragment, or null where it names none. */
export function parseRoute(fragment: string): Route | null {
  const [screen, id] = fragment.replace(/^#\/?/, '').split('/').map(decode);
  switch (screen) {
    case 'home':
    case 'maps':
    case 'feedback':
    case 'settings':
      return { screen };
    case 'catalogue':
      return { screen, part: CATALOGUE_PARTS.find((part) => part === id) ?? 'touchpoints' };
    case 'personas':
      return { screen, personaId: id || null };
    case 'map':
      return id ? { screen, mapId: id } : null;
    default:
      return null;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** Whether two routes show the same thing. */
export function sameRoute(a: Route, b: Route): boolean {
  return formatRoute(a) === formatRoute(b);
}
