import type { Config, SecondOpinionConfig } from '../../platform/config/config';
import { OutsideError } from '../../platform/outside/outside-error';
import { askChat, OPINION_LIMIT_MS } from '../../triage/ask-chat';
import { readOpinion } from '../../triage/domain/second-opinion/read-opinion';
import { LOCAL } from './check-public-address';
import { bad, type Finding, good, note } from './finding';

const TOPIC = '第二意见';
const TIMEOUT_MS = 6000;
/** Nobody's words. */
const SAMPLE = '厨房一直有很重的煤气味，家里老人头晕，站不起来了';

const REFUSALS: Readonly<Record<number, readonly [string, string]>> = {
  401: ['密钥不对', '核对 TRIAGE_LLM_KEY'],
  403: ['密钥不能用这个模型', '在服务商后台给密钥开通这个模型'],
  404: ['没有这个地址或模型', '核对 TRIAGE_LLM_URL（多半以 /v1 结尾）和 TRIAGE_LLM_MODEL'],
  429: ['次数或余额用完了', '在服务商后台查看限额和余额'],
};

/** Asked as it will be asked, about a made-up sentence that is plainly a danger. */
export async function checkSecondOpinion({ secondOpinion }: Pick<Config, 'secondOpinion'>): Promise<Finding> {
  if (secondOpinion === null) return good(TOPIC, '没有开启，住户的话不会发到外面');
  const startedAt = performance.now();
  try {
    const said = await askChat(secondOpinion, SAMPLE, TIMEOUT_MS);
    return judgeOpinion(secondOpinion, said, performance.now() - startedAt);
  } catch (error) {
    const status = error instanceof OutsideError ? Number(error.code) : 0;
    const [cause, remedy] = REFUSALS[status] ?? [
      '连不上，或答的不是它该答的',
      '核对 TRIAGE_LLM_URL，检查服务器能否访问它',
    ];
    return bad(TOPIC, status === 0 ? cause : `${cause}（${status}）`, remedy);
  }
}

/** @param said to the made-up sentence, after `tookMs` */
export function judgeOpinion({ baseUrl }: Pick<SecondOpinionConfig, 'baseUrl'>, said: string, tookMs: number): Finding {
  const opinion = readOpinion(said);
  const seconds = `${(tookMs / 1000).toFixed(1)} 秒`;
  if (opinion === null) return bad(TOPIC, '没有按要求的格式回答', '换一个能只回答 JSON 的模型');
  if (!opinion.danger) return bad(TOPIC, '认不出试问的险情（燃气味、头晕）', '换一个模型');
  if (tookMs > OPINION_LIMIT_MS) {
    return note(TOPIC, `答得太慢（${seconds}），超过 ${OPINION_LIMIT_MS / 1000} 秒的不等`, '换更快的模型或更近的服务');
  }
  const { protocol, host } = new URL(baseUrl);
  if (protocol === 'http:' && host.includes('.') && !LOCAL.test(host)) {
    return note(TOPIC, `能用（${seconds}），但没有 https，文字会在路上被看见`, 'TRIAGE_LLM_URL 用 https 的地址');
  }
  return good(TOPIC, `能用（${seconds}）；只在拿不准时问，文字先脱敏`);
}
