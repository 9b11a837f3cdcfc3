import type { ReactNode } from 'react';
import { ClipboardPaste, FileInput } from 'lucide-react';
import { Screen } from '../app/Screen.tsx';
import { StatusSlot } from '../app/StatusBar.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Panel } from '../ui/Marks.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { AnalysisPanel } from './AnalysisPanel.tsx';
import { CollectionsPanel } from './collections/CollectionsPanel.tsx';
import { CustomersBox } from './customers/CustomersBox.tsx';
import { FilterFields } from './FilterFields.tsx';
import type { FilterState } from './filter-state.ts';
import { openImport } from './import-flow.ts';
import { chooseFeedbackFiles, importClipboard } from './import-pick.ts';
import { useImport } from './import-store.ts';
import { setInboxFilter, setInboxView, useInbox, type InboxView } from './inbox-state.ts';
import { SearchField } from './SearchField.tsx';
import { SourcesList } from './SourcesList.tsx';
import type { useSources } from './use-feedback.ts';
import { showThemes } from './themes/themes-state.ts';
import './feedback.css';

const VIEWS: readonly { readonly value: InboxView; readonly label: string }[] = [
  { value: 'items', label: 'Items' },
  { value: 'themes', label: 'Themes' },
];

export interface FeedbackFrameProps {
  sources: NonNullable<ReturnType<typeof useSources>['sources']>;
  readOnly: boolean;
  /** For the status bar. */
  counts: string;
  inspector: ReactNode;
  /** Panels over the filter. */
  side?: ReactNode;
  /** Arrow down in the search field. */
  onDown: () => void;
  children: ReactNode;
}

/** What items and themes have around them: search, sources, filters, the way from one to the other. */
export function FeedbackFrame({
  sources,
  readOnly,
  counts,
  inspector,
  side,
  onDown,
  children,
}: FeedbackFrameProps) {
  const { filter, view } = useInbox();
  const change = (part: Partial<FilterState>): void => setInboxFilter(part);
  return (
    <Screen
      name="Feedback"
      title="Feedback"
      middle={
        <SearchField value={filter.search} onChange={(value) => change({ search: value })} onDown={onDown} />
      }
      actions={<ImportButtons primary />}
      inspector={inspector}
      fixed
    >
      <StatusSlot name="counts">{counts}</StatusSlot>
      <div className="fb-inbox">
        <div className="fb-side">
          <h2 className="visually-hidden">Sources and filters</h2>
          <div className="fb-views">
            <Segmented
              label="What is listed"
              value={view}
              options={VIEWS}
              onChange={(next) => (next === 'themes' ? showThemes() : setInboxView(next))}
            />
          </div>
          <Panel title="Sources">
            <SourcesList
              sources={sources}
              current={filter.sourceId}
              readOnly={readOnly}
              onChoose={(sourceId) => change({ sourceId })}
            />
          </Panel>
          <CollectionsPanel filter={filter} readOnly={readOnly} />
          <CustomersBox readOnly={readOnly} />
          <AnalysisPanel readOnly={readOnly} />
          {side}
          <Panel title="Filter">
            <FilterFields filter={filter} onChange={change} />
          </Panel>
        </div>
        {children}
      </div>
    </Screen>
  );
}

/** Ways to bring feedback in; without `primary` only the way back to an import that runs. */
export function ImportButtons({ primary }: { primary: boolean }) {
  const running = useImport(({ entries }) => entries.length);
  return (
    <>
      {running > 0 ? <Button onClick={openImport}>Show the import</Button> : null}
      {primary ? (
        <>
          <IconButton
            label="Import from the clipboard"
            shortcut="Mod+V"
            icon={<ClipboardPaste size={16} aria-hidden />}
            onClick={() => void importClipboard()}
          />
          <Button
            kind="primary"
            shortcut="Mod+I"
            icon={<FileInput size={16} aria-hidden />}
            onClick={chooseFeedbackFiles}
          >
            Import…
          </Button>
        </>
      ) : null}
    </>
  );
}
