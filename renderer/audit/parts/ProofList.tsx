import { Download, MessageSquareText, SquareStack, Waypoints, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FeedbackItem } from '../../../shared/contract/types.ts';
import { fileWords } from '../../../shared/audits/files/attached-file.ts';
import type { FileProof, Proof } from '../../../shared/model/audits/types.ts';
import { own } from '../../../shared/model/own.ts';
import { attempt } from '../../app/toasts.ts';
import { cardName } from '../../feedback/attach.ts';
import { beginning } from '../../feedback/excerpt.ts';
import { core } from '../../state/connection.ts';
import { useLibrary, useMap } from '../../state/documents.ts';
import { formatRoute } from '../../state/route.ts';
import { IconButton } from '../../ui/Button.tsx';
import { PictureProof } from './PictureProof.tsx';
import { detachProof, saveAttached, type ProofPlace } from './proofs.ts';

/** So much of a feedback item's words is shown. */
const SHOWN_CHARS = 120;

export interface ProofListProps extends ProofPlace {
  proofs: readonly Proof[];
  disabled: boolean;
}

const keyOf = (proof: Proof): string => Object.values(proof).join('/');

/** What backs an answer, each with the way to take it off. */
export function ProofList({ owner, of, proofs, disabled }: ProofListProps) {
  if (proofs.length === 0) return null;
  return (
    <ul className="audit-proofs" aria-label="Evidence">
      {proofs.map((proof) => (
        <li key={keyOf(proof)} className="audit-proof" data-kind={proof.kind}>
          <Face proof={proof} />
          {disabled ? null : (
            <IconButton
              label="Remove this evidence"
              icon={<X size={13} aria-hidden />}
              onClick={() => attempt(() => detachProof({ owner, of }, proof))}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function Face({ proof }: { proof: Proof }) {
  switch (proof.kind) {
    case 'picture':
      return <PictureProof hash={proof.hash} />;
    case 'item':
      return <ItemFace itemId={proof.itemId} />;
    case 'card':
      return <CardFace mapId={proof.mapId} cardId={proof.cardId} />;
    case 'file':
      return <FileFace file={proof} />;
    default:
      return <TouchpointFace touchpointId={proof.touchpointId} />;
  }
}

function FileFace({ file }: { file: FileProof }) {
  return (
    <button
      type="button"
      className="audit-proof-words audit-proof-file"
      title="Save to disk"
      onClick={() => attempt(() => saveAttached(file))}
    >
      <Download size={13} aria-hidden />
      <span className="visually-hidden">Save </span>
      {file.name} <span className="secondary small">{fileWords(file)}</span>
    </button>
  );
}

function ItemFace({ itemId }: { itemId: string }) {
  const [item, setItem] = useState<FeedbackItem | null | undefined>(undefined);
  useEffect(() => {
    let isStale = false;
    core.call('feedback.items', { ids: [itemId] }).then(
      ([found]) => (isStale ? undefined : setItem(found ?? null)),
      // Core may be away; the words come with the next look.
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [itemId]);
  const words =
    item === undefined
      ? '…'
      : item === null
        ? 'Feedback that is not there any more'
        : beginning(item.text.replaceAll(/\s+/gu, ' ').trim() || 'Feedback without words', SHOWN_CHARS);
  return (
    <span className="audit-proof-words">
      <MessageSquareText size={13} aria-hidden />
      <q>{words}</q>
    </span>
  );
}

function CardFace({ mapId, cardId }: { mapId: string; cardId: string }) {
  const map = useMap(mapId);
  const card = map?.cards.get(cardId);
  return (
    <span className="audit-proof-words">
      <SquareStack size={13} aria-hidden />
      {map && card ? (
        <a href={formatRoute({ screen: 'map', mapId })}>
          {cardName(card)} <span className="secondary">({map.meta.title || 'Untitled map'})</span>
        </a>
      ) : (
        <span className="secondary">{map ? 'A card that is not there any more' : '…'}</span>
      )}
    </span>
  );
}

function TouchpointFace({ touchpointId }: { touchpointId: string }) {
  const library = useLibrary();
  const id = own(library?.mergedTouchpoints ?? {}, touchpointId) ?? touchpointId;
  const name = library?.touchpoints.find((entry) => entry.id === id)?.name;
  return (
    <span className="audit-proof-words">
      <Waypoints size={13} aria-hidden />
      {name ?? <span className="secondary">A touchpoint that is not there any more</span>}
    </span>
  );
}
