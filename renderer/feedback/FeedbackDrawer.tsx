import { useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { ListFilter, X } from 'lucide-react';
import { attempt } from '../app/toasts.ts';
import { useMap } from '../state/documents.ts';
import { useUi } from '../state/ui.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Dialog, Popover } from '../ui/Dialog.tsx';
import { EvidenceMark } from '../ui/EvidenceMark.tsx';
import { EmptyState } from '../ui/Marks.tsx';
import { Select } from '../ui/Select.tsx';
import { attach, cardName, takesEvidence, useAttachTarget, type AttachTarget } from './attach.ts';
import { closeDrawer, setDrawerFilter, useDrawer } from './drawer-state.ts';
import { FeedbackList } from './FeedbackList.tsx';
import { FilterFields } from './FilterFields.tsx';
import { activeFilters } from './filter-state.ts';
import { countOf } from './format.ts';
import { chooseFeedbackFiles } from './import-pick.ts';
import { ItemDetail } from './ItemDetail.tsx';
import { correct } from './labels.ts';
import { moveTo, NO_SELECTION, targets } from './list-selection.ts';
import { addQuotes } from './quotes.ts';
import { SearchField } from './SearchField.tsx';
import { SearchProblem } from './SearchProblem.tsx';
import { useEscape } from './use-escape.ts';
import { useAsked } from './use-asked.ts';
import { useFeedbackPages, useSources } from './use-feedback.ts';
import './feedback.css';
import './evidence.css';

/** No source has this id. */
const ALL = 'all';

/** The feedback beside a map, to be attached to its cards: by key, by button, or by dragging onto any card. */
export function FeedbackDrawer() {
  const open = useDrawer((s) => s.open);
  const onMap = useUi((s) => s.route.screen === 'map');
  // The row that holds the screen and its inspector.
  const place = open && onMap ? document.querySelector('.place') : null;
  return place ? createPortal(<Drawer />, place) : null;
}

function Drawer() {
  const filter = useDrawer((s) => s.filter);
  const target = useAttachTarget();
  const { filter: asked, typed: search, terms, problem } = useAsked(filter);
  const { pages, total, waiting } = useFeedbackPages(asked);
  const { sources } = useSources();
  const [selection, setSelection] = useState(NO_SELECTION);
  const [reading, setReading] = useState<string | null>(null);
  const area = useRef<HTMLElement>(null);
  useEscape(area, closeDrawer);
  const known = useKnownTarget(target);
  const picked = pages ? targets(selection, pages) : [];
  const filters = activeFilters(filter);

  const attachIds = (ids: readonly string[]): void => {
    if (!known.ready || !target) return;
    attempt(() => attach(target, ids));
    setSelection((now) => ({ ...now, marked: new Set() }));
  };
  const mapId = useUi((s) => (s.route.screen === 'map' ? s.route.mapId : null));
  const quoteIds = (ids: readonly string[]): void => {
    if (mapId === null) return;
    attempt(() => addQuotes(mapId, ids));
    setSelection((now) => ({ ...now, marked: new Set() }));
  };
  const toList = (): void => {
    area.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
    if (pages && selection.active === null) setSelection(moveTo(selection, pages, 0));
  };
  const readItem = reading === null || !pages ? undefined : pages.itemAt(pages.indexOf(reading));
  const isNothing = pages !== null && pages.ready() && pages.ended() && pages.count() === 0;
  return (
    <aside ref={area} className="fb-drawer" aria-label="Attach feedback">
      <header className="fb-drawer-head">
        <div className="fb-drawer-title">
          <h2 className="truncate">Attach feedback</h2>
          <p className="secondary small truncate">{known.words}</p>
        </div>
        {known.ready ? <EvidenceMark count={known.attached.size} /> : null}
        <IconButton
          label="Close"
          shortcut="Escape"
          icon={<X size={16} aria-hidden />}
          onClick={closeDrawer}
        />
      </header>
      {sources && sources.length === 0 ? (
        <EmptyState action={{ label: 'Import a file…', run: chooseFeedbackFiles }} shortcut="Mod+I">
          There is no feedback yet to attach. Import reviews, survey answers or tickets first.
        </EmptyState>
      ) : (
        <>
          <div className="fb-drawer-tools">
            <SearchField
              focusFirst
              value={filter.search}
              onChange={(value) => setDrawerFilter({ search: value })}
              onDown={toList}
            />
            <div className="fb-drawer-row">
              <Select
                label="Source"
                hideLabel
                className="fb-drawer-source"
                value={filter.sourceId === null ? ALL : String(filter.sourceId)}
                options={[
                  { value: ALL, label: 'All sources' },
                  ...(sources ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
                ]}
                onChange={(value) => setDrawerFilter({ sourceId: value === ALL ? null : Number(value) })}
              />
              <Popover
                label="Filter"
                align="end"
                trigger={
                  <Button icon={<ListFilter size={15} aria-hidden />}>
                    {filters > 0 ? `Filter (${filters})` : 'Filter'}
                  </Button>
                }
              >
                <FilterFields filter={filter} onChange={setDrawerFilter} />
              </Popover>
            </div>
          </div>
          <div className="fb-list-head">
            <output className="tabular truncate">
              {selection.marked.size > 0
                ? `${countOf(selection.marked.size, 'item')} marked`
                : total === null
                  ? 'Counting…'
                  : countOf(total, 'item')}
            </output>
            <span className="fb-gap" />
            <Button shortcut="Q" disabled={picked.length === 0} onClick={() => quoteIds(picked)}>
              Quote
            </Button>
            <Button
              shortcut="E"
              kind="primary"
              disabled={!known.ready || picked.every((id) => known.attached.has(id))}
              onClick={() => attachIds(picked)}
            >
              Attach{picked.length > 1 ? ` ${picked.length}` : ''}
            </Button>
          </div>
          <div className="fb-main" aria-busy={waiting}>
            {problem ? <SearchProblem typed={search} problem={problem} /> : null}
            {isNothing ? (
              <EmptyState>
                {search ? `Nothing was found for “${search}”.` : 'Nothing passes these filters.'}
              </EmptyState>
            ) : pages ? (
              <FeedbackList
                label="Feedback to attach, newest first"
                source={pages}
                selection={selection}
                onSelect={setSelection}
                onOpen={setReading}
                onAttach={attachIds}
                onQuote={quoteIds}
                onLabel={correct}
                attached={known.attached}
                terms={terms}
              />
            ) : null}
          </div>
          <p className="fb-drawer-foot secondary small">
            Enter reads, E attaches, Q adds a quote. Or drag items onto any card or into the quotes lane.
          </p>
        </>
      )}
      <Dialog open={Boolean(readItem)} onClose={() => setReading(null)} title="Feedback" width={620}>
        {readItem ? <ItemDetail item={readItem} terms={terms} /> : null}
      </Dialog>
    </aside>
  );
}

const NONE: ReadonlySet<string> = new Set();

/** What the drawer says of its card, whether it can be attached to, and what is attached already. */
function useKnownTarget(target: AttachTarget | null): {
  words: string;
  ready: boolean;
  attached: ReadonlySet<string>;
} {
  const mapId = useUi((s) => (s.route.screen === 'map' ? s.route.mapId : ''));
  const map = useMap(target?.mapId ?? mapId);
  const card = target ? map?.cards.get(target.cardId) : undefined;
  const attached = useMemo(() => (card ? new Set(card.evidence) : NONE), [card]);
  if (!map || !card || target?.mapId !== mapId) {
    return { words: 'Select a card, or drag items onto one.', ready: false, attached: NONE };
  }
  if (!takesEvidence(map, card)) {
    return {
      words: `“${cardName(card)}” stands in a lane that takes no feedback.`,
      ready: false,
      attached: NONE,
    };
  }
  return { words: `to “${cardName(card)}”`, ready: true, attached };
}
