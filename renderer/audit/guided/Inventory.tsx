import { useRef } from 'react';
import { Plus, Trash2, Waypoints } from 'lucide-react';
import { foldName } from '../../../shared/catalogue/alike.ts';
import { LIBRARY_DOC } from '../../../shared/model/doc-ids.ts';
import { addInventory, deleteFound, setFound } from '../../../shared/model/audits/edits/audits.ts';
import type { Audit, AuditsData, FoundTouchpoint } from '../../../shared/model/audits/types.ts';
import { addTouchpoint } from '../../../shared/model/edits/library.ts';
import { own } from '../../../shared/model/own.ts';
import { CHANNELS, type LibraryData } from '../../../shared/model/types.ts';
import { channelWord } from '../../../shared/model/words.ts';
import { attempt, toast } from '../../app/toasts.ts';
import { tellDeleted, undoNow } from '../../app/undo.ts';
import { edit, useLibrary } from '../../state/documents.ts';
import { intent } from '../../state/history.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { countWords } from '../../ui/when.ts';
import { change, editAudits } from '../edit.ts';

const NONE = '-';
const RATINGS = [NONE, '1', '2', '3', '4', '5'].map((value) => ({
  value,
  label: value === NONE ? '–' : value,
}));

export interface InventoryProps {
  data: AuditsData;
  audit: Audit;
  disabled: boolean;
}

/** The touchpoints that the audit found: channel, owner, influence on the decision to buy or stay, satisfaction. */
export function Inventory({ data, audit, disabled }: InventoryProps) {
  const library = useLibrary();
  const list = data.inventory.filter(({ auditId }) => auditId === audit.id);
  const missing = list.filter((found) => found.name.trim() !== '' && library && !catalogued(library, found));
  const body = useRef<HTMLTableSectionElement>(null);
  const add = (): void => {
    change('Add touchpoint', (doc) => addInventory(doc, audit.id, [{ name: '' }]));
    // The new row is drawn first; its name is what comes next.
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('tr:last-child input')?.focus());
  };
  return (
    <div className="page audit-page">
      <section className="section" aria-label="Touchpoints of the audit">
        <div className="section-head">
          <h2>Touchpoints</h2>
          <span className="secondary">{summary(list)}</span>
          {disabled || missing.length === 0 || !library ? null : (
            <Button
              icon={<Waypoints size={15} aria-hidden />}
              onClick={() => attempt(() => catalogue(missing, library))}
            >
              Put {missing.length} into the catalogue
            </Button>
          )}
          <Button disabled={disabled} icon={<Plus size={15} aria-hidden />} onClick={add}>
            Add a touchpoint
          </Button>
        </div>
        {list.length === 0 ? (
          <EmptyState>List every place where customers meet you, also those that others run.</EmptyState>
        ) : (
          <div className="audit-scroll">
            <table className="audit-table audit-inventory">
              <caption className="visually-hidden">Touchpoints that were found</caption>
              <thead>
                <tr>
                  <th scope="col">Touchpoint</th>
                  <th scope="col">Channel</th>
                  <th scope="col">Owner</th>
                  <th scope="col">Influence</th>
                  <th scope="col">Satisfaction</th>
                  <th scope="col">In the catalogue</th>
                  <th scope="col">
                    <span className="visually-hidden">Delete</span>
                  </th>
                </tr>
              </thead>
              <tbody ref={body}>
                {list.map((found) => (
                  <Row key={found.id} found={found} library={library} disabled={disabled} />
                ))}
              </tbody>
            </table>
          </div>
        )}
        <p className="secondary small">
          Influence on the decision to buy or stay, and satisfaction: 1 (lowest) to 5. Great influence with
          low satisfaction comes first.
        </p>
      </section>
    </div>
  );
}

interface RowProps {
  found: FoundTouchpoint;
  library: LibraryData | null;
  disabled: boolean;
}

