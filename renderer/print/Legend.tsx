/** What the marks and colours of this map mean: only those that the map uses. */
import type { ReactNode } from 'react';
import type { Geometry } from '../../shared/layout/geometry.ts';
import {
  EVIDENCE_LEVELS,
  EVIDENCE_THRESHOLDS,
  type EvidenceLevel,
} from '../../shared/measures/evidence-level.ts';
import { LANE_KIND_INFO } from '../../shared/model/lanes.ts';
import type { MapData, Persona } from '../../shared/model/types.ts';
import { langOf } from '../../shared/print/lang.ts';
import { EvidenceMark, personaColour, SeverityMark } from './Marks.tsx';
import { scaleLevels } from './PrintCurves.tsx';
import { EVIDENCE_WORDS, LINE_WORDS, signedNumber } from '../../shared/print/words.ts';

interface Props {
  readonly map: MapData;
  readonly geometry: Geometry | null;
  readonly personas: readonly Persona[];
  /** Whether the curves show what feedback measured. */
  readonly isMeasured: boolean;
}

function range(level: EvidenceLevel): string {
  const next = EVIDENCE_LEVELS[EVIDENCE_LEVELS.indexOf(level) + 1];
  const from = EVIDENCE_THRESHOLDS[level];
  if (next === undefined) return `${from} or more`;
  const to = EVIDENCE_THRESHOLDS[next] - 1;
  return from === to ? (from === 0 ? 'none' : `${from}`) : `${from}–${to}`;
}

export function Legend({ map, geometry, personas, isMeasured }: Props) {
  const cards = [...map.cards.values()];
  const kinds = [...new Set(map.lanes.map((lane) => lane.kind))];
  const curves = geometry?.curves ?? [];
  const drawn = new Set(curves.map((curve) => curve.personaId));
  return (
    <footer className="legend" aria-label="Legend">
      {drawn.size > 0 && (
        <Group title="Emotion curves">
          {personas
            .filter((persona) => drawn.has(persona.id))
            .map((persona) => (
              <Item key={persona.id} lang={langOf(persona.name)} text={persona.name}>
                <Line colour={personaColour(persona)} />
              </Item>
            ))}
          {drawn.has('') && (
            <Item text="All personas">
              <Line colour={personaColour(undefined)} />
            </Item>
          )}
          {curves.some(({ series }) => series === 'toBe') && <Item text="dashed: as it is meant to be" />}
          {curves.some(({ peaks }) => peaks !== null) && <Item text="▲ best ▼ worst ⚑ end" />}
          {isMeasured && (
            <Item text="◆ measured from feedback (scores, else sentiment), 95 % interval, n items" />
          )}
          {scaleLevels(map.meta.scale).map(({ value, label }) => (
            <Item key={value} lang={langOf(label)} text={`${signedNumber(value)} ${label}`} />
          ))}
        </Group>
      )}
      {kinds.some((kind) => LANE_KIND_INFO[kind].evidence) && (
        <Group title="Evidence: feedback items, average score; level by number of people">
          {EVIDENCE_LEVELS.map((level) => (
            <Item key={level} text={`${EVIDENCE_WORDS[level]} (${range(level)})`}>
              <EvidenceMark level={level} />
            </Item>
          ))}
        </Group>
      )}
      {cards.some((card) => card.severity !== null) && (
        <Group title="Severity">
          <Item text="mild">
            <SeverityMark severity={1} />
          </Item>
          <Item text="severe">
            <SeverityMark severity={5} />
          </Item>
        </Group>
      )}
      {kinds.length > 0 && (
        <Group title="Lanes">
          {kinds.map((kind) => (
            <Item key={kind} text={LANE_KIND_INFO[kind].title}>
              <i className={`swatch hue-${LANE_KIND_INFO[kind].hue}`} />
            </Item>
          ))}
        </Group>
      )}
      {geometry && geometry.lines.length > 0 && (
        <Group title="Blueprint">
          {geometry.lines.map(({ name }) => (
            <Item key={name} text={LINE_WORDS[name]}>
              <i className="dash" />
            </Item>
          ))}
        </Group>
      )}
    </footer>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <p className="group">
      <strong>{title}</strong>
      {children}
    </p>
  );
}

function Item({ text, lang, children }: { text: string; lang?: string | undefined; children?: ReactNode }) {
  return (
    <span className="item">
      {children}
      <span lang={lang}>{text}</span>
    </span>
  );
}

function Line({ colour }: { colour: string }) {
  return <i className="stroke" style={{ background: colour }} />;
}
