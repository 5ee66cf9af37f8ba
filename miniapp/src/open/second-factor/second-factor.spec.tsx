import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { Me, Session } from '@yingsheng/shared/api/auth';
import type { MySecondFactor } from '@yingsheng/shared/api/second-factor';
import { useSession } from '../../platform/session';
import { dropTokens, keepTokens } from '../../platform/tokens';
import SecondFactorPage from './index';

const SESSION: Session = {
  personId: 'fang',
  accessToken: 'a',
  accessTokenExpiresAt: '',
  refreshToken: 'r',
  stepKey: 'k',
};
const FACTOR: MySecondFactor = {
  state: 'codeNeeded',
  isOn: true,
  isRequired: true,
  recoveryCodesLeft: 10,
  hasPassword: true,
};
const ME = { id: 'fang', name: '方敏', appHome: 'manager', roles: [], homes: [], estates: [] } as unknown as Me;
const DRAFT = { secret: 'JBSW Y3DP', address: 'otpauth://totp/x', qr: 'data:image/png;base64,AA==' };
const CODES = ['ABCDEFGHJK', 'MNPQRSTUVW'];

let factor: MySecondFactor;
let refusal: object | null;
const sent: { path: string; body: unknown }[] = [];

beforeEach(() => {
  factor = FACTOR;
  refusal = null;
  sent.length = 0;
  keepTokens(SESSION);
  useSession.setState({ me: null });
  (Taro.reLaunch as jest.Mock).mockClear();
  (Taro.request as unknown as jest.Mock).mockImplementation(async ({ url, method, data }) => {
    const path = String(url).replace(/^.*\/api/, '/api');
    if (method === 'POST') sent.push({ path, body: data });
    if (method === 'POST' && refusal !== null) return { statusCode: 422, data: refusal };
    if (path === '/api/me') return { statusCode: 200, data: ME };
    if (path === '/api/me/second-factor') return { statusCode: 200, data: factor };
    if (path.endsWith('/begin')) return { statusCode: 200, data: DRAFT };
    if (path.endsWith('/confirm')) return { statusCode: 200, data: { codes: CODES } };
    return method === 'GET' ? { statusCode: 200, data: [] } : { statusCode: 204, data: undefined };
  });
});

const open = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SecondFactorPage />
    </QueryClientProvider>,
  );
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value }, detail: { value } });
const tap = (label: string) => fireEvent.click(screen.getByText(label));

it('nobodySignedIn_isSentToSignIn', async () => {
  dropTokens();
  open();
  tap('去登录');
  await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/pages/login/index' }));
});

it('aCodeOfThePhone_letsThePersonIn', async () => {
  open();
  await screen.findByText('登录还差一步');
  type('验证码', '12345');
  tap('进入');
  expect(sent).toEqual([]);
  type('验证码', '123456');
  tap('进入');
  await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/manager/board/index' }));
  expect(sent).toEqual([{ path: '/api/me/second-factor/prove', body: { code: '123456' } }]);
});

it('aWrongCode_isSaid_andARecoveryCodeServesInstead', async () => {
  refusal = { code: 'SECOND_FACTOR.CODE_WRONG', message: '验证码不对' };
  open();
  await screen.findByText('登录还差一步');
  type('验证码', '123456');
  tap('进入');
  await screen.findByText('验证码不对');
  refusal = null;
  tap('手机不在身边，用备用码');
  type('备用码', 'abcde fghjk');
  tap('进入');
  await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/manager/board/index' }));
  expect(sent.at(-1)).toEqual({ path: '/api/me/second-factor/prove', body: { code: 'abcde fghjk' } });
});

it('whoeverMustHaveOne_setsItUp_seesTheRecoveryCodes_andOnlyThenGoesOn', async () => {
  factor = { ...FACTOR, state: 'setUpNeeded', isOn: false };
  open();
  await screen.findByText('请先开启两步验证');
  tap('开始设置');
  await screen.findByText('JBSW Y3DP');
  type('验证码', '123456');
  tap('确认');
  await screen.findByText(/ABCDE FGHJK/);
  expect(Taro.reLaunch).not.toHaveBeenCalled();
  tap('收好了，继续');
  await waitFor(() => expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/manager/board/index' }));
});

it('whoeverMustHaveOne_cannotTurnItOff_othersCan', async () => {
  factor = { ...FACTOR, state: 'open' };
  const first = open();
  await screen.findByText('还剩 10 个');
  expect(screen.queryByText('关闭两步验证')).toBeNull();
  first.unmount();
  factor = { ...factor, isRequired: false };
  open();
  tap(((await screen.findByText('关闭两步验证')) as HTMLElement).textContent ?? '');
  await screen.findByLabelText('密码');
});
