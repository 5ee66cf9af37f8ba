import Taro from '@tarojs/taro';
import type { Me } from '@yingsheng/shared/api/auth';
import { useFeedback } from './feedback';
import { beginAt, go, goLoginAndBack, goOn, goSecondFactor } from './navigate';

const person = (id: string, appHome: Me['appHome']) => ({ id, appHome }) as Me;
const opened = (): string => (Taro.reLaunch as jest.Mock).mock.calls.at(-1)?.[0].url;

function standingAt(path: string, params: Record<string, string> = {}): void {
  (Taro.getCurrentInstance as jest.Mock).mockReturnValue({ router: { path, params } });
}

it('samePerson_comesBackToThePageTheyWereKeptFrom_once', () => {
  standingAt('/resident/detail/index', { id: 'c1', stamp: 'A' });
  goLoginAndBack('lin');
  goOn(person('lin', 'resident'));
  expect(opened()).toBe('/resident/detail/index?id=c1');
  goOn(person('lin', 'resident'));
  expect(opened()).toBe('/pages/home/index');
});

it('whoSetsUp_beginsAtTheFirstSteps_onceTheyAreIn', () => {
  beginAt('/admin/first-steps/index');
  goOn(person('fang', 'manager'));
  expect(opened()).toBe('/admin/first-steps/index');
});

it('anotherPerson_startsAtHome', () => {
  standingAt('/resident/detail/index', { id: 'c1' });
  goLoginAndBack('lin');
  goOn(person('wang', 'resident'));
  expect(opened()).toBe('/pages/home/index');
});

it('linkOpenedBeforeSigningIn_isFollowedOnlyByThoseItIsFor', () => {
  standingAt('/resident/detail/index', { id: 'c1' });
  goLoginAndBack(null);
  goOn(person('chen', 'manager'));
  expect(opened()).toBe('/manager/board/index');
  standingAt('/staff/work-order/index', { id: 'w1' });
  goLoginAndBack(null);
  goOn(person('li', 'staff'));
  expect(opened()).toBe('/staff/work-order/index?id=w1');
});

it('theSecondStep_leadsBackToThePageItCameBetween_andFromAPageForEverybodyToOnesOwn', () => {
  standingAt('/admin/accounts/index', {});
  goSecondFactor('fang');
  expect(opened()).toBe('/open/second-factor/index');
  standingAt('/open/second-factor/index', {});
  goSecondFactor('fang');
  goOn(person('fang', 'manager'));
  expect(opened()).toBe('/admin/accounts/index');
  standingAt('/open/set-up/index', {});
  goSecondFactor('fang');
  goOn(person('fang', 'manager'));
  expect(opened()).toBe('/manager/board/index');
});

it('pageBeyondWeChatsTen_takesTheLastOnesPlace', async () => {
  (Taro.navigateTo as jest.Mock).mockRejectedValueOnce({ errMsg: 'navigateTo:fail webview count limit exceed' });
  go('/resident/detail/index', { id: 'c1' });
  await Promise.resolve();
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/resident/detail/index?id=c1' });
});

it('pageThatDoesNotOpen_isSaid', async () => {
  (Taro.navigateTo as jest.Mock).mockRejectedValueOnce({ errMsg: 'navigateTo:fail' });
  (Taro.redirectTo as jest.Mock).mockRejectedValueOnce({ errMsg: 'redirectTo:fail' });
  go('/resident/detail/index');
  await new Promise((resolve) => setTimeout(resolve));
  expect(useFeedback.getState().toast?.text).toMatch(/没有打开/);
});
