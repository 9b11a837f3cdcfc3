import { useHistory } from '../state/history.ts';
import { EmptyState } from '../ui/Marks.tsx';
import { ItemDetail } from './ItemDetail.tsx';
import type { ListSelection } from './list-selection.ts';
import type { ListSource } from './list-source.ts';
import { ItemSuggestions } from './suggest/ItemSuggestions.tsx';
import { UsedBy } from './UsedBy.tsx';
import { useListVersion } from './use-feedback.ts';

export interface ItemInspectorProps {
  source: ListSource;
  selection: ListSelection;
  terms: readonly string[];
}

/** The reading pane: the item under the cursor. */
export function ItemInspector({ source, selection, terms }: ItemInspectorProps) {
  useListVersion(source);
  const lastStep = useHistory((s) => s.undo);
  const index = selection.active === null ? -1 : source.indexOf(selection.active);
  const item = index < 0 ? undefined : source.itemAt(index);
  if (!item) {
    return (
      <EmptyState>
        {item === null
          ? 'This item is no longer in the workspace.'
          : 'Choose an item to read it in full. Arrow keys or J and K move, Space marks several.'}
      </EmptyState>
    );
  }
  return (
    <ItemDetail key={item.id} item={item} terms={terms}>
      <ItemSuggestions itemId={item.id} changes={lastStep} />
      <UsedBy itemId={item.id} changes={lastStep} />
    </ItemDetail>
  );
}
