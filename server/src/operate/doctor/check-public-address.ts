import { BlockList, isIP, isIPv4 } from 'node:net';
import type { Config } from '../../platform/config/config';
import { bad, codeOf, type Finding, good, note } from './finding';

const TOPIC = '对外地址';
const PROXIES = '代理';
const TIMEOUT_MS = 4000;
/** Of a host: it lies in this machine or in a network of one's own. */
export const LOCAL = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[::1\]|\[f[cd])/;

const CAUSES: Readonly<Record<string, readonly [string, string]>> = {
  ENOTFOUND: ['域名还没有解析', '在域名服务商处加一条指向本服务器的 A 记录'],
  EAI_AGAIN: ['域名查不到', '检查服务器的 DNS'],
  ECONNREFUSED: ['没有程序在监听', '启动服务和 Caddy：systemctl start yingsheng caddy'],
  TimeoutError: ['没有回应', '检查云服务商的安全组和防火墙是否放行 80、443 端口'],
  CERT_HAS_EXPIRED: ['https 证书已过期', '查看 Caddy 的日志：journalctl -u caddy；80 端口要能从外网访问才能续期'],
  ERR_TLS_CERT_ALTNAME_INVALID: ['https 证书不是这个域名的', '核对 PUBLIC_BASE_URL 和 Caddyfile 里的域名'],
};
const UNTRUSTED = [
  'https 证书不受信任',
  '微信只认公开机构签发的证书；自签的证书请用 NODE_EXTRA_CA_CERTS 告诉本机',
] as const;

/** Whether the address that people are given leads to this product, and over https. */
export async function checkPublicAddress({ publicBaseUrl, isProduction }: Config): Promise<Finding> {
  try {
    const limits = { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'manual' } as const;
    const answer = await fetch(`${publicBaseUrl}/api/health/live`, limits);
    const said = (await answer.text()).slice(0, 200);
    if (!said.includes('"live"')) {
      return bad(
        TOPIC,
        `${publicBaseUrl} 回答的不是本系统（${answer.status}）`,
        '核对 PUBLIC_BASE_URL 和代理的转发地址',
      );
    }
  } catch (error) {
    const code = codeOf(error);
    const fallback = /CERT|ISSUER|SIGN/.test(code)
      ? UNTRUSTED
      : (['打不开', '在服务器上用 curl 打开这个地址看看'] as const);
    const [cause, remedy] = CAUSES[code] ?? fallback;
    return bad(TOPIC, `${publicBaseUrl} ${cause}（${code}）`, remedy);
  }
  return judgeScheme(publicBaseUrl, isProduction);
}

export function judgeScheme(publicBaseUrl: string, isProduction: boolean): Finding {
  const { protocol, host } = new URL(publicBaseUrl);
  if (protocol === 'https:') return good(TOPIC, `${publicBaseUrl} 能打开，https 证书有效`);
  if (!isProduction) return good(TOPIC, `${publicBaseUrl} 能打开`);
  const remedy = '正式使用请配域名和 https（docs/go-live.md）；微信小程序只认 https';
  return LOCAL.test(host)
    ? note(TOPIC, `${publicBaseUrl} 能打开，但没有 https，只能在本地网络试用`, remedy)
    : bad(TOPIC, `${publicBaseUrl} 没有 https，密码会在路上被看见`, remedy);
}

/** Whose word about callers' addresses is believed: limits per address stand on it. */
export function judgeProxies(
  config: Pick<Config, 'isProduction' | 'publicBaseUrl' | 'trustedProxies' | 'host'>,
): Finding {
  const { isProduction, publicBaseUrl, trustedProxies, host } = config;
  const isBehindProxy = publicBaseUrl.startsWith('https:');
  if (trustedProxies === false) {
    if (!isProduction || !isBehindProxy) return good(PROXIES, '没有代理，直接看到来访地址');
    return bad(
      PROXIES,
      '所有人看起来来自同一个地址，限流会误伤',
      '设置 TRUST_PROXY=127.0.0.1（代理在别的机器上就写它的地址）',
    );
  }
  const isLocal = isLoopback(host);
  if (isLocal && typeof trustedProxies !== 'number' && !trustedProxies.some(coversThisMachine)) {
    return bad(
      PROXIES,
      `程序只听本机（HOST=${host}），却只信 ${trustedProxies.join('、')}：代理的话不被相信，所有人看起来来自同一个地址`,
      '设置 TRUST_PROXY=127.0.0.1，再重启服务',
    );
  }
  if (typeof trustedProxies === 'number' && isProduction && isIP(host) !== 0 && !isLocal) {
    return note(
      PROXIES,
      `信任 ${trustedProxies} 层代理，绕过代理的人可以谎报地址`,
      '设 HOST=127.0.0.1，或把 TRUST_PROXY 写成代理的地址',
    );
  }
  const whom = typeof trustedProxies === 'number' ? `${trustedProxies} 层代理` : trustedProxies.join('、');
  return good(PROXIES, `只信 ${whom}`);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** Of the addresses and networks that are believed: one from which a proxy on this machine speaks. */
function coversThisMachine(network: string): boolean {
  const [address = '', prefix] = network.split('/');
  if (address === 'loopback') return true;
  if (!isIPv4(address)) return address === '::1';
  const list = new BlockList();
  list.addSubnet(address, prefix === undefined ? 32 : Number(prefix), 'ipv4');
  return list.check('127.0.0.1', 'ipv4');
}
