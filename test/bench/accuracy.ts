/**
 * How often language and sentiment are right on labelled feedback: `node_modules/.bin/node test/bench/accuracy.ts [FOLDER]`.
 * Needs the reference data. With a folder it also writes the splits there, for `accuracy_reference.py`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectLanguage } from '../../shared/text/language/detect.ts';
import { FEELINGS } from '../../shared/text/sentiment/classes.ts';
import { FeatureReader } from '../../shared/text/sentiment/features.ts';
import { guessSentiment } from '../../shared/text/sentiment/model.ts';
import { measure, trainSentiment, type Example } from '../../shared/text/sentiment/train.ts';
import { hasData, LABELLED, type LabelledFile } from './labelled.ts';

/** Texts shorter than this are not asked for their language. */
const LEAST_CHARS = 20;
/** Every fifth labelled item is kept back to judge by. */
const KEPT_BACK = 5;

function languageRow({ file, language, read }: LabelledFile): string {
  const texts = read().flatMap(({ text }) =>
    text.length >= LEAST_CHARS && !text.includes('\uFFFD') ? [text] : [],
  );
  const right = texts.filter((text) => detectLanguage(text) === language).length;
  return `| ${file} | ${language} | ${texts.length} | ${((100 * right) / texts.length).toFixed(2)} % |`;
}

function sentimentRow({ file, read }: LabelledFile, folder: string | undefined): string | null {
  const examples = read().flatMap(({ text, feeling }): Example[] =>
    feeling === null || text === '' ? [] : [{ text, feeling }],
  );
  const test = examples.filter((_, index) => index % KEPT_BACK === 0);
  const train = examples.filter((_, index) => index % KEPT_BACK !== 0);
  const trained = trainSentiment(train);
  if (!trained) return null;
  if (folder)
    writeFileSync(join(folder, `${file.replaceAll(/\W/g, '_')}.json`), JSON.stringify({ train, test }));
  const reader = new FeatureReader();
  const guesses = test.map(({ text }) => guessSentiment(trained.model, reader, text));
  const answers = Uint8Array.from(guesses, (guess) => (guess ? FEELINGS.indexOf(guess.feeling) : 255));
  const held = measure(
    answers,
    Uint8Array.from(test, ({ feeling }) => FEELINGS.indexOf(feeling)),
  );
  const sure = guesses.flatMap((guess, index) =>
    guess && guess.confidence >= trained.model.least ? [guess.feeling === test[index]?.feeling] : [],
  );
  const cells = [
    held.majorityF1,
    held.macroF1,
    sure.length / test.length,
    sure.filter(Boolean).length / sure.length,
  ];
  return `| ${file} | ${train.length} | ${cells.map((value) => value.toFixed(3)).join(' | ')} |`;
}

if (!hasData) {
  console.error('The reference data is not beside the project; there is nothing to measure on.');
  process.exitCode = 1;
} else {
  console.log('| file | language | texts | right |\n|---|---|---|---|');
  for (const one of LABELLED) console.log(languageRow(one));
  console.log(
    '\n| file | examples | majority F1 | macro-F1 | share that is sure | right of those |\n|---|---|---|---|---|---|',
  );
  for (const one of LABELLED) {
    const row = sentimentRow(one, process.argv[2]);
    if (row) console.log(row);
  }
}
