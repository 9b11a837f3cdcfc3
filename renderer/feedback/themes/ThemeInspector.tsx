import { useState } from 'react';
import { ListFilter, MapPinPlus } from 'lucide-react';
import type { ThemeScope, ThemeStats } from '../../../shared/contract/types.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/Marks.tsx';
import { languageName } from '../../ui/language-name.ts';
import { ErrorNote } from '../ErrorNote.tsx';
import { EvidenceDetails } from '../EvidenceDetails.tsx';
import { countOf } from '../format.ts';
import { MakePainPoint } from './MakePainPoint.tsx';
import { showItemsOf, type ThemePlace } from './themes-state.ts';
import { useTheme } from './use-themes.ts';
import '../evidence.css';

export interface ThemeInspectorProps {
  /** Null where none is chosen. */
  theme: ThemeStats | null;
  scope: ThemeScope;
  place: ThemePlace | null;
  readOnly: boolean;
}

/** What is said of the chosen theme, and what can be made of it. */
export function ThemeInspector({ theme, ...rest }: ThemeInspectorProps) {
  if (!theme) {
    return (
      <EmptyState>
        Choose a theme to read examples of it, to see its items, or to make a pain point of it. Arrow keys
        move, Enter chooses.
      </EmptyState>
    );
  }
  return <Chosen key={theme.theme} theme={theme} {...rest} />;
}

function Chosen({ theme, scope, place, readOnly }: ThemeInspectorProps & { theme: ThemeStats }) {
  const { label, language, phrases } = theme;
  const answer = useTheme(theme.theme, scope);
  const [isMaking, setMaking] = useState(false);
  const found = answer?.value ?? null;
  return (
    <article className="fb-theme-detail" aria-label={`Theme: ${label}`}>
      <h2 lang={language} dir="auto">
        {label}
      </h2>
      <p className="secondary small">
        {languageName(language)}, {countOf(theme.items, 'item')}
        {phrases.length > 1 ? ', also said as ' : ''}
        <bdi lang={language}>{phrases.slice(1).join(', ')}</bdi>
      </p>
      <div className="fb-buttons">
        {place === null ? (
          <Button icon={<ListFilter size={15} aria-hidden />} onClick={() => showItemsOf(theme.theme, label)}>
            Show its items
          </Button>
        ) : null}
        {readOnly ? null : (
          <Button
            icon={<MapPinPlus size={15} aria-hidden />}
            disabled={!found || found.ids.length === 0}
            onClick={() => setMaking(true)}
          >
            Make pain point…
          </Button>
        )}
      </div>
      {answer?.error ? <ErrorNote error={answer.error} /> : null}
      {found ? <EvidenceDetails detail={found.detail} quoteAt={null} readOnly={readOnly} /> : null}
      {isMaking && found ? (
        <MakePainPoint label={label} ids={found.ids} place={place} onClose={() => setMaking(false)} />
      ) : null}
    </article>
  );
}
