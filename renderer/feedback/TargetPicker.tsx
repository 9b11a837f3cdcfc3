import { useEffect, useState } from 'react';
import { Link2 } from 'lucide-react';
import type { MapSummary } from '../../shared/contract/types.ts';
import { foldCase, stripDiacritics } from '../../shared/text/fold.ts';
import { core } from '../state/connection.ts';
import { useMap } from '../state/documents.ts';
import { Button } from '../ui/Button.tsx';
import { Popover } from '../ui/Dialog.tsx';
import { EvidenceMark } from '../ui/EvidenceMark.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextField.tsx';
import { cardName, chooseTarget, takesEvidence, type AttachTarget } from './attach.ts';

const plain = (text: string): string => stripDiacritics(foldCase(text));

/** The cards of one map that take evidence, to choose from. */
function Cards({ mapId, onChoose }: { mapId: string; onChoose: (target: AttachTarget) => void }) {
  const map = useMap(mapId);
  const [search, setSearch] = useState('');
  if (!map) return <p className="secondary">Opening…</p>;
  const wanted = plain(search.trim());
  const lanes = map.lanes
    .map((lane) => ({
      lane,
      cards: [...map.cards.values()].filter(
        (card) =>
          card.laneId === lane.id &&
          takesEvidence(map, card) &&
          (card.text !== '' || card.touchpointId !== null) &&
          plain(cardName(card)).includes(wanted),
      ),
    }))
    .filter(({ cards }) => cards.length > 0);
  return (
    <>
      <TextInput
        label="Find a card"
        hideLabel
        placeholder="Find a card"
        value={search}
        onChange={setSearch}
      />
      {lanes.length === 0 ? (
        <p className="secondary small">No card with these words takes feedback.</p>
      ) : null}
      <div className="fb-target-cards">
        {lanes.map(({ lane, cards }) => (
          <section key={lane.id} aria-label={lane.title}>
            <h3 className="menu-label">{lane.title}</h3>
            {cards.slice(0, 200).map((card) => (
              <button
                key={card.id}
                type="button"
                className="fb-target-card"
                onClick={() => onChoose({ mapId, cardId: card.id })}
              >
                <span>{cardName(card)}</span>
                {card.evidence.length > 0 ? <EvidenceMark count={card.evidence.length} /> : null}
              </button>
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

/** The cards of a map that take evidence, and the map, to choose from. */
export function CardChoice({
  first,
  onChoose,
}: {
  first: string | null;
  onChoose: (target: AttachTarget) => void;
}) {
  const [maps, setMaps] = useState<readonly MapSummary[] | null>(null);
  const [picked, setPicked] = useState<string | null>(first);
  useEffect(() => {
    let current = true;
    core.call('maps.list').then(
      (list) =>
        current
          ? setMaps(list.filter(({ trashedAt, template }) => trashedAt === null && !template))
          : undefined,
      () => (current ? setMaps([]) : undefined),
    );
    return () => {
      current = false;
    };
  }, []);
  if (!maps) return <p className="secondary">Opening…</p>;
  const mapId = maps.some(({ id }) => id === picked) ? picked : (maps[0]?.id ?? null);
  if (mapId === null) return <p className="secondary">There is no map yet. Make one, and come back.</p>;
  return (
    <div className="fb-target">
      <Select
        label="Map"
        hideLabel
        value={mapId}
        options={maps.map(({ id, title }) => ({ value: id, label: title || 'Untitled' }))}
        onChange={setPicked}
      />
      <Cards key={mapId} mapId={mapId} onChoose={onChoose} />
    </div>
  );
}

/** The name of the card that feedback is attached to, and the way to choose another. */
export function TargetPicker({ target }: { target: AttachTarget | null }) {
  const [open, setOpen] = useState(false);
  const label = target ? <TargetName target={target} /> : 'Choose a card…';
  return (
    <Popover
      label="Card to attach to"
      align="end"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button kind="quiet" className="fb-target-button" icon={<Link2 size={15} aria-hidden />}>
          <span className="truncate">{label}</span>
        </Button>
      }
    >
      <CardChoice
        first={target?.mapId ?? null}
        onChoose={(next) => {
          chooseTarget(next);
          setOpen(false);
        }}
      />
    </Popover>
  );
}

function TargetName({ target }: { target: AttachTarget }) {
  const card = useMap(target.mapId)?.cards.get(target.cardId);
  return card ? `To “${cardName(card)}”` : 'Choose a card…';
}
