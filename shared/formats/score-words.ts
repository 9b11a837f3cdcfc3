/** Answers in words or signs that stand for a score: good and bad, thumbs, faces, steps of agreement. */
import type { ScoreMethod, ScoreScale } from '../contract/types.ts';

/** A column of answers in words, understood. */
export interface WordScale {
  readonly scale: ScoreScale;
  /** Each answer that occurs, folded (`foldAnswer`), with its number. */
  readonly words: Readonly<Record<string, number>>;
  readonly reason: string;
}

interface Family {
  readonly what: string;
  readonly method: ScoreMethod;
  readonly min: number;
  readonly max: number;
  readonly words: ReadonlyMap<string, number>;
}

/** An answer in the form in which it is looked up. */
export function foldAnswer(answer: string): string {
  return answer.normalize('NFC').trim().replace(/\s+/gu, ' ').replaceAll('’', "'").toLowerCase();
}

/** `steps`: by number, answers divided by `|`. */
function family(what: string, method: ScoreMethod, steps: Readonly<Record<number, string>>): Family {
  const words = new Map<string, number>();
  const numbers = Object.keys(steps).map(Number);
  for (const step of numbers) for (const word of (steps[step] ?? '').split('|')) words.set(word, step);
  return { what, method, min: Math.min(...numbers), max: Math.max(...numbers), words };
}

const FAMILIES: readonly Family[] = [
  family('good or bad', 'goodBad', {
    0: 'bad|bad with comment|ไม่ดี|แย่|погано|buruk|tệ|không tốt|xấu',
    1: 'good|good with comment|ดี|добре|baik|tốt',
  }),
  family('thumbs up or down', 'thumbs', {
    0: '👎|thumbs down|thumb down|down|dislike|👎🏻|👎🏼|👎🏽|👎🏾|👎🏿',
    1: '👍|thumbs up|thumb up|up|like|👍🏻|👍🏼|👍🏽|👍🏾|👍🏿',
  }),
  family('faces', 'emoji', {
    1: '😡|😠|🤬|😤|😭|😢',
    2: '🙁|☹️|☹|😞|😟|😕|😒',
    3: '😐|😑|😶|🫤',
    4: '🙂|😊|☺️|☺|😌',
    5: '😀|😃|😄|😁|😍|🤩|🥰|😆',
  }),
  family('steps of satisfaction', 'csat', {
    1:
      'very dissatisfied|very unsatisfied|extremely dissatisfied|ไม่พอใจมาก|ไม่พึงพอใจมาก|ไม่พอใจอย่างยิ่ง|дуже незадоволений|' +
      'дуже незадоволена|зовсім незадоволений|sangat tidak puas|rất không hài lòng|очень недоволен|очень недовольна|' +
      'sehr unzufrieden|très insatisfait|très insatisfaite|muy insatisfecho|muito insatisfeito|sangat tak puas hati',
    2:
      'dissatisfied|unsatisfied|somewhat dissatisfied|ไม่พอใจ|ไม่พึงพอใจ|незадоволений|незадоволена|tidak puas|kurang puas|' +
      'không hài lòng|недоволен|недовольна|unzufrieden|insatisfait|insatisfaite|insatisfecho|insatisfeito|tidak puas hati',
    3:
      'neutral|neither satisfied nor dissatisfied|neither|ok|okay|เฉย ๆ|เฉยๆ|ปานกลาง|нейтрально|ні те ні інше|netral|cukup|' +
      'cukup puas|biasa saja|bình thường|trung lập|нейтральный|neutre|teils teils|neutro|sederhana',
    4:
      'satisfied|somewhat satisfied|พอใจ|พึงพอใจ|задоволений|задоволена|puas|hài lòng|доволен|довольна|zufrieden|' +
      'satisfait|satisfaite|satisfecho|satisfeito|puas hati',
    5:
      'very satisfied|extremely satisfied|พอใจมาก|พึงพอใจมาก|พอใจอย่างยิ่ง|дуже задоволений|дуже задоволена|sangat puas|' +
      'rất hài lòng|очень доволен|очень довольна|sehr zufrieden|très satisfait|très satisfaite|muy satisfecho|' +
      'muito satisfeito|sangat puas hati',
  }),
  family('steps of quality', 'csat', {
    1: 'very poor|very bad|terrible|แย่มาก|ควรปรับปรุง|дуже погано|sangat buruk|rất tệ|rất kém|kém',
    2: 'poor|bad|แย่|พอใช้|погано|buruk|tệ|yếu',
    3: 'average|fair|ok|okay|neither good nor poor|neutral|ปานกลาง|задовільно|cukup|biasa|trung bình|bình thường',
    4: 'good|ดี|добре|baik|tốt|khá',
    5: 'very good|excellent|great|ดีมาก|ดีเยี่ยม|дуже добре|відмінно|sangat baik|rất tốt|xuất sắc',
  }),
  family('steps of agreement', 'ces', {
    1: 'strongly disagree|ไม่เห็นด้วยอย่างยิ่ง|категорично не згоден|повністю не згоден|sangat tidak setuju|hoàn toàn không đồng ý',
    2: 'disagree|somewhat disagree|ไม่เห็นด้วย|не згоден|не згодна|tidak setuju|không đồng ý',
    3: 'neutral|neither agree nor disagree|undecided|เฉย ๆ|เฉยๆ|ไม่แน่ใจ|важко сказати|netral|ragu-ragu|trung lập|không chắc',
    4: 'agree|somewhat agree|เห็นด้วย|згоден|згодна|setuju|đồng ý',
    5: 'strongly agree|เห็นด้วยอย่างยิ่ง|повністю згоден|повністю згодна|sangat setuju|hoàn toàn đồng ý',
  }),
  family('steps of ease', 'ces', {
    1: 'very difficult|extremely difficult|ยากมาก|дуже важко|дуже складно|sangat sulit|rất khó',
    2: 'difficult|somewhat difficult|ยาก|важко|складно|sulit|khó',
    3: 'neutral|neither|neither easy nor difficult|ปานกลาง|нормально|netral|biasa saja|bình thường',
    4: 'easy|somewhat easy|ง่าย|легко|просто|mudah|dễ',
    5: 'very easy|extremely easy|ง่ายมาก|дуже легко|дуже просто|sangat mudah|rất dễ',
  }),
  family('steps of likelihood', 'other', {
    1: 'very unlikely|extremely unlikely|not at all likely|sangat tidak mungkin|rất không có khả năng',
    2: 'unlikely|somewhat unlikely|tidak mungkin|không có khả năng',
    3: 'neutral|neither|neither likely nor unlikely|netral|bình thường',
    4: 'likely|somewhat likely|mungkin|có khả năng',
    5: 'very likely|extremely likely|sangat mungkin|rất có khả năng',
  }),
  family('a sentiment', 'sentiment', {
    [-1]: 'negative|neg|เชิงลบ|ลบ|негативний|негативна|негативно|negatif|tiêu cực|отрицательный|negativ|négatif|negativo',
    0: 'neutral|neu|neut|mixed|เป็นกลาง|กลาง|нейтральний|нейтральна|netral|trung tính|trung lập|нейтральный|neutre|neutro',
    1: 'positive|pos|เชิงบวก|บวก|позитивний|позитивна|позитивно|positif|tích cực|положительный|positiv|positivo',
  }),
];

