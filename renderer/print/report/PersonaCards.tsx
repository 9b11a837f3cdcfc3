/** Personas as cards: who they are, what they want and need, and what is in their way. */
import type { ReportSection } from '../../../shared/contract/print.ts';
import { own } from '../../../shared/model/own.ts';
import type { Persona, Trait } from '../../../shared/model/types.ts';
import { langOf } from '../../../shared/print/lang.ts';
import { initialOf } from '../../../shared/print/initial.ts';
import { personaColour } from '../Marks.tsx';
import { plainNumber } from '../../../shared/print/words.ts';

type PersonaSection = Extract<ReportSection, { kind: 'personas' }>;

export function PersonaCards({ section }: { readonly section: PersonaSection }) {
  const { title, personas, pictures } = section;
  return (
    <>
      <h1>{title}</h1>
      {personas.map((persona) => (
        <article key={persona.id} className="persona-card" style={{ borderColor: personaColour(persona) }}>
          <PersonaHead
            persona={persona}
            picture={persona.portrait ? own(pictures, persona.portrait) : undefined}
          />
          <div className="persona-columns">
            <Lines title="Goals" text={persona.goals} />
            <Lines title="Needs" text={persona.needs} />
            <Lines title="Frustrations" text={persona.frustrations} />
            {persona.sections.map(({ id, title: heading, body }) => (
              <Lines key={id} title={heading} text={body} />
            ))}
          </div>
          {persona.traits.length > 0 ? (
            <ul className="persona-traits" aria-label="Traits">
              {persona.traits.map((trait) => (
                <TraitLine key={trait.id} trait={trait} />
              ))}
            </ul>
          ) : null}
        </article>
      ))}
    </>
  );
}

function PersonaHead({
  persona,
  picture,
}: {
  readonly persona: Persona;
  readonly picture: string | undefined;
}) {
  const { name, segment, share, quote } = persona;
  const colour = personaColour(persona);
  const facts = [segment, share === null ? '' : `${plainNumber(share)} % of customers`];
  return (
    <header className="persona-head">
      {picture ? (
        <img className="portrait" src={picture} alt="" style={{ borderColor: colour }} />
      ) : (
        <span className="portrait" style={{ background: colour, borderColor: colour }} aria-hidden>
          {initialOf(name)}
        </span>
      )}
      <div>
        <h2 lang={langOf(name)}>{name}</h2>
        <p className="quiet" lang={langOf(segment)}>
          {facts.filter((fact) => fact !== '').join(', ')}
        </p>
        {quote === '' ? null : (
          <p className="persona-quote" lang={langOf(quote)}>
            “{quote}”
          </p>
        )}
      </div>
    </header>
  );
}

/** One entry a line of the text. */
function Lines({ title, text }: { readonly title: string; readonly text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 lang={langOf(title)}>{title}</h3>
      <ul>
        {lines.map((line, i) => (
          <li key={`${i} ${line}`} lang={langOf(line)}>
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}

function TraitLine({ trait }: { readonly trait: Trait }) {
  return (
    <li>
      <span lang={langOf(trait.left)}>{trait.left}</span>
      <i aria-hidden>
        <b style={{ left: `${trait.value}%` }} />
      </i>
      <span lang={langOf(trait.right)}>{trait.right}</span>
      <span className="visually-hidden">{`${trait.value} of 100 towards ${trait.right}`}</span>
    </li>
  );
}
