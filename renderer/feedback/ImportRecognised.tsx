import { useState } from 'react';
import { FileCheck2, FileQuestion, RotateCcw } from 'lucide-react';
import type { ImportPreview } from '../../shared/contract/types.ts';
import { Button } from '../ui/Button.tsx';
import type { ImportEntry } from './import-entry.ts';
import { asGuessed } from './import-mapping.ts';
import { describeFormat, formatSize } from './import-words.ts';
import { MappingMenu } from './MappingMenu.tsx';

/** What a file was taken for, in one sentence. */
function headline({ recognised }: ImportPreview): readonly [title: string, reason: string] {
  if (!recognised) return ['Not a known export', 'guessed from the names and values of its columns'];
  const { kind, name, reason } = recognised;
  const titles = {
    preset: `${name} export`,
    saved: `Your mapping “${name}”`,
    remembered: `As the last file of “${name}”`,
  };
  return [titles[kind], reason];
}

/** What the file is and why, and the ways to read its columns differently. */
export function ImportRecognised({ entry, preview }: { entry: ImportEntry; preview: ImportPreview }) {
  const [title, reason] = headline(preview);
  const Icon = preview.recognised ? FileCheck2 : FileQuestion;
  const isGuess = entry.mapping === entry.first?.mapping;
  const [said, setSaid] = useState('');
  return (
    <section className="fb-known" aria-label="What the file is">
      <Icon size={20} aria-hidden className={preview.recognised ? 'fb-ok' : 'secondary'} />
      <p className="fb-known-words">
        <strong>{title}</strong>
        {reason ? <span className="secondary">: {reason}</span> : null}
        <span className="secondary small fb-known-file">
          {entry.name}: {describeFormat(preview)}, {formatSize(entry.size)}
        </span>
      </p>
      <output className="secondary small">{said}</output>
      <Button
        kind="quiet"
        icon={<RotateCcw size={14} aria-hidden />}
        disabled={isGuess}
        onClick={() => asGuessed(entry.key)}
      >
        As guessed
      </Button>
      <MappingMenu entry={entry} onSaid={setSaid} />
    </section>
  );
}
