/** Paper, orientation, personas and filter of an export that is printed. */
import type { PartChoice } from '../../shared/model/map-choice.ts';
import { useMapView } from '../canvas/context.ts';
import { Checkbox } from '../ui/Check.tsx';
import { AppendixFields } from './AppendixFields.tsx';
import { LogoFields } from './LogoFields.tsx';
import { LayoutFields } from './LayoutFields.tsx';
import { PaperFields } from './PaperFields.tsx';
import { PagePreview } from './preview/PagePreview.tsx';
import type { PrintForm } from './print-form.ts';
import { SegmentField } from './SegmentField.tsx';

interface Props {
  readonly form: PrintForm;
  readonly onChange: (form: PrintForm) => void;
}

interface PrintProps extends Props {
  /** The part of the map that is printed; undefined for all of it, null for nothing. */
  readonly choice: PartChoice | undefined | null;
}

export function PrintFields({ form, choice, onChange }: PrintProps) {
  return (
    <>
      <div className="export-columns">
        <div>
          <PaperFields form={form} onChange={onChange} />
          <LayoutFields form={form} onChange={onChange} />
          <LogoFields logo={form.logo} onChange={(logo) => onChange({ ...form, logo })} />
        </div>
        <div>
          <WhoFields form={form} onChange={onChange} />
          <AppendixFields
            chosen={form.appendices}
            onChange={(appendices) => onChange({ ...form, appendices })}
          />
        </div>
      </div>
      {form.layout === 'onePage' || choice === null ? null : (
        <PagePreview form={form} choice={choice} onChange={(breaks) => onChange({ ...form, breaks })} />
      )}
    </>
  );
}

/** Who is on the page: personas, and what the filter shows. */
export function WhoFields({ form, onChange }: Props) {
  const { personas } = useMapView();
  const { personaIds } = form;
  const withPersona = (id: string, isOn: boolean): void => {
    const others = personaIds.filter((other) => other !== id);
    onChange({ ...form, personaIds: isOn ? [...others, id] : others });
  };
  return (
    <>
      {personas.length === 0 ? null : (
        <fieldset className="inspector-fields">
          <legend className="field-label">Personas and their curves</legend>
          {personas.map((persona) => (
            <Checkbox
              key={persona.id}
              label={persona.name}
              checked={personaIds.includes(persona.id)}
              onChange={(isOn) => withPersona(persona.id, isOn)}
            />
          ))}
        </fieldset>
      )}
      <ShownFields form={form} onChange={onChange} />
    </>
  );
}

/** What of cards and feedback is exported, as it is limited on screen. */
export function ShownFields({ form, onChange }: Props) {
  return (
    <>
      <FilterField form={form} onChange={onChange} />
      <SegmentField segment={form.segment} onChange={(segment) => onChange({ ...form, segment })} />
    </>
  );
}

/** Whether only what the filter on screen shows is exported; nothing where there is no filter. */
function FilterField({ form, onChange }: Props) {
  const { filter } = useMapView();
  if (!filter) return null;
  return (
    <Checkbox
      label={`Only what the filter shows (${filter.shown} of ${filter.all} cards)`}
      checked={form.onlyShown}
      onChange={(onlyShown) => onChange({ ...form, onlyShown })}
    />
  );
}
