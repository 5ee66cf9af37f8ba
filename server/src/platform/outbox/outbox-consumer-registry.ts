import { Injectable } from '@nestjs/common';

export interface DeliveredEvent {
  readonly id: string;
  readonly type: string;
  readonly payload: Record<string, unknown>;
  readonly createdAt: Date;
}

/** Delivered at least once: a handler must give the same result when it sees an event id again. */
export type OutboxHandler = (event: DeliveredEvent) => Promise<void>;

@Injectable()
export class OutboxConsumerRegistry {
  private readonly handlers = new Map<string, OutboxHandler[]>();

  /** `type` is an event type, or `'*'` for all. Register in `onModuleInit`. */
  register(type: string, handler: OutboxHandler): void {
    this.handlers.set(type, [...(this.handlers.get(type) ?? []), handler]);
  }

  handlersFor(type: string): OutboxHandler[] {
    return [...(this.handlers.get(type) ?? []), ...(this.handlers.get('*') ?? [])];
  }
}
