/** Where in the app the person is, and how that is written in the address's fragment (`#/map/abc`). */

/** The parts of the catalogue that maps share. */
export const CATALOGUE_PARTS = ['touchpoints', 'channels', 'tags'] as const;
export type CataloguePart = (typeof CATALOGUE_PARTS)[number];

/** The parts of the places Measures, Audit and Actions, and the views by role. */
export const MEASURES_PARTS = ['metrics', 'drivers'] as const;
export type MeasuresPart = (typeof MEASURES_PARTS)[number];
export const AUDIT_PARTS = ['audits', 'visits', 'observations', 'sets'] as const;
export type AuditPart = (typeof AUDIT_PARTS)[number];
export const ACTIONS_PARTS = ['portfolio', 'board', 'matrix', 'hotspots', 'cases'] as const;
export type ActionsPart = (typeof ACTIONS_PARTS)[number];
export const ROLES = ['executive', 'lead', 'department', 'frontline'] as const;
export type Role = (typeof ROLES)[number];

export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'maps' }
  | { readonly screen: 'map'; readonly mapId: string }
  | { readonly screen: 'catalogue'; readonly part: CataloguePart }
  | { readonly screen: 'personas'; readonly personaId: string | null }
  | { readonly screen: 'feedback' }
  | { readonly screen: 'measures'; readonly part: MeasuresPart }
  /** `id`: the audit, scenario or question set that is open; absent: the list. */
  | { readonly screen: 'audit'; readonly part: AuditPart; readonly id?: string }
  | { readonly screen: 'actions'; readonly part: ActionsPart }
  /** `of`: which department or touchpoint, where the role asks for one. */
  | { readonly screen: 'overview'; readonly role: Role; readonly of: string | null }
  | { readonly screen: 'settings' };

export type ScreenName = Route['screen'];

/** The fragment of a route, with its `#`. */
export function formatRoute(route: Route): string {
  if (route.screen === 'map') return `#/map/${encodeURIComponent(route.mapId)}`;
  if ('part' in route) {
    const id = 'id' in route && route.id !== undefined ? `/${encodeURIComponent(route.id)}` : '';
    return `#/${route.screen}/${route.part}${id}`;
  }
  if (route.screen === 'overview') {
    const of = route.of === null ? '' : `/${encodeURIComponent(route.of)}`;
    return `#/overview/${route.role}${of}`;
  }
  if (route.screen === 'personas' && route.personaId !== null) {
    return `#/personas/${encodeURIComponent(route.personaId)}`;
  }
  return `#/${route.screen}`;
}

/** The route of a fragment, or null where it names none. */
export function parseRoute(fragment: string): Route | null {
  const [screen, id, of] = fragment.replace(/^#\/?/, '').split('/').map(decode);
  switch (screen) {
    case 'home':
    case 'maps':
    case 'feedback':
    case 'settings':
      return { screen };
    case 'catalogue':
      return { screen, part: oneOf(CATALOGUE_PARTS, id) };
    case 'measures':
      return { screen, part: oneOf(MEASURES_PARTS, id) };
    case 'audit':
      return { screen, part: oneOf(AUDIT_PARTS, id), ...(of ? { id: of } : {}) };
    case 'actions':
      return { screen, part: oneOf(ACTIONS_PARTS, id) };
    case 'overview':
      return { screen, role: oneOf(ROLES, id), of: of || null };
    case 'personas':
      return { screen, personaId: id || null };
    case 'map':
      return id ? { screen, mapId: id } : null;
    default:
      return null;
  }
}

/** The one that is named, or the first. */
function oneOf<T extends string>(known: readonly [T, ...T[]], name: string | undefined): T {
  return known.find((part) => part === name) ?? known[0];
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
