import { useEffect, useRef } from 'react';
import { ClipboardPaste, FileInput } from 'lucide-react';
import { attempt } from '../app/toasts.ts';
import { Screen } from '../app/Screen.tsx';
import { StatusSlot } from '../app/StatusBar.tsx';
import { useSession } from '../state/session.ts';
import { useUi } from '../state/ui.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { EmptyState, Panel } from '../ui/Marks.tsx';
import { attachAndTell, useAttachTarget } from './attach.ts';
import { CustomersBox } from './customers/CustomersBox.tsx';
import { CustomersPanel } from './customers/CustomersPanel.tsx';
import { useCustomerTable } from './customers/customers-store.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { FeedbackList } from './FeedbackList.tsx';
import { FilterChips } from './FilterChips.tsx';
import { FilterFields } from './FilterFields.tsx';
import { NO_FILTER, type FilterState } from './filter-state.ts';
import { countOf } from './format.ts';
import { openImport } from './import-flow.ts';
import { chooseFeedbackFiles, importClipboard, listenForPaste } from './import-pick.ts';
import { useImport } from './import-store.ts';
import { ImportPanel } from './ImportPanel.tsx';
import { setInboxFilter, setInboxSelection, useInbox } from './inbox-state.ts';
import { ItemInspector } from './ItemInspector.tsx';
import { correct } from './labels.ts';
import { ListHead } from './ListHead.tsx';
import { NO_SELECTION, moveTo, targets } from './list-selection.ts';
import { SearchField } from './SearchField.tsx';
import { SearchProblem } from './SearchProblem.tsx';
import { AnalysisPanel } from './AnalysisPanel.tsx';
import { SourcesList } from './SourcesList.tsx';
import { useAsked } from './use-asked.ts';
import { useFeedbackCount, useFeedbackPages, useSources } from './use-feedback.ts';
import './feedback.css';

/** The inbox of all feedback, and the import in its place while files are imported. */
export function FeedbackScreen() {
  const importing = useImport(({ open, entries }) => open && entries.length > 0);
  const withTable = useCustomerTable(({ open, entry }) => open && entry !== null);
  const { sources, error } = useSources();
  const readOnly = useSession((s) => s.workspace?.readOnly ?? false);
  useEffect(listenForPaste, []);
  if (importing) {
    return (
      <Screen name="Import feedback" title="Feedback" fixed>
        <ImportPanel />
      </Screen>
    );
  }
  if (withTable) {
    return (
      <Screen name="Customer table" title="Feedback" fixed>
        <CustomersPanel />
      </Screen>
    );
  }
  if (!sources || sources.length === 0) {
    return (
      <Screen name="Feedback" title="Feedback" actions={<ImportButtons primary={false} />}>
        {error ? (
          <ErrorNote error={error} />
        ) : sources ? (
          <EmptyState
            action={{
              label: 'Import a file…',
              run: chooseFeedbackFiles,
              icon: <FileInput size={16} aria-hidden />,
            }}
            shortcut="Mod+I"
          >
            Bring in what your customers say, from reviews, surveys or tickets, and it becomes the evidence on
            your maps. Drop a CSV, TSV or JSON file anywhere on this window, paste a table or lines that you
            copied, or choose a file.
          </EmptyState>
        ) : null}
      </Screen>
    );
  }
  return <Inbox sources={sources} readOnly={readOnly} />;
}

function ImportButtons({ primary }: { primary: boolean }) {
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

interface InboxProps {
  sources: NonNullable<ReturnType<typeof useSources>['sources']>;
  readOnly: boolean;
}

function Inbox({ sources, readOnly }: InboxProps) {
  const { filter, selection } = useInbox();
  const { filter: asked, typed: search, terms, problem } = useAsked(filter);
  const { pages, waiting } = useFeedbackPages(asked);
  const total = useFeedbackCount(asked);
  const target = useAttachTarget();
  const area = useRef<HTMLDivElement>(null);

  const toList = (): void => {
    area.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
    if (pages && selection.active === null) setInboxSelection(moveTo(selection, pages, 0));
  };
  const attachIds = (ids: readonly string[]): void => {
    if (target && ids.length > 0) attempt(() => attachAndTell(target, ids));
  };
  const openItem = (): void => {
    useUi.setState({ inspectorOpen: true });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.fb-detail')?.focus());
  };
  const change = (part: Partial<FilterState>): void => setInboxFilter(part);
  const picked = pages ? targets(selection, pages) : [];
  const isNothing = pages !== null && pages.ready() && pages.ended() && pages.count() === 0;

  return (
    <Screen
      name="Feedback"
      title="Feedback"
      middle={
        <SearchField value={filter.search} onChange={(value) => change({ search: value })} onDown={toList} />
      }
      actions={<ImportButtons primary />}
      inspector={
        pages ? (
          <ItemInspector key={pages.filter.search} source={pages} selection={selection} terms={terms} />
        ) : null
      }
      fixed
    >
      <StatusSlot name="counts">
        {total === null ? 'Counting…' : countOf(total, 'item')}
        {sources.length > 1 ? ` · ${countOf(sources.length, 'source')}` : ''}
      </StatusSlot>
      <div className="fb-inbox">
        <div className="fb-side">
          <h2 className="visually-hidden">Sources and filters</h2>
          <Panel title="Sources">
            <SourcesList
              sources={sources}
              current={filter.sourceId}
              readOnly={readOnly}
              onChoose={(sourceId) => change({ sourceId })}
            />
          </Panel>
          <CustomersBox readOnly={readOnly} />
          <AnalysisPanel readOnly={readOnly} />
          <Panel title="Filter">
            <FilterFields filter={filter} onChange={change} />
          </Panel>
        </div>
        <div className="fb-main" ref={area} aria-busy={waiting}>
          <ListHead
            total={total}
            search={search}
            marked={selection.marked.size}
            target={target}
            canAttach={!readOnly && picked.length > 0}
            canLabel={picked.length > 0}
            onLabel={(change) => correct(picked, change)}
            readOnly={readOnly}
            onAttach={() => attachIds(picked)}
            onUnmark={() => setInboxSelection({ ...selection, marked: new Set() })}
            stale={pages?.stale() ? () => pages.restart() : null}
          />
          <FilterChips filter={filter} sources={sources} onChange={change} />
          {problem ? <SearchProblem typed={search} problem={problem} /> : null}
          {isNothing ? (
            <EmptyState action={{ label: 'Show all feedback', run: () => change(NO_FILTER) }}>
              {search
                ? `Nothing was found for “${search}” with these filters.`
                : 'Nothing passes these filters.'}
            </EmptyState>
          ) : pages ? (
            <FeedbackList
              label="Feedback, newest first"
              source={pages}
              selection={selection}
              onSelect={setInboxSelection}
              onOpen={openItem}
              onAttach={readOnly ? undefined : attachIds}
              onLabel={readOnly ? undefined : correct}
              onLeave={() => setInboxSelection(NO_SELECTION)}
              terms={terms}
            />
          ) : null}
        </div>
      </div>
    </Screen>
  );
}
