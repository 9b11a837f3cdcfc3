import { useMemo, useState } from 'react';
import { alikeGroups } from '../../shared/catalogue/alike.ts';
import { Button } from '../ui/Button.tsx';
import { bestOf } from './actions.ts';
import type { CatalogueEntry } from './entries.ts';

export interface AlikeBarProps {
  entries: readonly CatalogueEntry[];
  onMerge: (group: readonly CatalogueEntry[], stays: CatalogueEntry) => void;
}

/** Names that are alike, one group at a time, to be merged by one press or left as they are. */
export function AlikeBar({ entries, onMerge }: AlikeBarProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const keyOf = (group: readonly CatalogueEntry[]): string => group.map(({ id }) => id).join(' ');
  const alike = useMemo(() => alikeGroups(entries), [entries]);
  const groups = alike.filter((group) => !left.has(keyOf(group)));
  const [group] = groups;
  const stays = group && bestOf(group);
  if (!group || !stays) return null;
  return (
    <section className="cat-alike" aria-label="Names that are alike">
      <p className="cat-alike-words">
        {group.map(({ id, name }, index) => (
          <span key={id}>
            {index > 0 ? ', ' : null}
            <q dir="auto">{name}</q>
          </span>
        ))}{' '}
        look alike.
        {groups.length > 1 ? <span className="secondary"> 1 of {groups.length}</span> : null}
      </p>
      <Button className="cat-alike-merge" onClick={() => onMerge(group, stays)}>
        Merge into “{stays.name}”
      </Button>
      <Button kind="quiet" onClick={() => setLeft(new Set([...left, keyOf(group)]))}>
        Leave them
      </Button>
    </section>
  );
}
