/** What the gallery offers: an empty map, the workspace's own templates, and those that come with Sojourn. */
import type { MapSummary } from '../../shared/contract/types.ts';
import type { MapKind } from '../../shared/model/types.ts';
import { contentOf, type Template, type TemplateLanguage } from '../../shared/templates/format.ts';
import { TEMPLATES } from '../../shared/templates/index.ts';
import { foldCase, stripDiacritics } from '../../shared/text/fold.ts';
import { MAP_KIND_WORDS } from '../home/kind-words.ts';
import { startContent } from './start-map.ts';

export type EntrySource =
  | { readonly type: 'blank' }
  | { readonly type: 'template'; readonly template: Template }
  | { readonly type: 'own'; readonly mapId: string };

export interface GalleryEntry {
  readonly key: string;
  readonly source: EntrySource;
  readonly group: 'Yours' | 'By field' | 'In other languages';
  /** Line above the title, e.g. "Retail". */
  readonly field: string;
  readonly title: string;
  readonly about: string;
  readonly kind: MapKind;
  readonly language: TemplateLanguage;
  readonly stageTitles: readonly string[];
  readonly stages: number;
  readonly lanes: number;
  readonly cards: number;
}

const LANGUAGE_NAMES: Readonly<Record<TemplateLanguage, string>> = {
  en: 'English',
  uk: 'Українська',
  th: 'ไทย',
  id: 'Bahasa Indonesia',
  vi: 'Tiếng Việt',
};

function blank(group: GalleryEntry['group']): GalleryEntry {
  const { stages, lanes } = startContent('current');
  return {
    key: 'blank',
    source: { type: 'blank' },
    group,
    field: 'Any field',
    title: 'Blank',
    about: 'Stages and lanes to begin with, and no cards.',
    kind: 'current',
    language: 'en',
    stageTitles: stages,
    stages: stages.length,
    lanes: lanes.length,
    cards: 0,
  };
}

function builtIn(template: Template): GalleryEntry {
  const content = contentOf(template);
  const { id, field, title, about, kind, language } = template;
  return {
    key: id,
    source: { type: 'template', template },
    group: language === 'en' ? 'By field' : 'In other languages',
    field: language === 'en' ? field : `${LANGUAGE_NAMES[language]} · ${field}`,
    title,
    about,
    kind,
    language,
    stageTitles: content.stages.map((stage) => stage.title),
    stages: content.stages.length,
    lanes: content.lanes.length,
    cards: content.cards.length,
  };
}

function own({ id, title, kind, stages, lanes, cards }: MapSummary): GalleryEntry {
  return {
    key: `own/${id}`,
    source: { type: 'own', mapId: id },
    group: 'Yours',
    field: 'Yours',
    title: title || 'Untitled template',
    about: 'A template of this workspace.',
    kind,
    language: 'en',
    stageTitles: [],
    stages,
    lanes,
    cards,
  };
}

/** All entries in the order in which the gallery shows them; the blank map is the first, in whatever group is. */
export function galleryEntries(templates: readonly MapSummary[]): GalleryEntry[] {
  return [
    blank(templates.length > 0 ? 'Yours' : 'By field'),
    ...templates.map(own),
    ...TEMPLATES.map(builtIn),
  ];
}

const plain = (text: string): string => stripDiacritics(foldCase(text));

/** The entries in which every typed word occurs: in field, title, description, kind, language or a stage's title. */
export function matchingEntries(entries: readonly GalleryEntry[], query: string): GalleryEntry[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const { field, title, about, kind, stageTitles } = entry;
    const text = plain([field, title, about, MAP_KIND_WORDS[kind].name, ...stageTitles].join(' '));
    return words.every((word) => text.includes(word));
  });
}
