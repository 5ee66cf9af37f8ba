import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { Announcement } from '../../ui/announcement';

type Corrected = Pick<ComplaintDetail, 'promiseCorrection'>;

/** 时限会不会跟着往后放: said before anybody corrects. */
export function CorrectionHint({ complaint }: { complaint: Corrected }) {
  const words = correctionWords(complaint);
  return words === null ? null : <Announcement text={words} />;
}

export function correctionWords({ promiseCorrection }: Corrected): string | null {
  if (promiseCorrection === null) return null;
  if (!promiseCorrection.mayPutBack) {
    return '更正只会让时限提前。已经答应业主的时限不会往后放；需要放宽的，请部门主管或项目经理更正。';
  }
  if (promiseCorrection.isTighterThanClass) {
    return '现在的时限比这个类别的短。类别不用改，写明理由提交，就从现在起按这个类别重新约定，业主会收到新旧时间和理由。';
  }
  return '改成时限更长的类别，从现在起重新约定，业主会收到新旧时间和理由；已经超时的不变。';
}

/** A lead also puts back what a colleague left as it was, without another class. */
export function mayCorrectAsItIs({ promiseCorrection }: Corrected): boolean {
  return promiseCorrection?.mayPutBack === true && promiseCorrection.isTighterThanClass;
}
