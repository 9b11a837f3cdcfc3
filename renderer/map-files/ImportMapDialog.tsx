import type { MapsInFile } from '../../shared/contract/map-file-calls.ts';
import type { LaneKind } from '../../shared/model/lanes.ts';
import { attempt } from '../app/toasts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { countWords } from '../ui/when.ts';
import { closeMapImport, createFoundMaps, setFoundLaneKind, useMapImport } from './import-map.ts';
import { FoundMapPreview } from './FoundMapPreview.tsx';
import { LaneKindFields } from './LaneKindFields.tsx';
import './map-files.css';

/** Of more maps their numbers are told alone. */
const MOST_SHOWN = 5;
const NONE: ReadonlyMap<number, LaneKind> = new Map();

/** What is in a map file, before anything is created: each map with its size, and what of it will be missing. */
export function ImportMapDialog() {
  const found = useMapImport((s) => s.found);
  const kinds = useMapImport((s) => s.kinds);
  if (!found) return null;
  const { file, format, maps } = found;
  return (
    <Dialog
      open
      onClose={closeMapImport}
      title={maps.length === 1 ? 'Import map' : `Import ${countWords(maps.length, 'map')}`}
      description={`${file.name}: ${format}.`}
      width={720}
      buttons={
        <>
          <Button onClick={closeMapImport}>Cancel</Button>
          <Button kind="primary" onClick={() => attempt(() => createFoundMaps(found))}>
            {maps.length === 1 ? 'Create map' : 'Create maps'}
          </Button>
        </>
      }
    >
      <ul className="list found-maps" aria-label="Maps in the file">
        {maps.map((placed) => (
          <FoundMapItem
            key={placed.id}
            placed={placed}
            kinds={kinds.get(placed.id) ?? NONE}
            isShown={maps.length <= MOST_SHOWN}
          />
        ))}
      </ul>
    </Dialog>
  );
}

interface ItemProps {
  readonly placed: MapsInFile['maps'][number];
  /** What was corrected, by the lane's number. */
  readonly kinds: ReadonlyMap<number, LaneKind>;
  /** Whether its stages and lanes are shown. */
  readonly isShown: boolean;
}

/** One map of the file. */
function FoundMapItem({ placed, kinds, isShown }: ItemProps) {
  const { id, title, stages, lanes, cards, feedback, losses, found: content } = placed;
  return (
    <li className="found-map">
      <p className="found-map-title" dir="auto">
        {title}
      </p>
      <p className="secondary small">
        {countWords(stages, 'stage')}, {countWords(lanes, 'lane')}, {countWords(cards, 'card')}
        {feedback > 0 ? `, ${countWords(feedback, 'feedback item')}` : ''}
      </p>
      {losses.length > 0 ? (
        <ul className="found-map-losses small" aria-label={`What to know about ${title}`}>
          {losses.map((loss) => (
            <li key={loss}>{loss}</li>
          ))}
        </ul>
      ) : null}
      {isShown ? <FoundMapPreview placed={placed} kinds={kinds} /> : null}
      {content.type === 'draft' && content.draft.lanes.length > 0 ? (
        <LaneKindFields
          draft={content.draft}
          kinds={kinds}
          onChange={(lane, kind) => setFoundLaneKind(id, lane, kind)}
        />
      ) : null}
    </li>
  );
}
