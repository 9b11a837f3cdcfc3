/** The report of a workspace: its title, its maps, what follows them, and the paper. */
import { useState } from 'react';
import { APPENDICES, type Appendix, type PrintLayout } from '../../shared/contract/types.ts';
import { attempt } from '../app/toasts.ts';
import { closePanel, usePanels } from '../commands/panels.ts';
import { useMaps } from '../home/maps.ts';
import { core } from '../state/connection.ts';
import { useLibrary } from '../state/documents.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextField.tsx';
import { AppendixFields } from './AppendixFields.tsx';
import './export.css';
import { LogoFields } from './LogoFields.tsx';
import { PaperFields } from './PaperFields.tsx';
import { newPrintForm, printOptionsOf, type PrintForm } from './print-form.ts';
import { Ticks } from './Ticks.tsx';

export function ReportPanel() {
  const isOpen = usePanels((s) => s.open === 'report');
  return isOpen ? <Form /> : null;
}

const LAYOUTS: readonly { readonly value: PrintLayout; readonly label: string }[] = [
  { value: 'pages', label: 'Pages to read, headers on each' },
  { value: 'width', label: 'Page width, as many pages as needed' },
  { value: 'onePage', label: 'One page each' },
];

function Form() {
  const { maps } = useMaps();
  const name = useLibrary()?.name ?? '';
  const [title, setTitle] = useState(name);
  /** Null while all maps are ticked, also those that are still being listed. */
  const [mapIds, setMapIds] = useState<readonly string[] | null>(null);
  const [appendices, setAppendices] = useState<readonly Appendix[]>(APPENDICES);
  const [form, setForm] = useState<PrintForm>({ ...newPrintForm([], false), paper: 'A4', layout: 'pages' });
  const all = (maps ?? []).map((map) => map.id);
  const chosen = all.filter((id) => mapIds === null || mapIds.includes(id));
  const start = (): void => {
    const options = {
      ...(title.trim() === '' ? {} : { title: title.trim() }),
      appendices: [...appendices],
      print: printOptionsOf(form, 0, null),
    };
    attempt(() => core.call('export.report', { maps: chosen, options }));
    closePanel();
  };
  return (
    <Dialog
      open
      onClose={closePanel}
      title="Report of the workspace"
      description="Maps and what belongs to them as one PDF, with contents and links."
      buttons={
        <>
          <Button onClick={closePanel}>Cancel</Button>
          <Button kind="primary" disabled={chosen.length === 0} onClick={start}>
            Print report
          </Button>
        </>
      }
    >
      <TextInput label="Title" value={title} maxLength={200} onChange={setTitle} />
      <div className="export-parts">
        <Ticks legend="Maps" unnamed="Untitled map" items={maps ?? []} ids={chosen} onChange={setMapIds} />
        <AppendixFields chosen={appendices} onChange={setAppendices} />
      </div>
      <LogoFields logo={form.logo} onChange={(logo) => setForm({ ...form, logo })} />
      <PaperFields form={form} onChange={setForm} />
      <Select
        label="Layout of maps"
        value={form.layout}
        options={LAYOUTS}
        onChange={(layout) => setForm({ ...form, layout })}
      />
    </Dialog>
  );
}
