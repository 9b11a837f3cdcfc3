/** `dialog`, answered beforehand by the test. A dialog that nobody answered is a problem of the run. */

export interface AskedDialog {
  readonly kind: string;
  readonly options: Readonly<Record<string, unknown>>;
}

export class Dialogs {
  /** Every dialog that was opened, in order. */
  readonly asked: AskedDialog[] = [];
  private readonly problems: string[];
  private readonly answers: { kind: string; answer: unknown }[] = [];

  constructor(problems: string[]) {
    this.problems = problems;
  }

  /** Answers the next dialog of a kind, e.g. `answer('showSaveDialog', { canceled: false, filePath })`. */
  answer(kind: string, answer: unknown): void {
    this.answers.push({ kind, answer });
  }

  showOpenDialog = (...args: unknown[]): Promise<unknown> => this.later('showOpenDialog', args);
  showSaveDialog = (...args: unknown[]): Promise<unknown> => this.later('showSaveDialog', args);
  showMessageBox = (...args: unknown[]): Promise<unknown> => this.later('showMessageBox', args);
  showMessageBoxSync = (...args: unknown[]): unknown => this.take('showMessageBoxSync', args.at(-1));
  showErrorBox = (title: string, content: string): void => {
    this.take('showErrorBox', { title, content });
  };

  private async later(kind: string, args: unknown[]): Promise<unknown> {
    return this.take(kind, args.at(-1));
  }

  private take(kind: string, options: unknown): unknown {
    this.asked.push({ kind, options: options as AskedDialog['options'] });
    const index = this.answers.findIndex((candidate) => candidate.kind === kind);
    const [found] = index < 0 ? [] : this.answers.splice(index, 1);
    if (!found) {
      const problem = `nobody answered ${kind}: ${JSON.stringify(options)}`;
      this.problems.push(problem);
      throw new Error(problem);
    }
    return found.answer;
  }
}
