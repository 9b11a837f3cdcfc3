/** What follows maps on pages of its own. */
import {
  APPENDICES,
  MEASURE_APPENDICES,
  WORKSHEETS,
  type Appendix,
  type MeasureAppendix,
} from '../../shared/contract/types.ts';
import { Checkbox } from '../ui/Check.tsx';

const NAMES: Readonly<Record<Appendix, string>> = {
  personas: 'Personas as cards',
  evidence: 'Evidence with verbatims',
  actions: 'Action plan',
  personaSheet: 'Persona sheet to fill in',
  stickyCards: 'Cards to cut out',
  dotSheet: 'Dots to vote with',
};

const ALL: readonly Appendix[] = [...APPENDICES, ...WORKSHEETS];

interface Props {
  readonly chosen: readonly Appendix[];
  /** Told the choice in the order in which the parts are printed. */
  readonly onChange: (chosen: readonly Appendix[]) => void;
}

export function AppendixFields({ chosen, onChange }: Props) {
  return (
    <fieldset className="inspector-fields">
      <legend className="field-label">Followed by</legend>
      {ALL.map((appendix) => (
        <Checkbox
          key={appendix}
          label={NAMES[appendix]}
          checked={chosen.includes(appendix)}
          onChange={(isOn) =>
            onChange(ALL.filter((other) => (other === appendix ? isOn : chosen.includes(other))))
          }
        />
      ))}
    </fieldset>
  );
}

const MEASURES: Readonly<Record<MeasureAppendix, string>> = {
  metrics: 'Metrics',
  drivers: 'What an outcome goes with',
};

interface MeasureFieldsProps {
  readonly chosen: readonly MeasureAppendix[];
  readonly onChange: (chosen: readonly MeasureAppendix[]) => void;
}

/** What of the whole workspace ends a report. */
export function MeasureAppendixFields({ chosen, onChange }: MeasureFieldsProps) {
  return (
    <fieldset className="inspector-fields">
      <legend className="field-label">Of the workspace</legend>
      {MEASURE_APPENDICES.map((part) => (
        <Checkbox
          key={part}
          label={MEASURES[part]}
          checked={chosen.includes(part)}
          onChange={(isOn) =>
            onChange(MEASURE_APPENDICES.filter((other) => (other === part ? isOn : chosen.includes(other))))
          }
        />
      ))}
    </fieldset>
  );
}
