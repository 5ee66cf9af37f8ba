import { DomainError } from '../../../src/platform/domain-error';
import { serveTask } from '../../../src/platform/worker-threads/serve-task';

export type Misbehaviour = 'echo' | 'refuse' | 'throw' | 'leave' | 'never-end' | 'fill-memory' | 'read-secret';

/** A task for specs that does what bad input makes a reader do. */
serveTask(({ what, text }: { what: Misbehaviour; text: string }): string => {
  if (what === 'refuse') throw new DomainError('MEDIA.UNREADABLE', { text });
  if (what === 'throw') throw new Error(text);
  if (what === 'leave') process.exit(0);
  if (what === 'fill-memory') fillMemory();
  if (what === 'read-secret') return process.env.PATH ?? 'nothing';
  while (what === 'never-end');
  return text;
});

function fillMemory(): void {
  const kept: object[] = [];
  for (;;) kept.push({ number: kept.length });
}
