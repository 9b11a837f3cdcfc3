import { Button } from '../ui/Button.tsx';
import type { AttachTarget } from './attach.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { countOf } from './format.ts';
import { LabelMenu } from './LabelMenu.tsx';
import type { Correction } from './labels.ts';
import { TargetPicker } from './TargetPicker.tsx';

export interface ListHeadProps {
  /** Items found, or null while they are counted. */
  total: number | null;
  search: string;
  marked: number;
  target: AttachTarget | null;
  canAttach: boolean;
  canLabel: boolean;
  readOnly: boolean;
  onAttach: () => void;
  /** Corrects what is marked, or the item under the cursor. */
  onLabel: (change: Correction) => void;
  onUnmark: () => void;
}

/** Over the inbox: how many were found or marked, and what they can be attached to. */
export function ListHead(props: ListHeadProps) {
  const { total, search, marked, target, canAttach, readOnly } = props;
  const found = total === null ? 'Counting…' : countOf(total, 'item');
  return (
    <div className="fb-list-head">
      <output className="tabular truncate">
        {marked > 0 ? `${countOf(marked, 'item')} marked` : search ? `${found} found` : found}
      </output>
      {marked > 0 ? (
        <Button kind="quiet" shortcut="Escape" onClick={props.onUnmark}>
          Clear
        </Button>
      ) : null}
      <span className="fb-gap" />
      <ExportMenu marked={marked} total={total} />
      {readOnly ? null : (
        <>
          <LabelMenu disabled={!props.canLabel} onLabel={props.onLabel} />
          <TargetPicker target={target} />
          <Button shortcut="E" disabled={!canAttach || target === null} onClick={props.onAttach}>
            Attach{marked > 1 ? ` ${marked}` : ''}
          </Button>
        </>
      )}
    </div>
  );
}
