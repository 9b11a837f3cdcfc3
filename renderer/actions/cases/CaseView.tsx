import { memo, useMemo } from 'react';
import { checkWorth } from '../../../shared/measures/worth/check.ts';
import type { BusinessCase } from '../../../shared/model/decisions/business-case.ts';
import { ProgressLine } from '../../ui/Marks.tsx';
import { CaseForm } from './CaseForm.tsx';
import { CaseResult } from './CaseResult.tsx';
import { useWorth } from './use-worth.ts';

export interface CaseViewProps {
  one: BusinessCase;
  /** The case that is shown when this one is deleted. */
  next: string | null;
  disabled: boolean;
}

/** One case: what it rests on, and what comes of it while one types. */
export function CaseView({ one, next, disabled }: CaseViewProps) {
  const { problems } = useMemo(() => checkWorth(one), [one]);
  return (
    <>
      <CaseForm one={one} next={next} disabled={disabled} problems={problems} />
      <ResultPane one={one} />
    </>
  );
}

/** Progress is drawn without what it is about. */
const StillResult = memo(CaseResult);

function ResultPane({ one }: { one: BusinessCase }) {
  const { problems, result, progress } = useWorth(one);
  return (
    <section className="case-result" aria-label="What it comes to" aria-busy={progress !== null}>
      {/* The line keeps its place, so that nothing jumps. */}
      <div className="case-progress">
        {progress === null ? null : <ProgressLine label="Playing the case through" value={progress} />}
      </div>
      <StillResult one={one} result={result} problems={problems} />
    </section>
  );
}
