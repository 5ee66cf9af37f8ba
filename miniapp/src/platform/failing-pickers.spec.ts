import type * as Environment from './environment';
import type * as Feedback from './feedback';
import type * as OnMap from './map';

// Which of the two builds this is stands in it from the beginning.
process.env.TARO_ENV = 'weapp';
const taro: object = jest.requireActual('@tarojs/taro').default;
const environment: typeof Environment = jest.requireActual('./environment');
const map: typeof OnMap = jest.requireActual('./map');
const feedback: typeof Feedback = jest.requireActual('./feedback');
const photos = { count: 1, isVideoAllowed: true, isCameraOnly: false };

/** Everything in the app that WeChat may refuse, with what the person taps for it. */
const TAPS: readonly [api: string, tap: () => unknown, instead: RegExp][] = [
  ['chooseMedia', () => environment.pickMedia(photos), /只写文字也可以/],
  ['chooseMedia', () => environment.pickMedia({ ...photos, isCameraOnly: true }), /没能打开相机/],
  ['chooseMessageFile', () => environment.pickSpreadsheet(), /电脑网页上导入/],
  ['chooseLocation', () => map.pickOnMap(), /用文字写清在哪里/],
  ['scanCode', () => environment.scanCode(), /从列表里选择地点/],
  ['makePhoneCall', () => environment.makePhoneCall('110'), /请直接拨打 110/],
  ['openLocation', () => map.openOnMap({ latitude: 30, longitude: 120 }, '东门'), /按文字写的地点去/],
  ['previewImage', () => environment.previewImages(['/a'], '/a'), /图片没有打开/],
];
const said = () => feedback.useFeedback.getState().toast?.text ?? null;

describe.each(TAPS)('%s in WeChat', (api, tap, instead) => {
  const failWith = async (errMsg: string) => {
    feedback.useFeedback.setState({ toast: null });
    Object.assign(taro, { [api]: () => Promise.reject({ errMsg: `${api}:fail ${errMsg}` }) });
    await tap();
    await new Promise((resolve) => setTimeout(resolve));
  };

  it.each(['auth deny', 'system error', 'privacy permission is not authorized', 'api scope is not declared'])(
    'failing with «%s» is said, with what to do instead',
    async (errMsg) => {
      await failWith(errMsg);
      expect(said()).toMatch(instead);
    },
  );

  it('calledOffByThePerson_isNotCommentedOn', async () => {
    await failWith('cancel');
    expect(said()).toBeNull();
  });
});
