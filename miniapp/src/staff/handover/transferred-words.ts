import type { TransferOutcome } from '../../features/work-order/use-transfer-many';

/** `已请张伟接手 3 张，1 张报请裁定`. */
export function transferredText(
  outcomes: readonly Pick<TransferOutcome, 'isForRuling'>[],
  receiverName: string,
): string {
  const ruled = outcomes.filter(({ isForRuling }) => isForRuling).length;
  const asked = outcomes.length - ruled;
  if (asked === 0) return `${ruled} 张已报请裁定`;
  return `已请${receiverName}接手 ${asked} 张${ruled === 0 ? '，答复前仍由您负责' : `，${ruled} 张已报请裁定`}`;
}