function Row({ found, library, disabled }: RowProps) {
  const touchpoints = library?.touchpoints ?? [];
  const { touchpointId } = found;
  const linked =
    touchpointId === null ? null : (own(library?.mergedTouchpoints ?? {}, touchpointId) ?? touchpointId);
  const name = found.name || 'touchpoint without a name';
  const set = (fields: Parameters<typeof setFound>[2], field: string): void =>
    change('Edit touchpoint', (doc) => setFound(doc, found.id, fields), `found-${found.id}-${field}`);
  const isUrgent = (found.influence ?? 0) >= 4 && found.satisfaction !== null && found.satisfaction <= 2;
  return (
    <tr data-urgent={isUrgent}>
      <th scope="row">
        <TextField
          label="Touchpoint"
          hideLabel
          bare
          maxLength={200}
          disabled={disabled}
          placeholder="Name"
          value={found.name}
          onCommit={(value) => set({ name: value }, 'name')}
        />
      </th>
      <td>
        <Select
          label={`Channel of ${name}`}
          hideLabel
          disabled={disabled}
          value={found.channel || NONE}
          options={[
            { value: NONE, label: '–' },
            ...[...new Set<string>([...CHANNELS, ...(found.channel ? [found.channel] : [])])].map(
              (channel) => ({
                value: channel,
                label: channelWord(channel),
              }),
            ),
          ]}
          onChange={(channel) => set({ channel: channel === NONE ? '' : channel }, 'channel')}
        />
      </td>
      <td>
        <TextField
          label={`Owner of ${name}`}
          hideLabel
          maxLength={100}
          disabled={disabled}
          placeholder="Nobody"
          value={found.owner}
          onCommit={(owner) => set({ owner }, 'owner')}
        />
      </td>
      {(['influence', 'satisfaction'] as const).map((field) => (
        <td key={field}>
          <Select
            label={`${field === 'influence' ? 'Influence' : 'Satisfaction'} of ${name}`}
            hideLabel
            disabled={disabled}
            value={found[field] === null ? NONE : String(found[field])}
            options={RATINGS}
            onChange={(value) => set({ [field]: value === NONE ? null : Number(value) }, field)}
          />
        </td>
      ))}
      <td>
        <Select
          label={`${name} in the catalogue`}
          hideLabel
          disabled={disabled}
          value={touchpoints.some(({ id }) => id === linked) ? (linked ?? NONE) : NONE}
          options={[
            { value: NONE, label: '–' },
            ...touchpoints.map((entry) => ({ value: entry.id, label: entry.name })),
          ]}
          onChange={(id) => set({ touchpointId: id === NONE ? null : id }, 'touchpoint')}
        />
      </td>
      <td>
        <IconButton
          label={`Delete ${name}`}
          disabled={disabled}
          icon={<Trash2 size={15} aria-hidden />}
          onClick={() =>
            attempt(() => {
              editAudits('Delete touchpoint', (doc) => deleteFound(doc, found.id));
              tellDeleted(`“${name}” deleted`);
            })
          }
        />
      </td>
    </tr>
  );
}

/** Whether it is linked to a touchpoint of the catalogue. */
function catalogued(library: LibraryData, { touchpointId }: FoundTouchpoint): boolean {
  if (touchpointId === null) return false;
  const standing = own(library.mergedTouchpoints, touchpointId) ?? touchpointId;
  return library.touchpoints.some(({ id }) => id === standing);
}

/** Links to touchpoints of the same name, and adds what the catalogue lacks, so that maps can show it: one step. */
function catalogue(missing: readonly FoundTouchpoint[], library: LibraryData): void {
  const label = 'Put touchpoints into the catalogue';
  // One that was found twice is one touchpoint.
  const groups = [...Map.groupBy(missing, ({ name }) => foldName(name)).values()];
  intent(label, () => {
    const ids = edit(LIBRARY_DOC, label, (doc) =>
      groups.map(([first]) => {
        const name = first?.name.trim() ?? '';
        const same = library.touchpoints.find((touchpoint) => foldName(touchpoint.name) === foldName(name));
        return same?.id ?? addTouchpoint(doc, { name, channel: first?.channel ?? '' });
      }),
    );
    editAudits(label, (doc) =>
      groups.forEach((group, i) => {
        for (const { id } of group) setFound(doc, id, { touchpointId: ids[i] ?? null });
      }),
    );
  });
  toast(`${countWords(groups.length, 'touchpoint')} linked to the catalogue`, { undo: undoNow });
}

function summary(list: readonly FoundTouchpoint[]): string {
  const unowned = list.filter(({ owner }) => owner.trim() === '').length;
  const parts = [countWords(list.length, 'touchpoint')];
  if (unowned > 0) parts.push(`${unowned} without an owner`);
  return parts.join(', ');
}
