/**
 * How much a small SVG would make a browser draw. Ten elements that each use the one before ten times are ten thousand
 * million drawings; a picture that unfolds to too much, or refers to itself, is refused before anything draws it.
 */
import type { SheetRule } from './svg-css.ts';
import { SvgProblem, type SvgElement } from './svg-xml.ts';

/** Most elements that may be drawn once every reference is followed. */
export const MAX_DRAWN = 200_000;
/** Longest chain of elements inside each other and references. */
const MAX_CHAIN = 400;
/** Most pairs of an element and a rule, or what that refers to, that are looked at. */
const MAX_WEIGHED = 5_000_000;

/** Parts of a filter that look at many pixels for each one. */
const SLOW_FILTERS = new Set([
  'feConvolveMatrix',
  'feDiffuseLighting',
  'feDisplacementMap',
  'feDropShadow',
  'feGaussianBlur',
  'feSpecularLighting',
  'feTurbulence',
]);

const LOCAL_URLS = /url\(\s*["']?#([^\s"'()]+)["']?\s*\)/gi;

/** @throws SvgProblem where the picture unfolds to too much, or refers to itself */
export function checkSvgCost(root: SvgElement, rules: readonly SheetRule[]): void {
  const ids = new Map<string, SvgElement>();
  collectIds(root, ids);
  const applying = indexRules(rules, ids);
  const costs = new Map<SvgElement, number | 'open'>();

  const costOf = (element: SvgElement, chain: number): number => {
    const known = costs.get(element);
    if (known === 'open') throw new SvgProblem('refers to itself');
    if (known !== undefined) return known;
    if (chain > MAX_CHAIN) throw new SvgProblem(`has a chain of more than ${MAX_CHAIN} references`);
    costs.set(element, 'open');
    let cost = weightOf(element);
    for (const child of element.children) if (typeof child !== 'string') cost += costOf(child, chain + 1);
    for (const id of ownTargets(element)) {
      const target = ids.get(id);
      if (target) cost += costOf(target, chain + 1);
    }
    for (const target of applying(element)) {
      // Whether the rule applies is a guess: a circle that comes of it is none.
      if (costs.get(target) !== 'open') cost += costOf(target, chain + 1);
      if (cost > MAX_DRAWN) break;
    }
    if (cost > MAX_DRAWN) throw new SvgProblem(`unfolds to more than ${MAX_DRAWN} drawings`);
    costs.set(element, cost);
    return cost;
  };
  costOf(root, 0);
}

/** What an element costs each time it is drawn: filters and masks work on every pixel of what they stand for. */
function weightOf({ name }: SvgElement): number {
  if (SLOW_FILTERS.has(name)) return 250;
  if (name.startsWith('fe')) return 40;
  return name === 'mask' ? 100 : 1;
}

/** Ids of what an element says itself that it draws with: its `href`, and the `url(#...)` of its attributes. */
function ownTargets(element: SvgElement): string[] {
  const targets: string[] = [];
  for (const [name, value] of element.attributes) {
    if (name === 'href') {
      if (value.startsWith('#')) targets.push(value.slice(1));
    } else if (value.includes('#')) targets.push(...urlsIn(value));
  }
  return targets;
}

function urlsIn(text: string): string[] {
  return [...text.matchAll(LOCAL_URLS)].map(([, id = '']) => id);
}

function collectIds(element: SvgElement, ids: Map<string, SvgElement>): void {
  const id = element.attributes.get('id');
  if (id !== undefined && !ids.has(id)) ids.set(id, element);
  for (const child of element.children) if (typeof child !== 'string') collectIds(child, ids);
}

/** What of an element the last part of a selector asks for. */
interface Wanted {
  readonly tag: string | null;
  readonly classes: readonly string[];
  readonly ids: readonly string[];
  readonly targets: readonly SvgElement[];
}

/**
 * Answers for an element what the rules that may apply to it refer to. Only the last part of each selector is looked at:
 * rather once too often.
 */
function indexRules(
  rules: readonly SheetRule[],
  ids: ReadonlyMap<string, SvgElement>,
): (element: SvgElement) => SvgElement[] {
  const index = new Map<string, Wanted[]>();
  for (const { selectors, declarations } of rules) {
    const targets = urlsIn(declarations).flatMap((id) => ids.get(id) ?? []);
    if (targets.length === 0) continue;
    // What stands in brackets (`:not(...)`) is not understood: it may apply to anything.
    for (const selector of selectors.includes('(') ? ['*'] : selectors.split(',')) {
      const wanted = { ...lastPart(selector), targets };
      const key = keyOf(wanted.classes[0], wanted.ids[0], wanted.tag);
      const known = index.get(key);
      if (known) known.push(wanted);
      else index.set(key, [wanted]);
    }
  }
  if (index.size === 0) return () => [];
  let work = 0;
  return (element) => {
    const id = element.attributes.get('id');
    const classes = new Set((element.attributes.get('class') ?? '').split(/\s+/));
    const keys = [...Array.from(classes, (name) => `.${name}`), `#${id}`, element.name, '*'];
    const found: SvgElement[] = [];
    for (const wanted of keys.flatMap((key) => index.get(key) ?? [])) {
      const applies =
        (wanted.tag === null || wanted.tag === element.name) &&
        wanted.classes.every((name) => classes.has(name)) &&
        wanted.ids.every((name) => name === id);
      work += 1 + wanted.classes.length + (applies ? wanted.targets.length : 0);
      if (work > MAX_WEIGHED) throw new SvgProblem('has too many rules of style');
      if (applies) for (const target of wanted.targets) found.push(target);
    }
    return found;
  };
}

function keyOf(className: string | undefined, id: string | undefined, tag: string | null): string {
  if (className !== undefined) return `.${className}`;
  return id === undefined ? (tag ?? '*') : `#${id}`;
}

function lastPart(selector: string): Omit<Wanted, 'targets'> {
  const last =
    selector
      .trim()
      .split(/[\s>+~]+/)
      .at(-1) ?? '';
  const simple = last.replaceAll(/::?[\w-]+(?:\([^)]*\))?|\[[^\]]*\]/g, '');
  return {
    tag: /^[A-Za-z][\w-]*/.exec(simple)?.[0] ?? null,
    classes: [...simple.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
    ids: [...simple.matchAll(/#([\w-]+)/g)].map(([, name = '']) => name),
  };
}
