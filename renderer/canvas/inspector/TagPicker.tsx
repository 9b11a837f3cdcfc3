import { useState } from 'react';
import { setCardFields } from '../../../shared/model/edits/cards.ts';
import { addTag } from '../../../shared/model/edits/library.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { cardTagIds } from '../../../shared/model/tags.ts';
import type { Card } from '../../../shared/model/types.ts';
import { attempt } from '../../app/toasts.ts';
import { CatalogueLink } from '../../catalogue/CatalogueLink.tsx';
import { edit } from '../../state/documents.ts';
import { intent } from '../../state/history.ts';
import { TextInput } from '../../ui/TextField.tsx';
import { useMapView } from '../context.ts';

/** The workspace's tags: click puts one on or takes it off, typing a new word makes one. */
export function TagPicker({ card }: { card: Card }) {
  const { map, library } = useMapView();
  const [text, setText] = useState('');
  const own = cardTagIds(library, card);
  const write = (tags: readonly string[]): void =>
    edit(mapDocId(map.id), 'Set tags', (doc) => setCardFields(doc, [card.id], { tags }));
  const add = (): void => {
    const name = text.trim();
    setText('');
    if (name === '') return;
    attempt(() =>
      intent('Add tag', () => {
        const known = library.tags.find((tag) => tag.name.toLocaleLowerCase() === name.toLocaleLowerCase());
        const hue = (library.tags.length % 8) + 1;
        const id = known?.id ?? edit(LIBRARY_DOC, 'Add tag', (doc) => addTag(doc, { name, hue }));
        if (!own.includes(id)) write([...own, id]);
      }),
    );
  };
  return (
    <>
      <div className="tag-list" role="group" aria-label="Tags">
        {library.tags.map((tag) => {
          const isOn = own.includes(tag.id);
          return (
            <button
              key={tag.id}
              type="button"
              className="tag-button"
              data-hue={tag.hue}
              aria-pressed={isOn}
              onClick={() =>
                attempt(() => write(isOn ? own.filter((id) => id !== tag.id) : [...own, tag.id]))
              }
            >
              {tag.name}
            </button>
          );
        })}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextInput
          label="New tag"
          hideLabel
          placeholder="New tag"
          maxLength={60}
          value={text}
          onChange={setText}
        />
      </form>
      <CatalogueLink part="tags">Rename, merge and colour tags</CatalogueLink>
    </>
  );
}
