import { Injectable } from '@nestjs/common';

/** Tells those who remember the roster for a while that it is another one now. */
@Injectable()
export class DutyChanges {
  private readonly listeners: (() => void)[] = [];

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** After the commit: whoever reads again before it would remember the old roster. */
  announce(): void {
    for (const listener of this.listeners) listener();
  }
}
