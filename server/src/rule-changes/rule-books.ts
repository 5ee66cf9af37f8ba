import { Injectable } from '@nestjs/common';
import type { RuleKind, RuleValues } from '@yingsheng/shared/sla/rule-change';
import type { EntityManager } from 'typeorm';

/** A rule that is to stand from `effectiveFrom` on. */
export interface RuleToWrite<Kind extends RuleKind> {
  readonly estateId: string;
  readonly value: RuleValues[Kind];
  /** The version that whoever changed it saw. */
  readonly basedOnVersion: number;
  readonly effectiveFrom: Date;
  readonly byId: string;
  readonly byName: string;
  readonly now: Date;
}

/** A version that begins by itself. */
export interface LaterRule<Kind extends RuleKind> {
  readonly effectiveFrom: Date;
  readonly value: RuleValues[Kind];
}

/** Where one kind of rule is kept; the mechanism of changing it is the same for all. */
export interface RuleBook<Kind extends RuleKind> {
  /** What is in force at an instant. */
  at(manager: EntityManager, estateId: string, instant: Date): Promise<RuleValues[Kind]>;
  /** What is to begin after an instant, in whatever order; it then stands in the place of what was published since. */
  later(manager: EntityManager, estateId: string, instant: Date): Promise<readonly LaterRule<Kind>[]>;
  /** @throws DomainError where the rule has become another since `basedOnVersion` */
  mustBeNewest(manager: EntityManager, estateId: string, basedOnVersion: number): Promise<void>;
  write(manager: EntityManager, rule: RuleToWrite<Kind>): Promise<void>;
  /** After the transaction: copies kept in memory are out of date. */
  forget(): void;
}

/** Each area that keeps such a rule enters it here as the server starts. */
@Injectable()
export class RuleBooks {
  private readonly books = new Map<RuleKind, RuleBook<RuleKind>>();

  register<Kind extends RuleKind>(kind: Kind, book: RuleBook<Kind>): void {
    this.books.set(kind, book as unknown as RuleBook<RuleKind>);
  }

  of<Kind extends RuleKind>(kind: Kind): RuleBook<Kind> {
    const book = this.books.get(kind);
    if (book === undefined) throw new Error(`no book of rules for ${kind}`);
    return book as unknown as RuleBook<Kind>;
  }
}
