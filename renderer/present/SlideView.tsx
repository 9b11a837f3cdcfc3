import { memo } from 'react';
import { CurveStrip } from './CurveStrip.tsx';
import { Entries } from './Entries.tsx';
import { PainView } from './PainView.tsx';
import type { Page } from './page.ts';
import { Lines, UnitProvider, units } from './parts.tsx';
import { StageView } from './StageView.tsx';
import { TitleView } from './TitleView.tsx';
import type { Slide, SummarySlide } from './types.ts';

/** One slide on its page; the same for the screen and, with a small unit, for the overview. */
export const SlideView = memo(({ slide, page, unit }: { slide: Slide; page: Page; unit: number }) => (
  <UnitProvider value={unit}>
    <div
      className="pr-slide"
      data-kind={slide.kind}
      style={units({ u: `${unit}px`, width: page.width, height: page.height })}
    >
      <Content slide={slide} page={page} />
    </div>
  </UnitProvider>
));
SlideView.displayName = 'SlideView';

function Content({ slide, page }: { slide: Slide; page: Page }) {
  switch (slide.kind) {
    case 'title':
      return <TitleView slide={slide} />;
    case 'stage':
      return <StageView slide={slide} width={page.width} />;
    case 'pain':
      return <PainView slide={slide} />;
    default:
      return <SummaryView slide={slide} />;
  }
}

function SummaryView({ slide }: { slide: SummarySlide }) {
  const { title, columns, columnWidth } = slide;
  return (
    <div className="pr-summary">
      <Lines block={title} as="h2" />
      <div className="pr-columns" style={units({ column: columnWidth })}>
        {columns.map((parts) => (
          <div key={parts[0]?.id ?? ''} className="pr-summary-column">
            {parts.map((part) => (
              <section key={part.id}>
                <h3 className="pr-section">{part.title}</h3>
                {part.curve ? <CurveStrip curve={part.curve} labelWidth={0} width={columnWidth} /> : null}
                <Entries entries={part.entries} />
              </section>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
