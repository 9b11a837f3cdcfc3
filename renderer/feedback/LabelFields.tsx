import type { FeedbackItem } from '../../shared/contract/types.ts';
import { useSession } from '../state/session.ts';
import { languageName } from '../ui/language-name.ts';
import { Panel } from '../ui/Marks.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { correct, LANGUAGE_CHOICES, saidFeeling, SENTIMENT_CHOICES } from './labels.ts';
import { sentimentWords } from './sentiment-words.ts';

/** No language has this code. */
const AUTOMATIC = 'auto';

/** What is known of an item's language and sentiment, and the means to correct it. */
export function LabelFields({ item }: { item: FeedbackItem }) {
  const readOnly = useSession((s) => s.workspace?.readOnly ?? false);
  const words = sentimentWords(item);
  const language = item.language === null ? '' : languageName(item.language);
  if (readOnly) {
    if (words === '' && language === '') return null;
    return (
      <Panel title="Language and sentiment">
        <p>{[language, words].filter(Boolean).join(' · ')}</p>
      </Panel>
    );
  }
  const said = item.languageFrom === 'person' ? item.language : null;
  const codes =
    said === null || LANGUAGE_CHOICES.includes(said) ? LANGUAGE_CHOICES : [said, ...LANGUAGE_CHOICES];
  const found = said === null && language !== '' ? `Automatic: ${language}` : 'Automatic';
  return (
    <Panel title="Language and sentiment">
      <p className="secondary small">
        {words === '' ? 'The sentiment is not certain, or not analysed yet.' : words}
      </p>
      <Segmented
        label="Sentiment"
        value={String(saidFeeling(item))}
        options={SENTIMENT_CHOICES.map(({ feeling, name, key }) => ({
          value: String(feeling),
          label: feeling === null ? 'Auto' : name,
          title: `${name} (${key})`,
        }))}
        onChange={(value) => correct([item.id], { sentiment: feelingNamed(value) })}
      />
      <Select
        label="Language"
        hideLabel
        value={said ?? AUTOMATIC}
        options={[
          { value: AUTOMATIC, label: found },
          ...codes.map((code) => ({ value: code, label: languageName(code) })),
        ]}
        onChange={(code) => correct([item.id], { language: code === AUTOMATIC ? null : code })}
      />
    </Panel>
  );
}

const feelingNamed = (name: string) =>
  SENTIMENT_CHOICES.find(({ feeling }) => String(feeling) === name)?.feeling ?? null;
