/** Which small panel is open above the screen: the export, the report, the sheet of shortcuts, the gallery of templates. One at a time. */
import { create } from 'zustand';

export type PanelName =
  'export' | 'report' | 'shortcuts' | 'templates' | 'saveTemplate' | 'disagreement' | 'suggest';

export const usePanels = create<{ readonly open: PanelName | null }>()(() => ({ open: null }));

export function openPanel(name: PanelName): void {
  usePanels.setState({ open: name });
}

export function closePanel(): void {
  usePanels.setState({ open: null });
}
