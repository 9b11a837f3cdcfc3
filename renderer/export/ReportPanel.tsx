/** The report of a workspace: its title, its maps, what follows them, and the paper; or what a role sees. */
import { useState } from 'react';
import {
  APPENDICES,
  type Appendix,
  type MeasureAppendix,
  type PrintLayout,
} from '../../shared/contract/types.ts';
import { OVERVIEW_ROLES, ROLE_ABOUT, ROLE_WORDS, type OverviewRole } from '../../shared/overview/types.ts';
import { attempt } from '../app/toasts.ts';
import { closePanel, usePanels } from '../commands/panels.ts';
import { useMaps } from '../home/maps.ts';
import { printDrivers } from '../measures/drivers/drivers-state.ts';
import { printMetrics } from '../measures/metrics/print-metrics.ts';
import { core } from '../state/connection.ts';
import { useLibrary } from '../state/documents.ts';
import { OverviewOf } from '../overview/OverviewOf.tsx';
import { printOverview, useOverview } from '../overview/use-overview.ts';
import { useWhoseSegment } from '../feedback/customers/whose.ts';
import { ErrorNote } from '../feedback/ErrorNote.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextField.tsx';
import { AppendixFields, MeasureAppendixFields } from './AppendixFields.tsx';
import './export.css';
import { LogoFields } from './LogoFields.tsx';
import { PaperFields } from './PaperFields.tsx';
import { newPrintForm, printOptionsOf, type PrintForm } from './print-form.ts';
import { SegmentField } from './SegmentField.tsx';
import { Ticks } from './Ticks.tsx';

export function ReportPanel() {
  const isOpen = usePanels((s) => s.open === 'report');
  return isOpen ? <Form /> : null;
}

type About = 'maps' | OverviewRole | MeasureAppendix;

const ABOUTS: readonly { readonly value: About; readonly label: string }[] = [
  { value: 'maps', label: 'Maps and what belongs to them' },
  ...OVERVIEW_ROLES.map((value) => ({ value, label: `Overview: ${ROLE_WORDS[value]}` })),
  { value: 'metrics', label: 'Metrics' },
  { value: 'drivers', label: 'What an outcome goes with' },
];

const MEASURES_ABOUT: Readonly<Record<MeasureAppendix, string>> = {
  metrics: 'What the screen of metrics shows: alerts, and each metric with its chart and method.',
  drivers: 'What the screen of drivers shows: importance, score beside it, and what to beware of.',
};
const isMeasure = (about: About): about is MeasureAppendix => about === 'metrics' || about === 'drivers';

function aboutWords(about: About): string {
  if (about === 'maps') return 'Maps and what belongs to them as one PDF, with contents and links.';
  return isMeasure(about) ? MEASURES_ABOUT[about] : `${ROLE_ABOUT[about]}.`;
}

function Form() {
  const [about, setAbout] = useState<About>('maps');
  return (
    <Dialog open onClose={closePanel} title="Report of the workspace" description={aboutWords(about)}>
      <Select label="What it holds" value={about} options={ABOUTS} onChange={setAbout} />
      {about === 'maps' ? (
        <MapsForm />
      ) : isMeasure(about) ? (
        <MeasureForm about={about} />
      ) : (
        <RoleForm key={about} role={about} />
      )}
    </Dialog>
  );
}

/** What a role sees of the workspace, on A4. */
function RoleForm({ role }: { readonly role: OverviewRole }) {
  const [of, setOf] = useState<string | null>(null);
  const answer = useOverview(role, of);
  const overview = answer?.overview ?? null;
  const start = (): void => {
    printOverview(role, overview?.of ?? null);
    closePanel();
  };
  return (
    <>
      {overview ? <OverviewOf overview={overview} onChange={setOf} /> : null}
      {answer?.error ? <ErrorNote error={answer.error} /> : null}
      <Buttons start={overview ? start : null} />
    </>
  );
}

/** Metrics of what their screen shows, or drivers of what was asked there. */
function MeasureForm({ about }: { readonly about: MeasureAppendix }) {
  const start = (): void => {
    if (about === 'metrics') printMetrics();
    else printDrivers();
    closePanel();
  };
  return <Buttons start={start} />;
}

const LAYOUTS: readonly { readonly value: PrintLayout; readonly label: string }[] = [
  { value: 'pages', label: 'Pages to read, headers on each' },
  { value: 'width', label: 'Page width, as many pages as needed' },
  { value: 'onePage', label: 'One page each' },
];

function MapsForm() {
  const { maps } = useMaps();
  const name = useLibrary()?.name ?? '';
  const [title, setTitle] = useState(name);
  /** Null while all maps are ticked, also those that are still being listed. */
  const [mapIds, setMapIds] = useState<readonly string[] | null>(null);
  const [appendices, setAppendices] = useState<readonly Appendix[]>(APPENDICES);
  const [measures, setMeasures] = useState<readonly MeasureAppendix[]>([]);
  const segment = useWhoseSegment();
  const [form, setForm] = useState<PrintForm>({
    ...newPrintForm([], false, segment),
    paper: 'A4',
    layout: 'pages',
  });
  const all = (maps ?? []).map((map) => map.id);
  const chosen = all.filter((id) => mapIds === null || mapIds.includes(id));
  const start = (): void => {
    const options = {
      ...(title.trim() === '' ? {} : { title: title.trim() }),
      appendices: [...appendices],
      measures: [...measures],
      print: printOptionsOf(form, 0, null),
    };
    attempt(() => core.call('export.report', { maps: chosen, options }));
    closePanel();
  };
  return (
    <>
      <TextInput label="Title" value={title} maxLength={200} onChange={setTitle} />
      <div className="export-parts">
        <Ticks legend="Maps" unnamed="Untitled map" items={maps ?? []} ids={chosen} onChange={setMapIds} />
        <div className="export-followed">
          <AppendixFields chosen={appendices} onChange={setAppendices} />
          <MeasureAppendixFields chosen={measures} onChange={setMeasures} />
        </div>
      </div>
      <SegmentField segment={form.segment} onChange={(next) => setForm({ ...form, segment: next })} />
      {form.segment !== '' && measures.includes('drivers') ? (
        <p className="field-hint" role="status">
          What an outcome goes with is worked out over all feedback, so this report leaves it out.
        </p>
      ) : null}
      <LogoFields logo={form.logo} onChange={(logo) => setForm({ ...form, logo })} />
      <PaperFields form={form} onChange={setForm} />
      <Select
        label="Layout of maps"
        value={form.layout}
        options={LAYOUTS}
        onChange={(layout) => setForm({ ...form, layout })}
      />
      <Buttons start={chosen.length > 0 ? start : null} />
    </>
  );
}

interface ButtonsProps {
  /** Null while there is nothing to print. */
  readonly start: (() => void) | null;
}

function Buttons({ start }: ButtonsProps) {
  return (
    <div className="dialog-buttons">
      <Button onClick={closePanel}>Cancel</Button>
      <Button kind="primary" disabled={start === null} onClick={() => start?.()}>
        Print report
      </Button>
    </div>
  );
}
