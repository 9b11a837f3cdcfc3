/** Under which keys a customer may be remembered. */
import type { Database } from 'better-sqlite3';
import { customerKey } from '../feedback/customer-keys.ts';
import { keyedHash, storedPrivacyKey } from '../feedback/privacy.ts';

/**
 * Names a customer by key: as it is stored, and hashed, as another file may have it.
 * @param files files under whose secrets keys may be hashed
 */
export function namesOfCustomer(files: readonly Database[]): (key: string) => string[] {
  const hashes = files
    .map(storedPrivacyKey)
    .filter((secret) => secret !== null)
    .map(keyedHash);
  return (customer) => {
    const key = customerKey(customer);
    return [key, ...hashes.map((hash) => hash(key))];
  };
}
