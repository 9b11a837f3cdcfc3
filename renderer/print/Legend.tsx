/** What the marks and colours of this map mean, on paper. */
import { langOf } from '../../shared/print/lang.ts';
import { legendGroups, type LegendMark, type LegendSource } from '../../shared/print/legend.ts';
import { EvidenceMark, personaColour, SeverityMark } from './Marks.tsx';
import './legend.css';

export function Legend(source: LegendSource) {
  return (
    <footer className="legend" aria-label="Legend">
      {legendGroups(source).map(({ title, items }) => (
        <p key={title} className="group">
          <strong>{title}</strong>
          {items.map(({ key, text, mark }) => (
            <span key={key} className="item">
              {mark && <Mark mark={mark} />}
              <span lang={langOf(text)}>{text}</span>
            </span>
          ))}
        </p>
      ))}
    </footer>
  );
}

function Mark({ mark }: { mark: LegendMark }) {
  switch (mark.kind) {
    case 'curve':
      return <i className="stroke" style={{ background: personaColour(mark.persona ?? undefined) }} />;
    case 'evidence':
      return <EvidenceMark level={mark.level} />;
    case 'severity':
      return <SeverityMark severity={mark.severity} />;
    case 'lane':
      return <i className={`swatch hue-${mark.hue}`} />;
    default:
      return <i className="dash" />;
  }
}
