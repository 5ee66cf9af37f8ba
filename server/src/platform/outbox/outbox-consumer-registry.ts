import { Injectable } from '@nestjs/common';

export interface DeliveredEvent {
  readonly id: string;
  readonly type: string;
  readonly payload: Record<string, unknown>;
  readonly createdAt: Date;
}

/** Delivered at least once: a handler must give the same result when it sees an event id again. */
export type OutboxHandler = (event: DeliveredEvent) => Promise<void>;

/**
 * `outside`: the handler speaks to the outside world and may be slow; such events travel in a lane of their own, so that
 * a provider that hangs holds up nothing inside.
 */
export type OutboxLane = 'inside' | 'outside';

export interface OutboxConsumer {
  readonly handle: OutboxHandler;
  /** Called once when the event is given up. */
  readonly giveUp?: OutboxHandler;
}

/** Thrown by a handler for which it is too early: no failure, the event comes again at `until`. */
export class NotYet extends Error {
  constructor(readonly until: Date) {
    super(`not before ${until.toISOString()}`);
  }
}

@Injectable()
export class OutboxConsumerRegistry {
  private readonly consumers = new Map<string, OutboxConsumer[]>();
  private readonly outside = new Set<string>();

  /** `type` is an event type, or `'*'` for all. Register in `onModuleInit`. */
  register(type: string, handle: OutboxHandler): void {
    this.add(type, { handle });
  }

  registerOutside(type: string, consumer: OutboxConsumer): void {
    this.outside.add(type);
    this.add(type, consumer);
  }

  consumersOf(type: string): OutboxConsumer[] {
    return [...(this.consumers.get(type) ?? []), ...(this.consumers.get('*') ?? [])];
  }

  outsideTypes(): string[] {
    return [...this.outside];
  }

  private add(type: string, consumer: OutboxConsumer): void {
    this.consumers.set(type, [...(this.consumers.get(type) ?? []), consumer]);
  }
}
