/** 替人反映, as each side may know it. */
import type { ComplaintSummary, OnBehalfOfView } from '@yingsheng/shared/api/complaint';
import { CONSENT_TEXTS } from '@yingsheng/shared/complaint/on-behalf';
import { isFiledForAnother } from '../on-behalf';
import { mayKnowReporter } from '../parties';
import { isReporter, nameOf, type Sight } from './seen';

export function filingSideOf({ asker, facts }: Sight): ComplaintSummary['filing'] {
  const { complaint } = facts;
  if (!isFiledForAnother(complaint) || asker.personId === null) return null;
  if (asker.personId === complaint.filedById) return 'byYou';
  return asker.personId === complaint.onBehalfOfPersonId ? 'forYou' : null;
}

/** Whoever filed it never learns whether the name and the number are known here. */
export function onBehalfOfView(
  sight: Sight,
  maskPhone: (phone: string | null) => string | null,
): OnBehalfOfView | null {
  const { asker, facts } = sight;
  const { filedById, filing, onBehalfOfName, onBehalfOfPhone, onBehalfOfPersonId } = facts.complaint;
  if (filedById === null || filing === null || !mayKnowReporter(asker, facts)) return null;
  const { relation, consent, answer } = filing;
  return {
    name: onBehalfOfName,
    phoneMasked: maskPhone(onBehalfOfPhone),
    relation,
    filedBy: nameOf(sight, filedById),
    consent: consent === null ? null : { text: CONSENT_TEXTS[consent.version], givenAt: consent.givenAt },
    answer,
    isTold: !isReporter(sight) && onBehalfOfPersonId !== null,
  };
}
