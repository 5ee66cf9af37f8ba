import Taro from '@tarojs/taro';
import type { Me } from '@yingsheng/shared/api/auth';
import { PRIVACY_GUIDELINE, type PrivacyDecision } from '@yingsheng/shared/people/privacy-guideline';
import {
  askPrivacy,
  choosePrivacy,
  hasAgreed,
  isPrivacyOpen,
  sendKeptChoice,
  usePrivacy,
  watchPrivacy,
} from './privacy';
import { RequestFailed, request } from './request';
import { useSession } from './session';
import { getStored, removeStored, setStored } from './storage';

jest.mock('./request', () => ({ ...jest.requireActual('./request'), request: jest.fn() }));
jest.mock('./storage', () => {
  const kept = new Map<string, unknown>();
  return {
    getStored: (key: string) => kept.get(key) ?? null,
    setStored: (key: string, value: unknown) => kept.set(key, value),
    removeStored: (key: string) => kept.delete(key),
  };
});

jest.mock('./environment', () => ({ ...jest.requireActual('./environment'), isWeapp: true }));

/** WeChat, which calls a function only after it was told what the person said. */
let onHeld: (resolve: (answer: unknown) => void, held: { referrer: string }) => void;
Object.assign(Taro, {
  onNeedPrivacyAuthorization: (ask: typeof onHeld) => {
    onHeld = ask;
  },
});
watchPrivacy();
const holdBack = (referrer: string): Promise<unknown> => new Promise((resolve) => onHeld(resolve, { referrer }));

const { version } = PRIVACY_GUIDELINE;
const answerWith = jest.mocked(request);
const chosen = (decision: PrivacyDecision, of = version) => ({
  version: of,
  decision,
  decidedAt: '2026-11-23T02:00:00Z',
});
const resident = (privacy: Me['privacy'], appHome: Me['appHome'] = 'resident') =>
  ({ id: 'lin', appHome, privacy }) as Me;
const signIn = (me: Me): void => useSession.setState({ me });

describe('the privacy question', () => {
  beforeEach(() => {
    removeStored('privacy-choice');
    answerWith.mockReset();
    answerWith.mockResolvedValue(chosen('agreed'));
  });

  it.each([
    [null, true, false],
    [chosen('agreed', '2020-01'), true, false],
    [chosen('refused'), false, false],
    [chosen('withdrawn'), false, false],
    [chosen('agreed'), false, true],
  ])('%j: open %s, agreed %s', (privacy, isOpen, isAgreed) => {
    expect([isPrivacyOpen({ privacy }), hasAgreed({ privacy })]).toEqual([isOpen, isAgreed]);
  });

  it('whoeverHasAgreed_isNotAsked', async () => {
    signIn(resident(chosen('agreed')));
    expect(await askPrivacy()).toBe(true);
    expect(usePrivacy.getState().question).toBeNull();
  });
  it('staffAreAskedByWeChatAlone', async () => {
    signIn(resident(null, 'staff'));
    expect(await askPrivacy()).toBe(true);
  });
  it.each([
    [true, true, { version, isAgreed: true }],
    [false, false, { version, isAgreed: false }],
  ])('answering %s goes on: %s', async (answer, goesOn, body) => {
    signIn(resident(null));
    const going = askPrivacy();
    usePrivacy.getState().question?.answer(answer);
    expect(await going).toBe(goesOn);
    expect(answerWith).toHaveBeenCalledWith('POST', '/api/me/privacy', body, { asPersonId: 'lin' });
  });
  it('closingTheQuestion_isNoChoice', async () => {
    signIn(resident(null));
    const going = askPrivacy();
    usePrivacy.getState().question?.answer(null);
    expect(await going).toBe(false);
    expect(answerWith).not.toHaveBeenCalled();
    expect(isPrivacyOpen(useSession.getState().me as Me)).toBe(true);
  });

  it.each(PRIVACY_GUIDELINE.purposes.flatMap(({ key, apis = [] }) => apis.map((api) => ({ key, api }))))(
    'WeChat holding back $api asks about $key alone',
    ({ key, api }) => {
      void holdBack(api);
      expect(usePrivacy.getState().question?.purpose?.key).toBe(key);
      usePrivacy.getState().question?.answer(null);
    },
  );
  it.each([['setClipboardData'], ['chooseMessageFile'], ['somethingNew']])(
    'refusing %s leaves the choice about photos as it was',
    async (api) => {
      signIn(resident(chosen('agreed')));
      const told = holdBack(api);
      usePrivacy.getState().question?.answer(false);
      expect(await told).toEqual({ event: 'disagree' });
      expect(hasAgreed(useSession.getState().me as Me)).toBe(true);
      expect(answerWith).not.toHaveBeenCalled();
    },
  );
  it('refusingPhotos_isTheChoiceAboutPhotos', async () => {
    answerWith.mockResolvedValue(chosen('withdrawn'));
    signIn(resident(chosen('agreed')));
    const told = holdBack('chooseMedia');
    usePrivacy.getState().question?.answer(false);
    expect(await told).toEqual({ event: 'disagree' });
    expect(hasAgreed(useSession.getState().me as Me)).toBe(false);
  });

  it('aChoiceWithoutANetwork_holdsHere_andIsSentLater', async () => {
    signIn(resident(null));
    answerWith.mockRejectedValueOnce(new RequestFailed('NETWORK', '没有网络'));
    choosePrivacy(true);
    await Promise.resolve();
    expect(hasAgreed(useSession.getState().me as Me)).toBe(true);
    await sendKeptChoice();
    expect(getStored('privacy-choice')).toBeNull();
    expect(answerWith).toHaveBeenCalledTimes(2);
  });
  it('whatOnePersonChose_isNotSentAsAnother', async () => {
    setStored('privacy-choice', { personId: 'somebody-else', version, isAgreed: true });
    signIn(resident(null));
    await sendKeptChoice();
    expect(answerWith).not.toHaveBeenCalled();
  });
});
