/** Whether an export has the logo of the workspace, and which picture that is. */
import { LogoField } from '../pictures/LogoField.tsx';
import { useLibrary } from '../state/documents.ts';
import { Checkbox } from '../ui/Check.tsx';

interface Props {
  readonly logo: boolean;
  readonly onChange: (logo: boolean) => void;
}

export function LogoFields({ logo, onChange }: Props) {
  const hasLogo = useLibrary()?.logo !== undefined;
  return (
    <fieldset className="inspector-fields">
      <legend className="field-label">Logo</legend>
      {hasLogo ? (
        <Checkbox label="With the logo of the workspace" checked={logo} onChange={onChange} />
      ) : null}
      <LogoField />
    </fieldset>
  );
}
