import { firstValueFrom, NEVER, toArray } from 'rxjs';
import type { LoadViewer } from '../auth/load-viewer';
import { DomainError } from '../platform/domain-error';
import type { SignedIn } from '../platform/http/viewer';
import type { ChangeFeed } from './change-feed';
import { FollowChanges } from './follow-changes';

const VIEWER = { personId: 'lin', sessionId: 'phone', grants: [] } as unknown as SignedIn;
const FEED = { changes: NEVER, closing: NEVER } as unknown as ChangeFeed;

describe('a stream on which nothing happens', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const followed = (execute: () => Promise<SignedIn>) => {
    const follow = new FollowChanges(FEED, { execute } as unknown as LoadViewer);
    return firstValueFrom(follow.execute(VIEWER).pipe(toArray()));
  };

  it('endsWithTheSignIn_atTheNextHeartbeat', async () => {
    const answers = [Promise.resolve(VIEWER), Promise.reject(new DomainError('AUTH.EXPIRED'))];
    for (const answer of answers) answer.catch(() => undefined);
    const told = followed(() => answers.shift() ?? Promise.resolve(VIEWER));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(await told).toEqual([{ type: 'ready', data: {} }, { comment: 'still here' }]);
  });

  it('goesOn_whereTheDatabaseCannotSay', async () => {
    const told = followed(() => Promise.reject(new Error('no connection')));
    await jest.advanceTimersByTimeAsync(10 * 60_000);
    expect((await told).length).toBeGreaterThan(20);
  });
});
