import Taro from '@tarojs/taro';
import type { Session } from '@yingsheng/shared/api/auth';
import { request, whenSecondFactorNeeded } from './request';
import { RequestFailed } from './request-failed';
import { currentTokens, dropTokens, keepTokens, whenExpired } from './tokens';

const OLD: Session = {
  personId: 'p-1',
  accessToken: 'old',
  accessTokenExpiresAt: '',
  refreshToken: 'refresh-1',
  stepKey: 'k',
};
const NEW: Session = {
  personId: 'p-1',
  accessToken: 'new',
  accessTokenExpiresAt: '',
  refreshToken: 'refresh-2',
  stepKey: 'k',
};

interface Answered {
  statusCode: number;
  data: unknown;
  header?: Record<string, string>;
}

interface Sent {
  url: string;
  header: Record<string, string>;
  data?: unknown;
}
const server = Taro.request as unknown as jest.Mock<Promise<Answered>, [Sent]>;
const refreshes = (): Sent[] => server.mock.calls.map(([sent]) => sent).filter(({ url }) => url.endsWith('/refresh'));

/** Accepts only the new access token, and each refresh token once. */
function serverThatRotates(): void {
  const spent = new Set<string>();
  server.mockImplementation(async ({ url, header, data }) => {
    if (!url.endsWith('/refresh')) {
      return header.authorization === 'Bearer new' ? { statusCode: 200, data: url } : { statusCode: 401, data: {} };
    }
    const { refreshToken } = data as { refreshToken: string };
    if (spent.has(refreshToken))
      return { statusCode: 401, data: { code: 'AUTH.REFRESH_REUSED', message: '请重新登录' } };
    spent.add(refreshToken);
    return { statusCode: 200, data: NEW };
  });
}

beforeEach(() => {
  server.mockReset();
  keepTokens(OLD);
});

it('severalRequestsRefusedTogether_refreshOnceAndAllSucceed', async () => {
  serverThatRotates();
  const answers = await Promise.all(['/api/a', '/api/b', '/api/c'].map((path) => request('GET', path)));
  expect(answers).toEqual(['/api/a', '/api/b', '/api/c']);
  expect(refreshes()).toHaveLength(1);
  expect(currentTokens()).toEqual(NEW);
});

it('tokensRenewedByAnotherTab_areUsedWithoutRefreshing', async () => {
  serverThatRotates();
  const waiting = request('GET', '/api/a');
  keepTokens(NEW);
  await expect(waiting).resolves.toBe('/api/a');
  expect(refreshes()).toHaveLength(0);
});

