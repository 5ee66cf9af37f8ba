/** 追问一句: what was asked when the matter came in, and until when somebody is to find out; colleagues read it. */
import type { DangerCheckView } from '@yingsheng/shared/api/complaint';
import { callerQuestions } from '@yingsheng/shared/complaint/caller-questions';
import { isTakenAsDanger } from '@yingsheng/shared/complaint/danger-question';
import { DANGER_ANSWER_LABEL } from '@yingsheng/shared/labels.zh';
import type { DangerQuestionData } from '../danger-doubt';
import { isReporter, type Sight } from './seen';
import { clockView } from './summary';
import type { WrittenEntry } from './timeline';

export function dangerCheckOf(sight: Sight, entries: readonly Pick<WrittenEntry, 'data'>[]): DangerCheckView | null {
  const question = entries[0]?.data.dangerQuestion as DangerQuestionData | undefined;
  if (question === undefined || isReporter(sight)) return null;
  const { probability, hazard, answer } = question;
  const running = sight.facts.clocks.find(({ kind, endedAt }) => kind === 'verification' && endedAt === null);
  return {
    probability,
    hazard,
    answer,
    questions: [...callerQuestions(hazard)],
    clock: running === undefined ? null : clockView(running),
  };
}

/** Under the first entry, for the reporter: why it was handled as a danger where their words alone did not say so. */
export function whyDangerWords({ urgency, dangerQuestion, secondOpinion }: WrittenEntry['data']): string | null {
  if (urgency !== 'lifeSafety') return null;
  const answer = (dangerQuestion as DangerQuestionData | undefined)?.answer ?? undefined;
  if (answer !== undefined && isTakenAsDanger(answer)) {
    return `问到有没有危险，答“${DANGER_ANSWER_LABEL[answer]}”，按险情处理`;
  }
  return secondOpinion === 'danger' ? '系统复核后，按险情处理' : null;
}

/** Under the first entry of the timeline, for colleagues. */
export function questionWords(data: WrittenEntry['data']): string | null {
  const question = data.dangerQuestion as DangerQuestionData | undefined;
  if (question === undefined) return null;
  const { answer, question: asked, isToVerify: isOpen } = question;
  if (answer !== null) return `问过“${asked}”，答：${DANGER_ANSWER_LABEL[answer]}`;
  return isOpen ? '拿不准是不是险情，没有人答复，请前台核实' : null;
}
