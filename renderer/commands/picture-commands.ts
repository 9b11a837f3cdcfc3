/** Commands for pictures on cards. */
import { setCardFields } from '../../shared/model/edits/cards.ts';
import { mapDocId } from '../../shared/model/doc-ids.ts';
import { bringPictures } from '../pictures/bring.ts';
import { showPicture } from '../pictures/lightbox-state.ts';
import { pickPictures } from '../pictures/pick.ts';
import { documentTarget, planPictures } from '../pictures/plan.ts';
import { targetOfSelection } from '../pictures/transfer.ts';
import { edit } from '../state/documents.ts';
import type { Command, CommandContext } from './command.ts';

/** The selected cards that have a picture. */
function pictured({ view, selection }: CommandContext): string[] {
  if (!view || selection.kind !== 'card' || selection.mapId !== view.map.id) return [];
  return selection.ids.filter((id) => view.map.cards.get(id)?.image);
}

function canAdd({ view, selection }: CommandContext): boolean {
  const target = targetOfSelection(selection);
  return view !== null && !view.readOnly && target !== null && planPictures(view.map, target, 1) !== null;
}

/** Lets the person choose pictures for what is selected, and adds them. */
export async function addPictures({ view, selection }: CommandContext): Promise<void> {
  const target = targetOfSelection(selection);
  if (!view || !target) return;
  await bringPictures(view.map.id, await pickPictures(true), documentTarget(view.map, target));
}

export const PICTURE_COMMANDS: readonly Command[] = [
  {
    id: 'picture.add',
    name: 'Add pictures…',
    group: 'Card',
    keys: ['Alt+I'],
    when: canAdd,
    needs: 'Select a card or a cell first',
    run: addPictures,
  },
  {
    id: 'picture.show',
    name: 'Show the picture in full',
    group: 'View',
    keys: ['Alt+Enter'],
    onCanvas: true,
    when: (context) => pictured(context).length > 0,
    needs: 'Select a card with a picture first',
    run: (context) => {
      const [id] = pictured(context);
      if (id !== undefined) showPicture(id);
    },
  },
  {
    id: 'picture.remove',
    name: 'Remove the picture',
    group: 'Card',
    keys: [],
    when: (context) => pictured(context).length > 0 && context.view?.readOnly === false,
    needs: 'Select a card with a picture first',
    run: (context) => {
      const ids = pictured(context);
      const label = ids.length === 1 ? 'Remove picture' : `Remove ${ids.length} pictures`;
      if (context.view) {
        edit(mapDocId(context.view.map.id), label, (doc) => setCardFields(doc, ids, { image: null }));
      }
    },
  },
];
