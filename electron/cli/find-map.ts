/** The map that an option names. */
import { SojournError } from '../../shared/contract/errors.ts';
import { inspectInfo } from '../core/workspace/inspect.ts';

/**
 * The map with this id, or else with this title (case and accents as written, then without regard to case).
 * @throws SojournError `notFound`, and `badInput` where several have the title
 */
export async function findMap(file: string, wanted: string): Promise<{ id: string; title: string }> {
  const { maps } = await inspectInfo(file);
  const byId = maps.find((map) => map.id === wanted);
  if (byId) return byId;
  const plain = (text: string): string => text.normalize('NFC').trim();
  const exact = maps.filter((map) => plain(map.title) === plain(wanted));
  const loose = maps.filter((map) => plain(map.title).toLowerCase() === plain(wanted).toLowerCase());
  const found = exact.length > 0 ? exact : loose;
  if (found.length === 1 && found[0]) return found[0];
  const listed = (found.length > 1 ? found : maps).map((map) => `"${map.title}" (${map.id})`).join(', ');
  const [message, remedy] =
    found.length > 1
      ? [`${found.length} maps are named "${wanted}".`, `Name one by its id: ${listed}.`]
      : [
          `There is no map "${wanted}".`,
          maps.length > 0 ? `The maps are ${listed}.` : 'The workspace has no maps.',
        ];
  throw new SojournError(found.length > 1 ? 'badInput' : 'notFound', message, { remedy, where: { file } });
}
