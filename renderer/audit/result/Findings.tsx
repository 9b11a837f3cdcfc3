import { useState } from 'react';
import { MapPinPlus, Trash2 } from 'lucide-react';
import type { AuditResult } from '../../../shared/audits/results.ts';
import {
  addFinding,
  deleteFinding,
  setFindingKind,
  setFindingText,
} from '../../../shared/model/audits/edits/audits.ts';
import {
  FINDING_KINDS,
  type AuditsData,
  type Finding,
  type FindingKind,
} from '../../../shared/model/audits/types.ts';
import { attempt } from '../../app/toasts.ts';
import { tellDeleted } from '../../app/undo.ts';
import { useMap } from '../../state/documents.ts';
import { formatRoute } from '../../state/route.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea, TextInput } from '../../ui/TextField.tsx';
import { change, editAudits } from '../edit.ts';
import { FINDING_WORDS } from '../words.ts';
import { PlaceDialog } from './PlaceDialog.tsx';

const KIND_OPTIONS = FINDING_KINDS.map((value) => ({ value, label: FINDING_WORDS[value].one }));

export interface FindingsProps {
  data: AuditsData;
  result: AuditResult;
  disabled: boolean;
}

/** What follows from the audit, by kind; each can be put on a map as a card. */
export function Findings({ data, result, disabled }: FindingsProps) {
  const { audit } = result;
  const [placing, setPlacing] = useState<Finding | null>(null);
  const findings = data.findings.filter(({ auditId }) => auditId === audit.id);
  return (
    <section className="section" aria-label="What follows from it">
      <h2>What follows from it</h2>
      <div className="audit-findings">
        {FINDING_KINDS.map((kind) => (
          <section key={kind} className="audit-finding-kind" aria-label={FINDING_WORDS[kind].many}>
            <h3>{FINDING_WORDS[kind].many}</h3>
            <p className="secondary small">{FINDING_WORDS[kind].hint}</p>
            <ul>
              {findings
                .filter((finding) => finding.kind === kind)
                .map((finding) => (
                  <FindingRow
                    key={finding.id}
                    finding={finding}
                    disabled={disabled}
                    onPlace={() => setPlacing(finding)}
                  />
                ))}
            </ul>
            {disabled ? null : <NewFinding auditId={audit.id} kind={kind} />}
          </section>
        ))}
      </div>
      {placing ? <PlaceDialog finding={placing} onClose={() => setPlacing(null)} /> : null}
    </section>
  );
}

function FindingRow({
  finding,
  disabled,
  onPlace,
}: {
  finding: Finding;
  disabled: boolean;
  onPlace: () => void;
}) {
  return (
    <li className="audit-finding">
      <TextArea
        label={FINDING_WORDS[finding.kind].one}
        hideLabel
        bare
        oneLine
        rows={1}
        required
        maxLength={2000}
        disabled={disabled}
        value={finding.text}
        onCommit={(text, base) =>
          change(
            'Edit finding',
            (doc) => setFindingText(doc, finding.id, text, base),
            `finding-${finding.id}`,
          )
        }
      />
      <div className="audit-finding-acts">
        <Select<FindingKind>
          label="Kind"
          hideLabel
          disabled={disabled}
          value={finding.kind}
          options={KIND_OPTIONS}
          onChange={(kind) =>
            change('Change kind of finding', (doc) => setFindingKind(doc, finding.id, kind))
          }
        />
        {disabled ? null : (
          <>
            <Button icon={<MapPinPlus size={15} aria-hidden />} onClick={onPlace}>
              Put on a map…
            </Button>
            <IconButton
              label="Delete this finding"
              icon={<Trash2 size={15} aria-hidden />}
              onClick={() =>
                attempt(() => {
                  editAudits('Delete finding', (doc) => deleteFinding(doc, finding.id));
                  tellDeleted('Finding deleted');
                })
              }
            />
          </>
        )}
      </div>
      {finding.placed.map(({ mapId, cardId }) => (
        <Placed key={`${mapId}/${cardId}`} mapId={mapId} cardId={cardId} />
      ))}
    </li>
  );
}

/** Where a finding became a card; nothing once that card is deleted. */
function Placed({ mapId, cardId }: { mapId: string; cardId: string }) {
  const map = useMap(mapId);
  if (!map?.cards.has(cardId)) return null;
  return (
    <p className="secondary small">
      On <a href={formatRoute({ screen: 'map', mapId })}>{map.meta.title || 'Untitled map'}</a>
    </p>
  );
}

function NewFinding({ auditId, kind }: { auditId: string; kind: FindingKind }) {
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const words = text.trim();
        if (words === '') return;
        setText('');
        change('Add finding', (doc) => addFinding(doc, auditId, { kind, text: words }));
      }}
    >
      <TextInput
        label={`Add: ${FINDING_WORDS[kind].one.toLowerCase()}`}
        hideLabel
        placeholder="Add one, Enter keeps it"
        maxLength={2000}
        value={text}
        onChange={setText}
      />
    </form>
  );
}
