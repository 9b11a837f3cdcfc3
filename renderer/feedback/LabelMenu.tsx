import { ChevronDown } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { languageName } from '../ui/language-name.ts';
import { Menu } from '../ui/Menu.tsx';
import { LANGUAGE_CHOICES, SENTIMENT_CHOICES, type Correction } from './labels.ts';

export interface LabelMenuProps {
  disabled: boolean;
  onLabel: (change: Correction) => void;
}

/** Corrects sentiment and language of the marked items. */
export function LabelMenu({ disabled, onLabel }: LabelMenuProps) {
  return (
    <Menu
      align="end"
      trigger={
        <Button disabled={disabled}>
          Correct
          <ChevronDown size={14} aria-hidden />
        </Button>
      }
      entries={[
        { heading: 'Sentiment' },
        ...SENTIMENT_CHOICES.map(({ feeling, name, key }) => ({
          label: feeling === null ? 'As found' : name,
          shortcut: key,
          run: () => onLabel({ sentiment: feeling }),
        })),
        { heading: 'Language' },
        { label: 'Language as found', run: () => onLabel({ language: null }) },
        ...LANGUAGE_CHOICES.map((code) => ({
          label: languageName(code),
          run: () => onLabel({ language: code }),
        })),
      ]}
    />
  );
}
