import Taro from '@tarojs/taro';
import { useFeedback } from './feedback';
import { pickOnMap } from './map';

jest.mock('./environment', () => ({ ...jest.requireActual('./environment'), isMapAvailable: true }));

const chooseLocation = jest.fn();
Object.assign(Taro, { chooseLocation });
const said = (): string | null => useFeedback.getState().toast?.text ?? null;

beforeEach(() => {
  jest.useFakeTimers();
  useFeedback.setState({ toast: null });
});
afterEach(() => jest.useRealTimers());

describe('a place put on the map', () => {
  it.each([
    ['named', { name: '翠湖花园东门', address: '文一路 1 号' }, '翠湖花园东门'],
    ['withoutAName_isCalledByItsAddress', { name: '', address: '文一路 1 号' }, '文一路 1 号'],
  ])('%s', async (_case, words, name) => {
    chooseLocation.mockResolvedValue({ ...words, latitude: '30.271234', longitude: 120.155678 });
    expect(await pickOnMap()).toEqual({ pin: { latitude: 30.271234, longitude: 120.155678 }, name });
    expect(said()).toBeNull();
  });

  it('calledOff_isNoFault', async () => {
    chooseLocation.mockRejectedValue({ errMsg: 'chooseLocation:fail cancel' });
    expect([await pickOnMap(), said()]).toEqual([null, null]);
  });

  it('notAllowed_saysWhatToAllowAndHowToGoOn', async () => {
    chooseLocation.mockRejectedValue({ errMsg: 'chooseLocation:fail auth deny' });
    expect(await pickOnMap()).toBeNull();
    expect(said()).toBe('没能打开地图：请在手机的“设置”里允许微信使用位置。请用文字写清在哪里。');
  });
});
