import { RequestFailed } from '../../platform/request';
import { spellText } from './duty-words';

interface Spell {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** A refusal that names times says them; any other stays as the server worded it. */
export function explainRefusal(error: Error | null): Error | null {
  if (!(error instanceof RequestFailed)) return error;
  const text = textFor(error);
  return text === null ? error : new RequestFailed(error.code, text, error.facts, error.status);
}

function textFor({ code, facts }: RequestFailed): string | null {
  if (code === 'ROSTER.SHIFTS_OVERLAP') {
    const { personName, wanted, existing } = facts as unknown as { personName: string; wanted: Spell; existing: Spell };
    return `${personName} ${spellText(existing)} 已经有班，和您要排的 ${spellText(wanted)} 重叠。请错开时间，或先改原来那一班。`;
  }
  if (code === 'ABSENCE.OVERLAPS') {
    return `${spellText(facts as unknown as Spell)} 已经请过假。请错开时间，或先销掉那一次。`;
  }
  return null;
}
