/** Which map is being saved as a template, while the panel for it is open. */
import { create } from 'zustand';
import { openPanel } from '../commands/panels.ts';

export interface TemplateSource {
  readonly mapId: string;
  /** Title of the map, proposed for the template. */
  readonly title: string;
}

export const useTemplateSource = create<{ readonly source: TemplateSource | null }>()(() => ({
  source: null,
}));

/** Asks what a template made of this map is to be called and to hold. */
export function askTemplate(source: TemplateSource): void {
  useTemplateSource.setState({ source });
  openPanel('saveTemplate');
}