it('refreshRefused_endsTheSessionOnce', async () => {
  server.mockResolvedValue({ statusCode: 401, data: { code: 'AUTH.EXPIRED', message: '登录已过期' } });
  const expired = jest.fn();
  whenExpired(expired);
  const results = await Promise.allSettled([request('GET', '/api/a'), request('GET', '/api/b')]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(expired).toHaveBeenCalledTimes(1);
  expect(currentTokens()).toBeNull();
});

it('nothingNew_costsNoBody_andIsTheAnswerBefore', async () => {
  const first = { statusCode: 200, data: { version: 1 }, header: { ETag: '"a"' } };
  server.mockResolvedValueOnce(first);
  const before = await request('GET', '/api/work-orders/1');
  server.mockResolvedValueOnce({ statusCode: 304, data: null });
  expect(await request('GET', '/api/work-orders/1')).toBe(before);
  expect(server.mock.calls[1]?.[0].header['if-none-match']).toBe('"a"');
});

it('whatAnotherPersonWasAnswered_isNotAskedAboutAgain', async () => {
  server.mockResolvedValue({ statusCode: 200, data: 1, header: { etag: '"b"' } });
  await request('GET', '/api/me');
  keepTokens({ ...OLD, personId: 'p-2' });
  await request('GET', '/api/me');
  expect(server.mock.calls[1]?.[0].header['if-none-match']).toBeUndefined();
});

it('somebodyElseSignedInMeanwhile_nothingIsSentAsThem', async () => {
  serverThatRotates();
  await expect(request('POST', '/api/a', {}, { asPersonId: 'p-2' })).rejects.toMatchObject({ code: 'AUTH.REQUIRED' });
  expect(server).not.toHaveBeenCalled();
  const waiting = request('POST', '/api/a', {}, { asPersonId: 'p-1' });
  keepTokens({ ...NEW, personId: 'p-2' });
  await expect(waiting).rejects.toMatchObject({ code: 'AUTH.REQUIRED', status: 401 });
  expect(server).toHaveBeenCalledTimes(1);
});

it('networkGoneWhileRefreshing_keepsTheSession', async () => {
  server.mockImplementation(async ({ url }) => {
    if (url.endsWith('/refresh')) throw new Error('request:fail');
    return { statusCode: 401, data: {} };
  });
  await expect(request('GET', '/api/a')).rejects.toMatchObject({ code: 'NETWORK' });
  expect(currentTokens()).toEqual(OLD);
});

it.each([
  ['onTheWeb', null],
  ['inWeChat', '{"items":[{"id":"1'],
])('anAnswerThatBrokeOffOnTheWay_%s_isNoAnswer', async (_where, data) => {
  const broken = { statusCode: 200, data, header: { 'Content-Type': 'application/json; charset=utf-8', etag: '"c"' } };
  server.mockResolvedValue(broken);
  await expect(request('GET', '/api/broken')).rejects.toMatchObject({ code: 'NETWORK' });
  await expect(request('GET', '/api/broken')).rejects.toMatchObject({ code: 'NETWORK' });
  expect(server.mock.calls[1]?.[0].header['if-none-match']).toBeUndefined();
});

it('anAnswerWithoutABody_isOne', async () => {
  server.mockResolvedValue({ statusCode: 204, data: null });
  await expect(request('POST', '/api/read')).resolves.toBeNull();
});

it('aRenewalThatBrokeOffOnTheWay_keepsTheSession', async () => {
  server.mockImplementation(async ({ url }) =>
    url.endsWith('/refresh')
      ? { statusCode: 200, data: null, header: { 'content-type': 'application/json' } }
      : { statusCode: 401, data: {} },
  );
  await expect(request('GET', '/api/a')).rejects.toMatchObject({ code: 'NETWORK' });
  expect(currentTokens()).toEqual(OLD);
});

it('networkGone_saysSoInChinese', async () => {
  server.mockRejectedValue(new Error('request:fail'));
  const failure = await request('GET', '/api/a').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(RequestFailed);
  expect(failure).toMatchObject({ code: 'NETWORK', status: 0, message: expect.stringContaining('网络不通') });
});

it('refusal_carriesCodeTextAndFacts', async () => {
  dropTokens();
  const body = { code: 'REQUEST.INVALID', message: '有内容填得不对', facts: { fields: { text: '太短' } } };
  server.mockResolvedValue({ statusCode: 400, data: body });
  const failure = await request('POST', '/api/complaints', {}, { idempotencyKey: 'key-1' }).catch((e: unknown) => e);
  expect(failure).toMatchObject({ code: 'REQUEST.INVALID', status: 400, fields: { text: '太短' } });
  expect(server.mock.calls[0]?.[0].header['idempotency-key']).toBe('key-1');
});

it('refreshTokenThatIsNoneAtAll_endsTheSession_andSaysSo', async () => {
  const onExpired = jest.fn();
  whenExpired(onExpired);
  server.mockImplementation(async ({ url }) =>
    url.endsWith('/refresh')
      ? { statusCode: 400, data: { code: 'REQUEST.INVALID', message: '有内容填得不对' } }
      : { statusCode: 401, data: {} },
  );
  const error = await request('POST', '/api/complaints', {}).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'AUTH.EXPIRED', status: 401 });
  expect(currentTokens()).toBeNull();
  expect(onExpired).toHaveBeenCalledTimes(1);
});

it('aSignInThatLacksItsSecondStep_isToldSo_andNotRenewed', async () => {
  server.mockResolvedValue({ statusCode: 401, data: { code: 'AUTH.SECOND_FACTOR_NEEDED', message: '还差一步' } });
  const needed = jest.fn();
  whenSecondFactorNeeded(needed);
  await expect(request('GET', '/api/me')).rejects.toMatchObject({ code: 'AUTH.SECOND_FACTOR_NEEDED', status: 401 });
  expect(needed).toHaveBeenCalledTimes(1);
  expect(refreshes()).toHaveLength(0);
  expect(currentTokens()).toEqual(OLD);
});
