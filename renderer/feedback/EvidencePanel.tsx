import { EVIDENCE_WORDS } from '../../shared/model/words.ts';
import { useMemo, useState } from 'react';
import { Link2Off, Maximize2, Plus } from 'lucide-react';
import type { EvidenceStats } from '../../shared/contract/types.ts';
import { evidenceLevel, voicesOf } from '../../shared/measures/evidence-level.ts';
import type { Card, MapData } from '../../shared/model/types.ts';
import { attempt } from '../app/toasts.ts';
import { useMap } from '../state/documents.ts';
import { useSession } from '../state/session.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EvidenceMark } from '../ui/EvidenceMark.tsx';
import { Panel } from '../ui/Marks.tsx';
import { detach } from './attach.ts';
import { openDrawer, useDrawer } from './drawer-state.ts';
import { useWhosePersona } from './customers/whose.ts';
import { WhoseSelect } from './customers/WhoseSelect.tsx';
import { EvidenceDetails } from './EvidenceDetails.tsx';
import { useEvidenceStats } from './evidence-stats.ts';
import { FeedbackList } from './FeedbackList.tsx';
import { averageText, countOf } from './format.ts';
import { ItemDetail } from './ItemDetail.tsx';
import { NO_SELECTION, targets } from './list-selection.ts';
import { useEvidenceDetail } from './use-evidence-detail.ts';
import { useIdList, useListVersion } from './use-feedback.ts';
import './feedback.css';
import './evidence.css';

export interface EvidencePanelProps {
  mapId: string;
  cardId: string;
}

/** The evidence of a card: how strong it is, its average score, and the verbatims themselves. */
export function EvidencePanel({ mapId, cardId }: EvidencePanelProps) {
  const map = useMap(mapId);
  const card = map?.cards.get(cardId);
  if (!map || !card) return null;
  return <Evidence map={map} card={card} />;
}

function Evidence({ map, card }: { map: MapData; card: Card }) {
  const stats = useEvidenceStats(map).get(card.id);
  const drawer = useDrawer((s) => s.open);
  const readOnly = useSession((s) => s.workspace?.readOnly ?? false);
  const list = useIdList(card.evidence);
  useListVersion(list);
  const [chosen, setSelection] = useState(NO_SELECTION);
  const [reading, setReading] = useState<string | null>(null);
  // What was removed, here or by undo, is neither marked nor under the cursor any more.
  const selection = useMemo(() => {
    const here = new Set(card.evidence);
    const keep = (id: string | null): string | null => (id !== null && here.has(id) ? id : null);
    const marked = new Set([...chosen.marked].filter((id) => here.has(id)));
    return { active: keep(chosen.active), anchor: keep(chosen.anchor), marked };
  }, [card.evidence, chosen]);
  const picked = targets(selection, list);
  const remove = (ids: readonly string[]): void =>
    attempt(() => detach({ mapId: map.id, cardId: card.id }, ids));
  const readItem = reading === null ? undefined : list.itemAt(list.indexOf(reading));
  // Items that are gone do not count; until core has answered, all links do.
  const linked = card.evidence.length;
  const count = stats?.count ?? linked;
  const voices = voicesOf(card, stats);
  return (
    <Panel title="Evidence" actions={<EvidenceMark count={count} voices={voices} />}>
      {linked === 0 ? (
        <p className="secondary">
          {EVIDENCE_WORDS.assumed}: no feedback speaks for this yet. Attach what customers said about it.
        </p>
      ) : (
        <Numbers count={count} voices={voices} stats={stats} />
      )}
      {readOnly ? null : (
        <Button
          icon={<Plus size={16} aria-hidden />}
          aria-expanded={drawer}
          onClick={() => openDrawer({ mapId: map.id, cardId: card.id })}
        >
          Attach feedback…
        </Button>
      )}
      {linked === 0 ? null : <Details card={card} map={map} readOnly={readOnly} />}
      {linked === 0 ? null : (
        <div>
          <FeedbackList
            label="Attached feedback"
            className={`fb-evidence-list fb-rows-${Math.min(linked, 4)}`}
            source={list}
            selection={selection}
            onSelect={setSelection}
            onOpen={setReading}
            onRemove={readOnly ? undefined : remove}
          />
          <div className="fb-evidence-tools">
            <IconButton
              label="Read in full"
              shortcut="Enter"
              disabled={selection.active === null}
              icon={<Maximize2 size={15} aria-hidden />}
              onClick={() => setReading(selection.active)}
            />
            {readOnly ? null : (
              <IconButton
                label={picked.length > 1 ? `Remove ${picked.length} items` : 'Remove from this card'}
                shortcut="Delete"
                disabled={picked.length === 0}
                icon={<Link2Off size={15} aria-hidden />}
                onClick={() => remove(picked)}
              />
            )}
          </div>
        </div>
      )}
      <Dialog open={Boolean(readItem)} onClose={() => setReading(null)} title="Feedback" width={620}>
        {readItem ? <ItemDetail item={readItem} terms={[]} /> : null}
      </Dialog>
    </Panel>
  );
}

/** The evidence in numbers and words, of everyone or of a persona's segment. */
function Details({ card, map, readOnly }: { card: Card; map: MapData; readOnly: boolean }) {
  const whose = useWhosePersona(map);
  const detail = useEvidenceDetail(card.evidence, whose?.segment ?? null);
  return (
    <>
      <WhoseSelect map={map} />
      {whose && detail?.stats.count === 0 ? (
        <p className="secondary">None of it is from customers in the segment “{whose.segment.trim()}”.</p>
      ) : null}
      {detail ? (
        <EvidenceDetails
          detail={detail}
          quoteAt={{ mapId: map.id, columnId: card.columnId }}
          readOnly={readOnly}
        />
      ) : null}
    </>
  );
}

/** Level, count and average; grey with the reason where there is too little. */
function Numbers({
  count,
  voices,
  stats,
}: {
  count: number;
  voices: number;
  stats: EvidenceStats | undefined;
}) {
  const average = stats ? averageText(stats) : null;
  return (
    <div className="fb-numbers">
      <p>
        {EVIDENCE_WORDS[evidenceLevel(voices)]}: {countOf(count, 'item')}
        {voices === count ? null : ` of ${voices === 1 ? 'one person' : `${voices} people`}`}
        {stats && stats.missing > 0 ? (
          <span className="secondary">, and {stats.missing} no longer in the workspace</span>
        ) : null}
      </p>
      {average ? (
        <p className={average.caution ? 'secondary' : undefined}>
          Average score{' '}
          <strong className={average.caution ? 'fb-weak tabular' : 'tabular'}>{average.text}</strong>{' '}
          <span className="secondary small">{average.detail}</span>
        </p>
      ) : null}
      {average?.caution ? <p className="secondary small">{average.caution}</p> : null}
    </div>
  );
}
