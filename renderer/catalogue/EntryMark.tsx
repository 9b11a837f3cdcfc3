import { CircleDashed } from 'lucide-react';
import { ChannelIcon } from '../canvas/channels.ts';
import { NamedIcon } from '../ui/icons.tsx';
import { Dot } from '../ui/Marks.tsx';
import type { CatalogueEntry } from './entries.ts';

/** A tag's colour; a touchpoint's own icon, else that of its channel. */
export function EntryMark({ entry }: { entry: Pick<CatalogueEntry, 'hue' | 'icon' | 'channel'> }) {
  if (entry.hue !== null) return <Dot hue={entry.hue} />;
  return (
    <span className="cat-icon">
      {entry.icon !== '' ? (
        <NamedIcon name={entry.icon} />
      ) : entry.channel === '' ? (
        <CircleDashed size={13} aria-hidden />
      ) : (
        <ChannelIcon channel={entry.channel} />
      )}
    </span>
  );
}
