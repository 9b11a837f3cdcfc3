import { Download } from 'lucide-react';
import { IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { EXPORT_CHOICES, exportInbox } from './export-items.ts';
import { countOf } from './format.ts';

export interface ExportMenuProps {
  /** Marked items; 0: everything that was found is exported. */
  marked: number;
  /** Items found, or null while they are counted. */
  total: number | null;
}

/** Writes what is marked, or else what was found, to a file. */
export function ExportMenu({ marked, total }: ExportMenuProps) {
  const what =
    marked > 0
      ? countOf(marked, 'marked item')
      : total === null
        ? 'All that is found'
        : countOf(total, 'item');
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          label="Export…"
          shortcut="Mod+E"
          disabled={total === 0}
          icon={<Download size={16} aria-hidden />}
        />
      }
      entries={[
        { heading: `${what} as` },
        ...EXPORT_CHOICES.map(({ format, name }) => ({ label: name, run: () => exportInbox(format) })),
      ]}
    />
  );
}
