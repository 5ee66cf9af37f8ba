/**
 * 紧急程度就高不就低：业主可以把事情说得更急，但系统识别到危及安全的，不会因为选了“一般”就悄悄降级,
 * 并在回执里说明。是否降级由客服核实后写明理由。
 */
import { isLowerUrgency, type Urgency } from '@yingsheng/shared/complaint/urgency';

export function settleUrgency(detected: Urgency, chosen: Urgency | undefined): Urgency {
  if (chosen === undefined) return detected;
  return isSafetyLoweredBy(chosen, detected) ? detected : chosen;
}

/** What the receipt says when the choice was not taken; `null` when it was. */
export function urgencyNote(settled: Urgency, chosen: Urgency | undefined): string | null {
  if (chosen === undefined || !isSafetyLoweredBy(chosen, settled)) return null;
  return '您描述的情况可能危及安全，我们先按“危及安全”处理，客服核实后会告诉您。';
}

function isSafetyLoweredBy(chosen: Urgency, detected: Urgency): boolean {
  return detected === 'lifeSafety' && isLowerUrgency(detected, chosen);
}
