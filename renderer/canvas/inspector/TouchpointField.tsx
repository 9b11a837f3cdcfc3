import { setCardFields, setCardText } from '../../../shared/model/edits/cards.ts';
import { setTouchpoint } from '../../../shared/model/edits/library.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import { CHANNELS, type Card } from '../../../shared/model/types.ts';
import { attempt } from '../../app/toasts.ts';
import { edit } from '../../state/documents.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { channelName } from '../channels.ts';
import { useMapView } from '../context.ts';

/** Which touchpoint of the catalogue the card stands for, and through which channel that one goes. */
export function TouchpointField({ card }: { card: Card }) {
  const { map, library } = useMapView();
  const touchpoint = library.touchpoints.find(({ id }) => id === card.touchpointId);
  return (
    <>
      <Select
        label="Touchpoint of the catalogue"
        value={touchpoint?.id ?? ''}
        options={[
          { value: '', label: 'None' },
          ...library.touchpoints.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) =>
          attempt(() =>
            edit(mapDocId(map.id), 'Choose touchpoint', (doc) => {
              const keepsText = id === '' && card.text === '';
              if (keepsText) setCardText(doc, card.id, touchpoint?.name ?? '');
              else if (id !== '') setCardText(doc, card.id, '');
              setCardFields(doc, [card.id], { touchpointId: id || null });
            }),
          )
        }
      />
      {touchpoint ? (
        <TextField
          label="Its name, on every map"
          required
          maxLength={200}
          value={touchpoint.name}
          onCommit={(name) =>
            attempt(() =>
              edit(LIBRARY_DOC, 'Rename touchpoint', (doc) => setTouchpoint(doc, touchpoint.id, { name })),
            )
          }
        />
      ) : null}
      {touchpoint ? (
        <Select
          label="Its channel, on every map"
          value={touchpoint.channel}
          options={[
            { value: '', label: 'None' },
            ...CHANNELS.map((value) => ({ value: value as string, label: channelName(value) })),
          ]}
          onChange={(channel) =>
            attempt(() =>
              edit(LIBRARY_DOC, 'Set channel', (doc) => setTouchpoint(doc, touchpoint.id, { channel })),
            )
          }
        />
      ) : null}
    </>
  );
}
