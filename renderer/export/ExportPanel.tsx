/** Export of the open map: a format, its options, then a file. */
import { useMemo, useState, type ReactNode } from 'react';
import {
  CARRYING_FORMATS,
  DRAWN_FORMATS,
  MAP_FORMAT_INFO,
  MAP_FORMATS,
  type MapFormat,
} from '../../shared/contract/map-formats.ts';
import type { CsvList, PictureOptions } from '../../shared/contract/types.ts';
import { wholeMap } from '../../shared/model/apply-filter.ts';
import { attempt } from '../app/toasts.ts';
import { mapField } from '../canvas/canvas-store.ts';
import { useMapView } from '../canvas/context.ts';
import { closePanel, openPanel } from '../commands/panels.ts';
import { useWhosePersona } from '../feedback/customers/whose.ts';
import { filterNow } from '../filter/view-actions.ts';
import { core } from '../state/connection.ts';
import { useUi } from '../state/ui.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Check.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { OutlinesField, PictureFields, TransparentField } from './PictureFields.tsx';
import { CarryField } from './CarryField.tsx';
import { keepPrint, keptPrint } from './kept-print.ts';
import { ListField } from './ListField.tsx';
import { LogoFields } from './LogoFields.tsx';
import { OfficeFields } from './OfficeFields.tsx';
import { partChoiceOf, selectedPart, wholePart, writablePart, type PartForm } from './part-form.ts';
import { PartFields } from './PartFields.tsx';
import { newPrintForm, printOptionsOf, shownOptionsOf, type PrintForm } from './print-form.ts';
import { PrintFields, ShownFields, WhoFields } from './PrintFields.tsx';

export function ExportPanel() {
  const { map, personas, shownPersonas, filter } = useMapView();
  const whose = useWhosePersona(map);
  const [format, setFormat] = useState<MapFormat>('pdf');
  const [print, setPrintForm] = useState<PrintForm>(() => {
    const ids = shownPersonas.map(({ id }) => id);
    return keptPrint(map.id, newPrintForm(ids, filter !== null, whose?.segment ?? ''));
  });
  const setPrint = (form: PrintForm): void => {
    setPrintForm(form);
    keepPrint(map.id, form);
  };
  const [carry, setCarry] = useState(true);
  const [picture, setPicture] = useState<PictureOptions>({ scale: 2, transparent: false });
  const [quotes, setQuotes] = useState(true);
  const [evidence, setEvidence] = useState(false);
  const [list, setList] = useState<CsvList>('grid');
  const whole = wholeMap(map);
  const [part, setPart] = useState<PartForm>(() => wholePart(whole));
  const selection = useUi((ui) => ui.selection);
  const selected = useMemo(() => selectedPart(whole, selection), [whole, selection]);
  const choice = useMemo(() => partChoiceOf(part, whole, selected), [part, whole, selected]);
  const start = (): void => {
    if (choice === null) return;
    const optionsOf = format === 'pdf' ? printOptionsOf : shownOptionsOf;
    const printOptions = optionsOf(print, personas.length, filter ? filterNow(map) : null);
    const options = {
      format,
      ...(choice ? { parts: writablePart(choice) } : {}),
      ...(format === 'pdf' ? { appendices: [...print.appendices] } : {}),
      print: printOptions,
      office: { quotes },
      picture,
      evidence,
      list,
      carry,
    };
    attempt(() => core.call('export.map', { map: map.id, options }));
    closePanel();
  };
  // What leaves something out carries no source that has it.
  const isNarrowed =
    (filter !== null && print.onlyShown) ||
    print.segment !== '' ||
    print.personaIds.length < personas.length ||
    (format === 'pdf' && print.isBlank);
  const office = <OfficeFields quotes={quotes} onChange={setQuotes} />;
  const logo = <LogoFields logo={print.logo} onChange={(next) => setPrint({ ...print, logo: next })} />;
  const withLogo = (
    <>
      {office}
      {logo}
    </>
  );
  const who = (
    <>
      <WhoFields form={print} onChange={setPrint} />
      {logo}
    </>
  );
  const fields: Readonly<Record<MapFormat, ReactNode>> = {
    pdf: <PrintFields form={print} choice={choice} onChange={setPrint} />,
    png: (
      <>
        <PictureFields form={picture} onChange={setPicture} />
        {who}
      </>
    ),
    json: <Checkbox label="With the feedback that is evidence" checked={evidence} onChange={setEvidence} />,
    html: (
      <>
        {office}
        {who}
      </>
    ),
    svg: (
      <>
        <TransparentField form={picture} onChange={setPicture} />
        <OutlinesField form={picture} onChange={setPicture} />
        {who}
      </>
    ),
    markdown: null,
    mermaid: null,
    csv: <ListField list={list} onChange={setList} />,
    drawio: null,
    opml: null,
    cjml: null,
    theydo: null,
    pptx: withLogo,
    docx: withLogo,
    xlsx: office,
  };
  return (
    <Dialog
      open
      onClose={closePanel}
      keyboardTo={mapField}
      title="Export map"
      width={680}
      description={MAP_FORMAT_INFO[format].hint}
      buttons={
        <>
          <Button kind="quiet" className="export-other" onClick={() => openPanel('report')}>
            Whole workspace, or for a role…
          </Button>
          <Button onClick={closePanel}>Cancel</Button>
          <Button kind="primary" disabled={choice === null} onClick={start}>
            Export
          </Button>
        </>
      }
    >
      <div className="export-columns">
        <Select
          label="Format"
          value={format}
          options={MAP_FORMATS.map((value) => ({ value, label: MAP_FORMAT_INFO[value].name }))}
          onChange={setFormat}
        />
        <PartFields map={whole} form={part} onChange={setPart} hasSelection={selected !== null} />
      </div>
      {fields[format]}
      {DRAWN_FORMATS.includes(format) ? null : <ShownFields form={print} onChange={setPrint} />}
      {CARRYING_FORMATS.includes(format) && !isNarrowed ? (
        <CarryField
          mapId={map.id}
          choice={choice}
          carry={carry}
          evidence={evidence}
          onChange={(next) => {
            setCarry(next.carry);
            setEvidence(next.evidence);
          }}
        />
      ) : null}
    </Dialog>
  );
}
