/** 加一个词会改变什么: the same message judged with the words as they are and as they would be. */
import type { ChangedJudgement, OwnWordTrial, WordJudgement } from '@yingsheng/shared/api/own-words';
import type { Judgement } from '@yingsheng/shared/triage/judge-message';

export interface LearntMessage {
  readonly text: string;
  /** As the corpus says. */
  readonly isDanger: boolean;
}

export interface JudgedTwice {
  readonly message: LearntMessage;
  readonly before: Judgement;
  readonly after: Judgement;
}

const MOST_EXAMPLES = 5;

export function trialOf(messageCount: number, judged: readonly JudgedTwice[]): OwnWordTrial {
  const changed = judged.filter(isChanged);
  const lowered = changed.filter(losesDanger);
  return {
    messageCount,
    changedCount: changed.length,
    examples: changed.slice(0, MOST_EXAMPLES).map(exampleOf),
    loweredCount: lowered.length,
    loweredExamples: lowered.slice(0, MOST_EXAMPLES).map(exampleOf),
  };
}

function isChanged({ before, after }: JudgedTwice): boolean {
  return (
    before.urgency !== after.urgency ||
    before.hazard !== after.hazard ||
    before.category !== after.category ||
    before.isUnsure !== after.isUnsure
  );
}

/** Real danger that was seen or asked about, and would be neither. */
function losesDanger({ message, before, after }: JudgedTwice): boolean {
  return message.isDanger && isNoticed(before) && !isNoticed(after);
}

function isNoticed({ urgency, isUnsure }: Judgement): boolean {
  return urgency === 'lifeSafety' || isUnsure;
}

function exampleOf({ message: { text }, before, after }: JudgedTwice): ChangedJudgement {
  return { text, before: brief(before), after: brief(after) };
}

function brief({ urgency, hazard, category, isUnsure }: Judgement): WordJudgement {
  return { urgency, hazard, category, isAsked: isUnsure };
}
