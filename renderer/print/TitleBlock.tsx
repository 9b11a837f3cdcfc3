/** Who travels where: the map's title, kind, workspace and date, and its personas. */
import type { PrintPayload } from '../../shared/contract/print.ts';
import { own } from '../../shared/model/own.ts';
import type { MapData, Persona } from '../../shared/model/types.ts';
import { langOf } from '../../shared/print/lang.ts';
import { initialOf } from '../../shared/print/initial.ts';
import { personaColour } from './Marks.tsx';
import { dateWord, MAP_KIND_WORDS, plainNumber, segmentWords } from '../../shared/print/words.ts';
import './title-block.css';

interface Props {
  readonly map: MapData;
  readonly personas: readonly Persona[];
  readonly payload: PrintPayload;
}

export function TitleBlock({ map, personas, payload }: Props) {
  const { pictures, workspace, date, allCards, logo, segment } = payload;
  const { note } = payload.pages;
  const extract = allCards === undefined ? '' : `an extract: ${map.cards.size} of ${allCards} cards`;
  const whose = segment === undefined ? '' : segmentWords(segment);
  const facts = [MAP_KIND_WORDS[map.meta.kind], workspace, note, dateWord(date), extract, whose].filter(
    (fact) => fact !== '',
  );
  return (
    <header className="title-block">
      <div className="title">
        {logo === undefined ? null : <img className="logo" src={logo} alt="" />}
        <div>
          <h1 lang={langOf(map.meta.title)}>{map.meta.title === '' ? 'Untitled map' : map.meta.title}</h1>
          <p className="facts">{facts.join('  ·  ')}</p>
        </div>
      </div>
      {personas.length > 0 && (
        <ul className="personas" aria-label="Personas">
          {personas.map((persona) => (
            <li key={persona.id}>
              <Portrait
                persona={persona}
                source={persona.portrait ? own(pictures, persona.portrait) : undefined}
              />
              <span className="persona-words">
                <strong lang={langOf(persona.name)}>{persona.name}</strong>
                <span lang={langOf(persona.segment)}>{personaFacts(persona)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

function personaFacts(persona: Persona): string {
  const share = persona.share === null ? '' : `${plainNumber(persona.share)} % of customers`;
  return [persona.segment, share].filter((fact) => fact !== '').join(', ');
}

function Portrait({ persona, source }: { persona: Persona; source: string | undefined }) {
  const colour = personaColour(persona);
  if (source) return <img className="portrait" src={source} alt="" style={{ borderColor: colour }} />;
  return (
    <span className="portrait" style={{ background: colour, borderColor: colour }} aria-hidden="true">
      {initialOf(persona.name)}
    </span>
  );
}
