import { X } from 'lucide-react';
import './chip.css';

export interface ChipProps {
  /** What sort of condition it is … */
  what: string;
  /** … and its value. */
  name: string;
  onRemove: () => void;
}

/** A condition of a filter; a click or Enter takes it out. */
export function Chip({ what, name, onRemove }: ChipProps) {
  return (
    <button type="button" className="chip" onClick={onRemove}>
      <span className="secondary">{what}</span> <span className="chip-name">{name}</span>
      <span className="visually-hidden">: take it out of the filter</span>
      <X size={13} aria-hidden />
    </button>
  );
}
