import Taro from '@tarojs/taro';
import type { Me } from '@yingsheng/shared/api/auth';
import { goLoginAndBack, goOn } from './navigate';

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
