/** Which files are damaged. */
import { mapCorpus } from '../map-files/corpus.ts';
import { corpus, type CorpusFile } from './corpus.ts';

/**
 * @param what `maps`, or else files of feedback
 * @param ending how their names end; '' for all
 */
export async function filesToDamage(what: string, ending: string): Promise<readonly CorpusFile[]> {
  const files = what === 'maps' ? await mapCorpus(true) : corpus(true);
  return files.filter(({ name }) => name.endsWith(ending));
}
