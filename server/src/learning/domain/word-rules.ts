import type { OwnWordFields } from '@yingsheng/shared/api/own-words';
import { WEIGHT_OF_STRENGTH } from '@yingsheng/shared/triage/own-word-limits';
import type { OwnWord } from '@yingsheng/shared/triage/own-words';
import { DomainError } from '../../platform/domain-error';

/** 一个词一个意思. @throws DomainError REQUEST.INVALID with `fields` */
export function wordMustMeanOneThing({ category, hazard, cue, isHarmless }: OwnWordFields): void {
  const meanings = [category !== null, hazard !== null, cue !== null, isHarmless].filter(Boolean).length;
  if (meanings !== 1) throw new DomainError('REQUEST.INVALID', { fields: { meaning: '请选一个意思，只选一个' } });
}

/** A name is not read and a danger is asked about at least, however strongly: neither has a strength. */
export function ownWordOf({ term, category, hazard, cue, isHarmless, strength }: OwnWordFields): OwnWord {
  const speaks = category !== null || cue !== null;
  return { term, category, hazard, cue, isHarmless, weight: speaks ? WEIGHT_OF_STRENGTH[strength] : 0 };
}
