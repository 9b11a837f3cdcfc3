import { runCommand } from '../commands/dispatch.ts';
import { shortcutOf } from '../commands/table.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Marks.tsx';
import './versions.css';

/** The ways into the version history and to other maps, for the inspector of the map. */
export function VersionsField() {
  return (
    <Panel title="Versions">
      <div className="version-actions">
        <Button
          kind="plain"
          shortcut={shortcutOf('version.history')}
          onClick={() => runCommand('version.history')}
        >
          History
        </Button>
        <Button
          kind="plain"
          shortcut={shortcutOf('version.compareMap')}
          onClick={() => runCommand('version.compareMap')}
        >
          Compare with a map…
        </Button>
      </div>
    </Panel>
  );
}
