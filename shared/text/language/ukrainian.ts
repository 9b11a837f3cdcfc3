/**
 * Short Ukrainian and Russian texts without the letters that only one of them has: everyday words tell them apart.
 */

const UKRAINIAN = new Set(
  (
    'дуже але що та добре погано швидко швидка швидкий гарно гарний чудово чудовий немає треба тому якщо коли мене ' +
    'цей ця це цього тут усе замовлення замовила замовив дякую допомогли досить зараз багато ще вже також купувала ' +
    'купував жахливо повільно від або тільки після чому'
  ).split(' '),
);
const RUSSIAN = new Set(
  (
    'очень но что хорошо плохо быстро быстрая быстрый отлично отличный нет надо поэтому если когда меня этот эта это ' +
    'этого здесь все заказ заказала заказал спасибо помогли сейчас много еще уже также покупала покупал ужасно медленно ' +
    'от или только после почему'
  ).split(' '),
);

/** Whether words in lower case are Ukrainian or Russian; null where they do not tell. */
export function ukrainianOrRussian(words: readonly string[]): 'uk' | 'ru' | null {
  let difference = 0;
  for (const word of words) {
    if (UKRAINIAN.has(word)) difference += 1;
    if (RUSSIAN.has(word)) difference -= 1;
  }
  return difference === 0 ? null : difference > 0 ? 'uk' : 'ru';
}
