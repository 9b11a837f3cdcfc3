/** Finds the list of records in a JSON document of unknown shape. */
import { JsonWalker, type ListPath } from './json-list.ts';

/** Lists that programs add to their answers and that hold no records. */
const NOT_RECORDS =
  /^(aggregations?|facets?|aggs|meta(data)?|links?|errors?|warnings?|included|columns|fields|schema|headers?|_shards)$/i;
/** Usual names of the list of records. */
const RECORDS =
  /^(hits|data|items|results?|records?|rows|reviews?|responses?|tickets?|feedback|comments?|conversations|messages|documents|docs|entries|answers|list|\w*_(tickets|reviews|responses|comments|items|records))$/i;

interface Candidate {
  readonly path: ListPath;
  objects: number;
  chars: number;
}

/** What is known of a document's lists after some of its text. */
export class JsonShape {
  readonly #lists = new Map<string, Candidate>();
  readonly #walker: JsonWalker;
  #rootValues = 0;

  constructor() {
    this.#walker = new JsonWalker(
      {
        wants: (path) => {
          const key = JSON.stringify(path);
          if (!this.#lists.has(key)) this.#lists.set(key, { path, objects: 0, chars: 0 });
          return true;
        },
        element: (path, json) => {
          const list = this.#lists.get(JSON.stringify(path));
          if (!list) {
            this.#rootValues += 1;
          } else if (json.startsWith('{')) {
            list.objects += 1;
            list.chars += json.length;
          }
        },
      },
      false,
    );
  }

  push(text: string): void {
    this.#walker.push(text);
  }

  end(): void {
    this.#walker.end();
  }

  /** Whether the root itself is a list. */
  get rootList(): boolean {
    return this.#lists.has('[]');
  }

  /** The path of the list of records, or null where the whole document is one record. */
  best(): ListPath | null {
    if (this.rootList) return [];
    if (this.#rootValues > 0) return null;
    const lists = [...this.#lists.values()].filter(
      (list) => list.objects > 0 && !list.path.some((key) => NOT_RECORDS.test(key)),
    );
    const named = (list: Candidate): number => (RECORDS.test(list.path.at(-1) ?? '') ? 1 : 0);
    lists.sort((a, b) => named(b) - named(a) || a.path.length - b.path.length || b.chars - a.chars);
    return lists[0]?.path ?? null;
  }
}

/** Reads the elements of the list at `path`, or every root value as one record where `path` is null. */
export function jsonListReader(path: ListPath | null, element: (json: string) => boolean | void): JsonWalker {
  const wanted = path === null ? null : JSON.stringify(path);
  return new JsonWalker(
    { wants: (at) => JSON.stringify(at) === wanted, element: (_at, json) => element(json) },
    path === null,
  );
}
