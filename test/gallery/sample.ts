/** What a small workspace of the gallery is made of, beside the template of its language: all in one language. */
import type { TemplateLanguage } from '../../shared/templates/format.ts';

export interface Traveller {
  readonly name: string;
  readonly segment: string;
  readonly quote: string;
  readonly goals: string;
  readonly needs: string;
  readonly frustrations: string;
}

export interface Answer {
  readonly text: string;
  /** 1 to 5. */
  readonly score: number;
  /** ISO day. */
  readonly date: string;
}

export interface Sample {
  readonly language: Exclude<TemplateLanguage, 'en'>;
  /** Name of the workspace. */
  readonly name: string;
  readonly travellers: readonly [Traveller, Traveller];
  readonly tag: string;
  /** Titles of the lanes that the template does not have. */
  readonly quotes: string;
  readonly actions: string;
  readonly doings: readonly { readonly text: string; readonly owner: string; readonly department: string }[];
  /** Feedback: each answer is evidence for a pain point, the first five are quoted on the map. */
  readonly answers: readonly Answer[];
  readonly note: string;
  readonly comment: string;
  readonly connector: string;
}