/** Most different answers of a column in words; more are free text or names. */
const MOST_ANSWERS = 15;
/** Share of the values that must be known answers. */
const KNOWN = 0.95;

/**
 * Understands a column whose answers are words or signs of one family, such as “Very satisfied” or 👍.
 *
 * @param values the filled values of the column
 * @returns null where the answers are others, or say only one thing
 */
export function wordScale(values: readonly string[]): WordScale | null {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value.length > 60) return null;
    const answer = foldAnswer(value);
    counts.set(answer, (counts.get(answer) ?? 0) + 1);
    if (counts.size > MOST_ANSWERS) return null;
  }
  const covered = ({ words }: Family): number =>
    [...counts].reduce((sum, [answer, count]) => sum + (words.has(answer) ? count : 0), 0);
  let best: Family | null = null;
  let most = 0;
  for (const one of FAMILIES) {
    const share = covered(one);
    if (share > most) [best, most] = [one, share];
  }
  if (!best || most < values.length * KNOWN) return null;
  const words: Record<string, number> = {};
  for (const answer of counts.keys()) {
    const number = best.words.get(answer);
    if (number !== undefined) words[answer] = number;
  }
  if (new Set(Object.values(words)).size < 2) return null;
  const { what, method, min, max } = best;
  const scale: ScoreScale = { min, max, higherIsBetter: true, method };
  return { scale, words, reason: `its answers are ${what}` };
}
