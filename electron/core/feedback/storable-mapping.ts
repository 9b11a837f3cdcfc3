import type { Mapping } from '../../../shared/contract/types.ts';
import { maskText } from '../../../shared/privacy/mask.ts';

/** A mapping as it may be stored: names of columns are read from the file, too, and may be a record by mistake. */
export function storableMapping(mapping: Mapping): Mapping {
  return { ...mapping, names: mapping.names.map(maskText) };
}
