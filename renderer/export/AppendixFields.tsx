/** What follows maps on pages of its own. */
import { APPENDICES, WORKSHEETS, type Appendix } from '../../shared/contract/types.ts';
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
