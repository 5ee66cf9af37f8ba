/** Something the operator must put right. The message is one sentence, printed without a stack; exit code 1. */
export class StartUpError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'StartUpError';
  }
}
