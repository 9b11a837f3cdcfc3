/** “3 answers have no date and are in no period.”; '' for none. */
export const answersTold = (n: number, one: string, many: string): string =>
  n === 0 ? '' : `${n.toLocaleString('en')} ${n === 1 ? `answer ${one}` : `answers ${many}`}.`;
