import { browseFiles } from '../ui/browse-files.ts';
import { ACCEPTED } from './read-picture.ts';

/** Lets the person choose picture files with the system's dialog; none where it is cancelled. */
export const pickPictures = (several: boolean): Promise<File[]> =>
  browseFiles({ label: 'Picture files', accept: ACCEPTED, many: several });
