import { setCardFields, setCardText } from '../../../shared/model/edits/cards.ts';
import { setTouchpoint } from '../../../shared/model/edits/library.ts';
import { LIBRARY_DOC, mapDocId } from '../../../shared/model/doc-ids.ts';
import type { Card } from '../../../shared/model/types.ts';
import { attempt } from '../../app/toasts.ts';
import { ChannelSelect } from '../../catalogue/ChannelSelect.tsx';
import { CatalogueLink } from '../../catalogue/CatalogueLink.tsx';
import { edit } from '../../state/documents.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useMapView } from '../context.ts';
import { laneOf } from '../slots.ts';

/** Which touchpoint of the catalogue the card stands for, and through which channel that one goes. */
export function TouchpointField({ card }: { card: Card }) {
  const { map, library, touchpoints, readOnly } = useMapView();
  /** Other cards on a touchpoint say something of it, and keep saying it. */
  const isTouchpoint = laneOf(map, card.laneId)?.kind === 'touchpoints';
  const touchpoint = card.touchpointId === null ? undefined : touchpoints.get(card.touchpointId);
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
              else if (id !== '' && isTouchpoint) setCardText(doc, card.id, '');
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
        <ChannelSelect
          label="Its channel, on every map"
          value={touchpoint.channel}
          disabled={readOnly}
          onChange={(channel) =>
            attempt(() =>
              edit(LIBRARY_DOC, 'Set channel', (doc) => setTouchpoint(doc, touchpoint.id, { channel })),
            )
          }
        />
      ) : null}
      <CatalogueLink part="touchpoints">Where touchpoints are used</CatalogueLink>
    </>
  );
}
