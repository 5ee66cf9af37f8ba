import { Injectable } from '@nestjs/common';
import { changeLines, type RuleKind, type RuleValues, weakens } from '@yingsheng/shared/sla/rule-change';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock/clock';
import { isDuplicateKey } from '../platform/database/database-errors';
import { insertRows } from '../platform/database/insert-rows';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { DomainError } from '../platform/domain-error';
import type { Viewer } from '../platform/http/viewer';
import { newId } from '../platform/ids';
import { DECIDING_ROLES, staffInRoles } from './deciders';
import { RuleChange } from './entities/rule-change';
import { tellOfChange } from './keep-rule-change';
import { type LaterRule, RuleBooks } from './rule-books';

export interface WantedRule<Kind extends RuleKind> {
  readonly kind: Kind;
  readonly value: RuleValues[Kind];
  readonly basedOnVersion: number;
  /** `null`: as soon as may be. */
  readonly askedFrom: Date | null;
  /** Needed where it weakens anything. */
  readonly reason: string | null;
}

/** 改规则: what is stricter is in force at once; what weakens anything waits for the company's quality department. */
@Injectable()
export class ChangeRule {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly books: RuleBooks,
    private readonly clock: Clock,
  ) {}

  /**
   * Whoever calls has made sure that the person may make rules here, and that the rule holds by itself.
   * @throws DomainError RULE_CHANGE.LOOSENED_LATER, RULE_CHANGE.REASON_MISSING, RULE_CHANGE.ALREADY_WAITING, RULE_CHANGE.NOBODY_DECIDES, or that the
   * rule has become another meanwhile
   */
  async execute<Kind extends RuleKind>(viewer: Viewer, estateId: string, wanted: WantedRule<Kind>): Promise<void> {
    const book = this.books.of(wanted.kind);
    const now = this.clock.now();
    const { kind, value, basedOnVersion, askedFrom } = wanted;
    await this.transactions.run(async (manager) => {
      await book.mustBeNewest(manager, estateId, basedOnVersion);
      const inForce = await book.at(manager, estateId, now);
      // A version that is to begin later may be the one that this replaces: neither is weakened unseen.
      const then = askedFrom === null ? inForce : await book.at(manager, estateId, askedFrom);
      const isWeaker = weakens(kind, inForce, value) || weakens(kind, then, value);
      laterMustNotLoosen(await book.later(manager, estateId, askedFrom ?? now), then, wanted);
      const change = newChange(viewer, estateId, wanted, weakens(kind, then, value) ? then : inForce, now);
      if (isWeaker) await propose(manager, change, now);
      else await this.putInForce(manager, change, wanted, now);
    });
    book.forget();
  }

  private async putInForce<Kind extends RuleKind>(
    manager: EntityManager,
    change: RuleChange,
    { kind, value, basedOnVersion, askedFrom }: WantedRule<Kind>,
    now: Date,
  ): Promise<void> {
    const { estateId, proposedById: byId, proposedByName: byName } = change;
    const effectiveFrom = askedFrom ?? now;
    await manager.update(
      RuleChange,
      { waitingFor: keyOf(change) },
      { status: 'stale', waitingFor: null, decidedAt: now },
    );
    await this.books.of(kind).write(manager, { estateId, value, basedOnVersion, effectiveFrom, byId, byName, now });
    const direct = { ...change, status: 'direct' as const, effectiveFrom };
    await insertRows(manager, RuleChange, [direct]);
    await tellOfChange(manager, direct, { action: 'ruleChanged', event: null, actorId: byId }, now);
  }
}

/** 到时自己变松的，等于放宽了却没有人批: what was scheduled before must not undo what becomes stricter now. */
function laterMustNotLoosen<Kind extends RuleKind>(
  later: readonly LaterRule<Kind>[],
  before: RuleValues[Kind],
  { kind, value }: Pick<WantedRule<Kind>, 'kind' | 'value'>,
): void {
  const looser = later.find((rule) => {
    // What is to become weaker than it stands already was allowed as such.
    const allowed = weakerThan(kind, before, rule.value);
    return weakerThan(kind, value, rule.value).some((label) => !allowed.includes(label));
  });
  if (looser === undefined) return;
  throw new DomainError('RULE_CHANGE.LOOSENED_LATER', { from: looser.effectiveFrom.toISOString() });
}

function weakerThan<Kind extends RuleKind>(kind: Kind, before: RuleValues[Kind], after: RuleValues[Kind]): string[] {
  return changeLines(kind, before, after).flatMap(({ label, isWeaker }) => (isWeaker ? [label] : []));
}

async function propose(manager: EntityManager, change: RuleChange, now: Date): Promise<void> {
  if (change.reason === '') throw new DomainError('RULE_CHANGE.REASON_MISSING');
  const deciders = await staffInRoles(manager, change.estateId, DECIDING_ROLES);
  if (!deciders.some(({ id }) => id !== change.proposedById)) throw new DomainError('RULE_CHANGE.NOBODY_DECIDES');
  const waiting = { ...change, waitingFor: keyOf(change) };
  try {
    await insertRows(manager, RuleChange, [waiting]);
  } catch (error) {
    throw isDuplicateKey(error) ? new DomainError('RULE_CHANGE.ALREADY_WAITING') : error;
  }
  const said = { action: 'ruleChangeProposed', event: 'RuleChangeProposed', actorId: change.proposedById } as const;
  await tellOfChange(manager, waiting, said, now);
}

function keyOf({ estateId, kind }: Pick<RuleChange, 'estateId' | 'kind'>): string {
  return `${estateId}:${kind}`;
}

function newChange<Kind extends RuleKind>(
  { personId, name }: Viewer,
  estateId: string,
  { kind, value, basedOnVersion, askedFrom, reason }: WantedRule<Kind>,
  before: RuleValues[Kind],
  now: Date,
): RuleChange {
  return {
    id: newId(),
    estateId,
    kind,
    status: 'waiting',
    waitingFor: null,
    before: { value: before },
    after: { value },
    reason: reason ?? '',
    basedOnVersion,
    askedFrom,
    proposedById: personId,
    proposedByName: name,
    proposedAt: now,
    decidedById: null,
    decidedByName: null,
    decidedAt: null,
    answer: null,
    effectiveFrom: null,
  };
}
