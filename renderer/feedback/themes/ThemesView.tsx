import type { FeedbackSource, ThemesAnswer } from '../../../shared/contract/types.ts';
import { useJobs } from '../../state/jobs.ts';
import { useMap } from '../../state/documents.ts';
import { useUi } from '../../state/ui.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState, Panel } from '../../ui/Marks.tsx';
import { ErrorNote } from '../ErrorNote.tsx';
import { FeedbackFrame } from '../FeedbackFrame.tsx';
import { FilterChips } from '../FilterChips.tsx';
import { NO_FILTER, type FilterState } from '../filter-state.ts';
import { countOf, formatCount } from '../format.ts';
import { setInboxFilter, useInbox } from '../inbox-state.ts';
import { analyse } from '../analyse.ts';
import { SearchProblem } from '../SearchProblem.tsx';
import { useAsked } from '../use-asked.ts';
import { evidenceBehind, PlaceFields } from './PlaceFields.tsx';
import { ThemeInspector } from './ThemeInspector.tsx';
import { ThemeTable } from './ThemeTable.tsx';
import { showItemsOf, useThemesState } from './themes-state.ts';
import { useThemes } from './use-themes.ts';
import './themes.css';

export interface ThemesViewProps {
  sources: readonly FeedbackSource[];
  readOnly: boolean;
}

/** What people talk about, in place of the inbox's list: with the same filters, or in the evidence of a map. */
export function ThemesView({ sources, readOnly }: ThemesViewProps) {
  const { filter } = useInbox();
  const { place, theme: chosen } = useThemesState();
  const { filter: asked, typed, problem } = useAsked(filter);
  const map = useMap(place?.mapId ?? '');
  const ids = evidenceBehind(place, map);
  const scope = { filter: asked, ...(ids ? { ids } : {}) };
  const answer = useThemes(ids === null ? null : scope);
  const found = answer?.value ?? null;
  const change = (part: Partial<FilterState>): void => setInboxFilter(part);
  return (
    <FeedbackFrame
      sources={sources}
      readOnly={readOnly}
      counts={
        found ? `${countOf(found.themes.length, 'theme')} in ${countOf(found.total, 'item')}` : 'Counting…'
      }
      side={
        <Panel title="Behind a map">
          <PlaceFields place={place} />
        </Panel>
      }
      onDown={() => document.querySelector<HTMLElement>('.fb-theme-name[tabindex="0"]')?.focus()}
      inspector={
        <ThemeInspector
          theme={found?.themes.find(({ theme }) => theme === chosen) ?? null}
          scope={scope}
          place={place}
          readOnly={readOnly}
        />
      }
    >
      <div className="fb-main" aria-busy={!found}>
        <div className="fb-list-head">
          <output className="tabular truncate">{found ? summary(found) : 'Counting…'}</output>
        </div>
        <FilterChips filter={filter} sources={sources} onChange={change} />
        {problem ? <SearchProblem typed={typed} problem={problem} /> : null}
        {answer?.error ? <ErrorNote error={answer.error} /> : null}
        {found?.outdated ? <Outdated isFirst={found.themes.length === 0} readOnly={readOnly} /> : null}
        {found && found.themes.length > 0 ? (
          <ThemeTable
            themes={found.themes}
            onChoose={(theme) => {
              useThemesState.setState({ theme });
              useUi.setState({ inspectorOpen: true });
            }}
            onOpen={({ theme, label }) => (place ? undefined : showItemsOf(theme, label))}
          />
        ) : found && !found.outdated ? (
          <Nothing answer={found} isFiltered={filter !== NO_FILTER || place !== null} />
        ) : null}
      </div>
    </FeedbackFrame>
  );
}

function summary({ themes, themed, total }: ThemesAnswer): string {
  const share = total === 0 ? '' : ` · ${formatCount(themed)} of ${countOf(total, 'item')} have one`;
  return `${countOf(themes.length, 'theme')}${share}`;
}

/** Says that themes are to be found (anew), and does it. */
function Outdated({ isFirst, readOnly }: { isFirst: boolean; readOnly: boolean }) {
  const running = useJobs((s) => s.jobs).some(({ kind, state }) => kind === 'analyse' && state === 'running');
  return (
    <p className="fb-themes-note">
      <span>
        {isFirst ? 'Themes have not been looked for yet.' : 'Feedback has changed since themes were found.'}
      </span>
      {readOnly ? null : (
        <Button disabled={running} onClick={analyse}>
          {running ? 'Finding themes…' : 'Find themes'}
        </Button>
      )}
    </p>
  );
}

function Nothing({ answer, isFiltered }: { answer: ThemesAnswer; isFiltered: boolean }) {
  return (
    <EmptyState>
      {answer.total === 0
        ? isFiltered
          ? 'No feedback passes these filters.'
          : 'There is no feedback.'
        : 'No theme: at least three different people must say the same words.'}
    </EmptyState>
  );
}
