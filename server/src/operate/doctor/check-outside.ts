import { createTransport } from 'nodemailer';
import type { Config, WechatCredentials } from '../../platform/config/config';
import { askJson } from '../../platform/outside/ask-json';
import { OutsideError } from '../../platform/outside/outside-error';
import { checkSecondOpinion } from './check-second-opinion';
import { bad, codeOf, type Finding, good, note } from './finding';

const TIMEOUT_MS = 4000;
const NETWORK_REMEDY = '检查服务器能否访问外网、DNS 和防火墙';

/** By WeChat's and WeCom's `errcode`. */
const REFUSALS: Readonly<Record<number, readonly [string, string]>> = {
  40013: ['编号不对', '核对 AppID 或企业 ID'],
  40001: ['密钥不对', '在后台重置密钥后填入，并重启服务'],
  40125: ['密钥不对', '在公众平台重置 AppSecret 后填入，并重启服务'],
  40164: ['服务器地址不在白名单', '在公众平台“开发管理 · 开发设置 · IP 白名单”加入服务器的公网地址'],
  60020: ['服务器地址不在可信 IP 内', '在企业微信后台该应用的“企业可信 IP”加入服务器的公网地址'],
};

/** Everything outside that this installation is set to use, asked as it will be used but without sending anything. */
export function checkOutside({ wechat, wecom, sms, email, secondOpinion }: Config): Promise<Finding[]> {
  const { appId, appSecret, officialAccount, baseUrl } = wechat;
  const miniProgram = appId === null || appSecret === null ? null : { appId, appSecret };
  return Promise.all([
    miniProgram === null
      ? note('微信小程序', '没有配置', '设置 WECHAT_APP_ID 和 WECHAT_APP_SECRET，否则只能用网页')
      : checkWechat('微信小程序', baseUrl, miniProgram),
    ...(officialAccount === null ? [] : [checkWechat('公众号', baseUrl, officialAccount)]),
    ...(wecom === null ? [] : [checkWecom(wecom)]),
    sms === null
      ? note('短信', '没有配置', '设置 SMS_PROVIDER 等几项，否则收不到短信验证码和紧急通知')
      : checkSms(sms.baseUrl),
    ...(email === null ? [] : [checkMail(email.smtpUrl)]),
    judgeAlarms({ wecom, sms, email }),
    checkSecondOpinion({ secondOpinion }),
  ]);
}

/** 危险提醒: whether somebody who does not look at the app hears of a danger. */
export function judgeAlarms({ sms, wecom, email }: Pick<Config, 'sms' | 'wecom' | 'email'>): Finding {
  if (sms !== null) return good('危险提醒', '发短信给负责的人和值班的项目经理（发到账号上的手机号）');
  const remedy = '设置 SMS_PROVIDER 和 SMS_TEMPLATE_ID 等几项（见“一个下午上线”第五步）';
  if (wecom === null && email === null) {
    return note('危险提醒', '没有可用的渠道，发生危险时同事不打开应用就不知道', remedy);
  }
  return note('危险提醒', `只发${wecom === null ? '邮件' : '企业微信'}，手机收不到短信`, remedy);
}

function checkWechat(topic: string, baseUrl: string, { appId, appSecret }: WechatCredentials): Promise<Finding> {
  const body = JSON.stringify({ grant_type: 'client_credential', appid: appId, secret: appSecret });
  const url = new URL(`${baseUrl}/cgi-bin/stable_token`);
  return judgeAnswer(topic, askJson({ provider: 'wechat', url, method: 'POST', body, timeoutMs: TIMEOUT_MS }));
}

function checkWecom({ baseUrl, corpId, secret }: NonNullable<Config['wecom']>): Promise<Finding> {
  const url = new URL(`${baseUrl}/cgi-bin/gettoken`);
  url.searchParams.set('corpid', corpId);
  url.searchParams.set('corpsecret', secret);
  return judgeAnswer('企业微信', askJson({ provider: 'wecom', url, timeoutMs: TIMEOUT_MS }));
}

async function judgeAnswer(topic: string, asking: Promise<Record<string, unknown>>): Promise<Finding> {
  try {
    const answer = await asking;
    if (typeof answer.access_token === 'string') return good(topic, '能连上，密钥有效');
    const code = Number(answer.errcode);
    const [cause, remedy] = REFUSALS[code] ?? ['拒绝了', '按错误码查阅微信的文档'];
    return bad(topic, `${cause}（错误码 ${code}）`, remedy);
  } catch (error) {
    const status = error instanceof OutsideError && error.code !== null ? `（${error.code}）` : '';
    return bad(topic, `连不上${status}`, NETWORK_REMEDY);
  }
}

/** Any answer will do: whether key, signature and template are right, only a message that is sent can tell. */
async function checkSms(address: string): Promise<Finding> {
  try {
    await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return good('短信', '能连上（没有试发，签名和模板以第一条短信为准）');
  } catch (error) {
    return bad('短信', `连不上（${codeOf(error)}）`, NETWORK_REMEDY);
  }
}

async function checkMail(smtpUrl: string): Promise<Finding> {
  const limits = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS };
  const transport = createTransport({ url: smtpUrl, ...limits });
  try {
    await transport.verify();
    return good('邮件', '能连上，可以登录');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EAUTH') return bad('邮件', '用户名或密码不对', '核对 SMTP_URL；多数邮箱要用“授权码”代替密码');
    return bad('邮件', `连不上（${code}）`, '核对 SMTP_URL 的主机和端口；云服务器常封 25 端口，请用 465 或 587');
  } finally {
    transport.close();
  }
}
