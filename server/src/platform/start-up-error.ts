/** Something the operator must put right. The message is one sentence, printed without a stack; exit code 1. */
export class StartUpError extends Error {
  /** @param chinese the same, where `sentence` is English: it is said after it, and alone where all else is Chinese */
  constructor(
    sentence: string,
    readonly chinese: string | null = null,
  ) {
    super(sentence);
    this.name = 'StartUpError';
  }
}

/** What to print when the server cannot start: a sentence where we know the cause, the stack where we do not. */
export function explainStartFailure(error: unknown): string {
  if (error instanceof StartUpError) return [error.message, error.chinese].filter((part) => part !== null).join(' ');
  if (!(error instanceof Error)) return String(error);
  const { code, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  if (code === 'EADDRINUSE') return `PORT ${port} is already in use: stop the other program or set PORT.`;
  if (code === 'EACCES' && port !== undefined) return `PORT ${port} may not be used by this user: set PORT above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST ${address ?? ''} is not an address of this machine.`;
  if (code?.startsWith('SQLITE_') || /ConnectionFailed|unable to open database/i.test(error.message)) {
    return `The database of DATABASE_URL cannot be used: ${error.message.split('\n')[0]}.`;
  }
  return error.stack ?? error.message;
}
