/** What files of office programs hold besides the map. */
import { Checkbox } from '../ui/Check.tsx';

interface Props {
  readonly quotes: boolean;
  readonly onChange: (quotes: boolean) => void;
}

export function OfficeFields({ quotes, onChange }: Props) {
  return <Checkbox label="With what customers say, word for word" checked={quotes} onChange={onChange} />;
}
