/** Small parts that slides are drawn with. */
import { createContext, useContext, type CSSProperties } from 'react';
import type { FooterItem } from '../../shared/print/footer-items.ts';
import { langOf } from '../../shared/print/lang.ts';
import { EvidenceMark, SeverityMark } from '../print/Marks.tsx';
import { markWords } from './card-block.ts';
import type { TextBlock } from './page.ts';

const UnitContext = createContext(1);
export const UnitProvider = UnitContext.Provider;

/** Px of one unit of the slide around. */
export function useUnit(): number {
  return useContext(UnitContext);
}

/** Custom properties for a style sheet that counts in units: `calc(var(--name) * var(--u))`. */
export function units(values: Readonly<Record<string, number | string>>): CSSProperties {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`--${name}`, value]));
}

export interface LinesProps {
  block: TextBlock;
  lang?: string | undefined;
  as?: 'h2' | 'h3' | 'p' | 'span' | 'blockquote';
  className?: string;
}

/** A text in the lines that the layout found. */
export function Lines({ block, lang, as: Tag = 'p', className = '' }: LinesProps) {
  const text = block.lines.join('\n');
  return (
    <Tag
      className={`pr-lines ${className}`}
      dir="auto"
      lang={lang ?? langOf(text)}
      style={units({ size: block.size, weight: block.weight })}
    >
      {text}
    </Tag>
  );
}

/** The marks of a card in rows: evidence, severity, channel, status, tags, personas. */
export function Marks({ items }: { items: readonly FooterItem[] }) {
  if (items.length === 0) return null;
  return (
    <div className="pr-marks">
      {items.map((item, at) => (
        // Two marks may have the same words; their order does not change by itself.
        <Mark key={`${at} ${markWords(item)}`} item={item} />
      ))}
    </div>
  );
}

function Mark({ item }: { item: FooterItem }) {
  switch (item.kind) {
    case 'severity':
      return <SeverityMark severity={item.severity} />;
    case 'evidence':
      return (
        <span className="pr-mark-evidence tabular">
          <EvidenceMark level={item.level} />
          {item.text}
        </span>
      );
    case 'tag':
      return (
        <span className="pr-mark-dot" data-hue={item.hue} dir="auto">
          <i />
          {item.text}
        </span>
      );
    case 'persona':
      return (
        <span className="pr-mark-dot pr-mark-persona" data-hue={item.persona.hue} dir="auto">
          <i />
          {item.persona.name}
        </span>
      );
    default:
      return (
        <span className={item.kind === 'chip' ? 'pr-mark-chip' : undefined} dir="auto">
          {item.text}
        </span>
      );
  }
}
