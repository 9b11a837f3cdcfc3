import { EVIDENCE_WORDS } from '../../shared/model/words.ts';
import { EVIDENCE_LEVELS, EVIDENCE_THRESHOLDS } from '../../shared/measures/evidence-level.ts';
import { Avatar } from '../personas/Avatar.tsx';
import { EvidenceMark } from '../print/Marks.tsx';
import { langOf } from '../../shared/print/lang.ts';
import { Lines, units, useUnit } from './parts.tsx';
import { PORTRAIT } from './title-slides.ts';
import type { PersonaBlock, TitleSlide } from './types.ts';

/** What map this is, and who travels. */
export function TitleView({ slide }: { slide: TitleSlide }) {
  return (
    <div className="pr-title" data-first={slide.legend}>
      <Lines block={slide.title} as="h2" />
      {slide.facts ? <Lines block={slide.facts} className="pr-quiet" /> : null}
      {slide.personas.length > 0 ? (
        <ul className="pr-personas">
          {slide.personas.map((block) => (
            <PersonaFace key={block.persona.id} block={block} />
          ))}
        </ul>
      ) : null}
      {slide.legend ? <Legend /> : null}
    </div>
  );
}

function PersonaFace({ block }: { block: PersonaBlock }) {
  const { persona, name, about, quote, width } = block;
  const unit = useUnit();
  return (
    <li className="pr-persona" data-hue={persona.hue} style={units({ width })}>
      <div className="pr-persona-head">
        <Avatar persona={persona} size={PORTRAIT * unit} />
        <div>
          <Lines block={name} as="h3" />
          {about ? <Lines block={about} className="pr-quiet" /> : null}
        </div>
      </div>
      {quote ? <Lines block={quote} as="blockquote" lang={langOf(persona.quote)} /> : null}
    </li>
  );
}

/** What the marks of evidence mean. */
function Legend() {
  return (
    <div className="pr-legend">
      <p>How well each card is backed by what customers said</p>
      <ul>
        {EVIDENCE_LEVELS.map((level, at) => {
          const from = EVIDENCE_THRESHOLDS[level];
          const next = EVIDENCE_LEVELS[at + 1];
          const to = next ? EVIDENCE_THRESHOLDS[next] - 1 : null;
          const count =
            to === null ? `${from} people or more` : to === from ? 'no feedback' : `${from} to ${to} people`;
          return (
            <li key={level}>
              <EvidenceMark level={level} />
              {EVIDENCE_WORDS[level]} <span className="pr-quiet">{count}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
