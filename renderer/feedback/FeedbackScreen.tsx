import { useEffect, useRef } from 'react';
import { FileInput } from 'lucide-react';
import { attempt } from '../app/toasts.ts';
import { Screen } from '../app/Screen.tsx';
import { useSession } from '../state/session.ts';
import { useUi } from '../state/ui.ts';
import { EmptyState } from '../ui/Marks.tsx';
import { attachAndTell, useAttachTarget } from './attach.ts';
import { CustomersPanel } from './customers/CustomersPanel.tsx';
import { useCustomerTable } from './customers/customers-store.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { FeedbackFrame, ImportButtons } from './FeedbackFrame.tsx';
import { FeedbackList } from './FeedbackList.tsx';
import { FilterChips } from './FilterChips.tsx';
import { NO_FILTER, type FilterState } from './filter-state.ts';
import { countOf } from './format.ts';
import { chooseFeedbackFiles, listenForPaste } from './import-pick.ts';
import { useImport } from './import-store.ts';
import { ImportPanel } from './ImportPanel.tsx';
import { inboxRow, keepInboxRow, setInboxFilter, setInboxSelection, useInbox } from './inbox-state.ts';
import { ItemInspector } from './ItemInspector.tsx';
import { correct } from './labels.ts';
import { ListHead } from './ListHead.tsx';
import { NO_SELECTION, moveTo, targets } from './list-selection.ts';
import { SearchProblem } from './SearchProblem.tsx';
import { ThemesView } from './themes/ThemesView.tsx';
import { useAsked } from './use-asked.ts';
import { useFeedbackPages, useSources } from './use-feedback.ts';

/** The inbox of all feedback or its themes, and the import in their place while files are imported. */
export function FeedbackScreen() {
  const importing = useImport(({ open, entries }) => open && entries.length > 0);
  const withTable = useCustomerTable(({ open, entry }) => open && entry !== null);
  const { sources, error } = useSources();
  const view = useInbox((s) => s.view);
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
  return view === 'themes' ? (
    <ThemesView sources={sources} readOnly={readOnly} />
  ) : (
    <Inbox sources={sources} readOnly={readOnly} />
  );
}

interface InboxProps {
  sources: NonNullable<ReturnType<typeof useSources>['sources']>;
  readOnly: boolean;
}

function Inbox({ sources, readOnly }: InboxProps) {
  const { filter, selection } = useInbox();
  const { filter: asked, typed: search, terms, problem } = useAsked(filter);
  const { pages, total, waiting } = useFeedbackPages(asked, inboxRow);
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
    <FeedbackFrame
      sources={sources}
      readOnly={readOnly}
      counts={`${total === null ? 'Counting…' : countOf(total, 'item')}${
        sources.length > 1 ? ` · ${countOf(sources.length, 'source')}` : ''
      }`}
      inspector={
        pages ? (
          <ItemInspector key={pages.filter.search} source={pages} selection={selection} terms={terms} />
        ) : null
      }
      onDown={toList}
    >
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
            start={pages.start}
            onScroll={keepInboxRow}
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
    </FeedbackFrame>
  );
}
