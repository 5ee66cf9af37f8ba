import { Injectable, type MessageEvent } from '@nestjs/common';
import {
  concatMap,
  defer,
  finalize,
  interval,
  map,
  merge,
  mergeAll,
  type Observable,
  of,
  Subject,
  takeUntil,
  timer,
} from 'rxjs';
import { LoadViewer } from '../auth/load-viewer';
import { DomainError } from '../platform/domain-error';
import type { SignedIn } from '../platform/http/viewer';
import { type Change, ChangeFeed } from './change-feed';
import { maySee } from './domain/parties';

/** Shorter than the idle limits of common proxies. */
const HEARTBEAT_MS = 25_000;
/** Then the page connects again and proves anew who it is. */
const LONGEST_MS = 10 * 60_000;
/** Only pages on a screen hold a stream; nobody looks at more. */
const MOST_STREAMS_OF_ONE = 10;

/**
 * 打开的页面随事而动: tells an open page which complaint has changed, never what. It reads the rest itself, with the
 * rights it has by then. It ends with the sign-in: at the next change, or the next heartbeat.
 */
@Injectable()
export class FollowChanges {
  private readonly streamCounts = new Map<string, number>();

  constructor(
    private readonly feed: ChangeFeed,
    private readonly loadViewer: LoadViewer,
  ) {}

  /** @throws DomainError REQUEST.RATE_LIMITED */
  execute(viewer: SignedIn): Observable<MessageEvent> {
    const signedOut = new Subject<void>();
    const now = () => this.viewerNow(viewer, () => signedOut.next());
    const changed = this.feed.changes.pipe(
      concatMap((change) => toldTo(viewer, change, now)),
      mergeAll(),
    );
    const heartbeat = interval(HEARTBEAT_MS).pipe(
      concatMap(now),
      map((): MessageEvent => ({ comment: 'still here' })),
    );
    const ready: MessageEvent = { type: 'ready', data: {} };
    const { personId } = viewer;
    if (this.streamsOf(personId) >= MOST_STREAMS_OF_ONE) throw new DomainError('REQUEST.RATE_LIMITED');
    return defer(() => {
      this.streamCounts.set(personId, this.streamsOf(personId) + 1);
      return merge(of(ready), changed, heartbeat);
    }).pipe(
      takeUntil(merge(timer(LONGEST_MS), this.feed.closing, signedOut)),
      finalize(() => this.forgetStream(personId)),
    );
  }

  /** The person as of this moment; `null`: their sign-in has ended, or it cannot be told now. */
  private async viewerNow({ personId, sessionId }: SignedIn, end: () => void): Promise<SignedIn | null> {
    try {
      return await this.loadViewer.execute(personId, sessionId);
    } catch (error) {
      if (error instanceof DomainError) end();
      return null;
    }
  }

  private streamsOf(personId: string): number {
    return this.streamCounts.get(personId) ?? 0;
  }

  private forgetStream(personId: string): void {
    const left = this.streamsOf(personId) - 1;
    if (left > 0) this.streamCounts.set(personId, left);
    else this.streamCounts.delete(personId);
  }
}

/** The rights the page came with decide first; those of this moment decide whether it is told. */
async function toldTo(
  viewer: SignedIn,
  { complaint, workOrders }: Change,
  viewerNow: () => Promise<SignedIn | null>,
): Promise<MessageEvent[]> {
  if (!maySee(viewer, { complaint, workOrders })) return [];
  const now = await viewerNow();
  if (now === null || !maySee(now, { complaint, workOrders })) return [];
  return [{ type: 'changed', data: { complaintId: complaint.id, version: complaint.version } }];
}
