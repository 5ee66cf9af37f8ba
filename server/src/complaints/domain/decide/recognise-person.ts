/** 替谁反映的人后来绑定了这一户: the person is known here from now on, and reads it among their own. */
import { type Decision, decision, entry } from '../decision';
import type { ComplaintFacts } from '../facts';
import { handsIn } from '../hand-in';
import { isFiledForAnother } from '../on-behalf';

/** Not whoever has a hand in it: nobody answers themselves. `null`: there is nothing to recognise. */
export function recognisePerson(facts: ComplaintFacts, personId: string): Decision | null {
  const { complaint } = facts;
  if (!isFiledForAnother(complaint) || complaint.onBehalfOfPersonId !== null || handsIn(facts).includes(personId)) {
    return null;
  }
  return decision({
    complaint: { onBehalfOfPersonId: personId },
    entries: [entry({ action: 'recognisePerson', isBySystem: true, isVisibleToResident: false })],
    events: [{ type: 'FilingRecognised', payload: {} }],
    isBackground: true,
  });
}
