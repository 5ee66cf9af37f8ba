import { Injectable } from '@nestjs/common';

/** Tells those who remember estates and places for a while that something about them is different now. */
@Injectable()
export class PlaceChanges {
  private readonly listeners: (() => void)[] = [];

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** After the commit: whoever reads again before it would remember what was. */
  announce(): void {
    for (const listener of this.listeners) listener();
  }
}
