import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { IconButton } from '../../ui/Button.tsx';

export interface OrderButtonsProps {
  /** What is moved or deleted, e.g. "question 3". */
  what: string;
  isFirst: boolean;
  isLast: boolean;
  disabled: boolean;
  onMove: (by: 1 | -1) => void;
  onDelete: () => void;
}

/** Moves one of a list up and down, and deletes it. */
export function OrderButtons({ what, isFirst, isLast, disabled, onMove, onDelete }: OrderButtonsProps) {
  if (disabled) return null;
  return (
    <span className="audit-order">
      <IconButton
        label={`Move ${what} up`}
        disabled={isFirst}
        icon={<ArrowUp size={15} aria-hidden />}
        onClick={() => onMove(-1)}
      />
      <IconButton
        label={`Move ${what} down`}
        disabled={isLast}
        icon={<ArrowDown size={15} aria-hidden />}
        onClick={() => onMove(1)}
      />
      <IconButton label={`Delete ${what}`} icon={<Trash2 size={15} aria-hidden />} onClick={onDelete} />
    </span>
  );
}
