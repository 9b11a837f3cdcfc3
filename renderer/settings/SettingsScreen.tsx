import { Contrast, Monitor, Moon, Sun } from 'lucide-react';
import { Screen } from '../app/Screen.tsx';
import { useSession } from '../state/session.ts';
import { useUi, type TextSize, type Theme } from '../state/ui.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { LogoField } from '../pictures/LogoField.tsx';
import { Licences } from './Licences.tsx';
import '../home/home.css';
import './settings.css';

const THEMES: readonly { value: Theme; label: string; icon: React.ReactNode }[] = [
  { value: 'system', label: 'System', icon: <Monitor size={14} aria-hidden /> },
  { value: 'light', label: 'Light', icon: <Sun size={14} aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon size={14} aria-hidden /> },
  { value: 'contrast-light', label: 'High contrast, light', icon: <Contrast size={14} aria-hidden /> },
  { value: 'contrast-dark', label: 'High contrast, dark', icon: <Contrast size={14} aria-hidden /> },
];

const SIZES: readonly { value: TextSize; label: string }[] = [
  { value: 'normal', label: 'Normal' },
  { value: 'large', label: 'Large' },
  { value: 'larger', label: 'Larger' },
];

/** How Sojourn looks on this machine, where data lives, and what Sojourn is made of. */
export function SettingsScreen() {
  const theme = useUi((s) => s.theme);
  const textSize = useUi((s) => s.textSize);
  const hello = useSession((s) => s.hello);
  const workspace = useSession((s) => s.workspace);
  return (
    <Screen name="Settings" title="Settings">
      <div className="page page-narrow">
        <section className="section" aria-label="Appearance">
          <h2>Appearance</h2>
          <dl className="settings">
            <dt id="settings-theme">Theme</dt>
            <dd>
              <Segmented
                label="Theme"
                value={theme}
                options={THEMES}
                onChange={(next) => useUi.setState({ theme: next })}
              />
            </dd>
            <dt>Text size</dt>
            <dd>
              <Segmented
                label="Text size"
                value={textSize}
                options={SIZES}
                onChange={(next) => useUi.setState({ textSize: next })}
              />
            </dd>
          </dl>
        </section>
        <section className="section" aria-label="Your data">
          <h2>Your data</h2>
          <p className="secondary">
            Everything stays on this computer. A workspace is one file; copy it to move or share it.
          </p>
          <dl className="settings">
            <dt>Workspace file</dt>
            <dd className="settings-path">{workspace?.path ?? 'None is open'}</dd>
            {workspace ? (
              <>
                <dt>File format</dt>
                <dd>Version {workspace.formatVersion}</dd>
                <dt>Logo on paper and slides</dt>
                <dd>
                  <LogoField />
                </dd>
              </>
            ) : null}
          </dl>
        </section>
        <section className="section" aria-label="About Sojourn">
          <h2>About Sojourn</h2>
          <dl className="settings">
            <dt>Version</dt>
            <dd>
              {hello?.version ?? '–'} ({hello?.host === 'electron' ? 'desktop' : 'browser'},{' '}
              {hello?.platform ?? '–'})
            </dd>
            <dt>Licence</dt>
            <dd>MIT</dd>
          </dl>
          <Licences />
        </section>
      </div>
    </Screen>
  );
}
