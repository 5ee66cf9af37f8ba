import Taro from '@tarojs/taro';
import type { Me, PrivacyChoice } from '@yingsheng/shared/api/auth';
import { PRIVACY_GUIDELINE } from '@yingsheng/shared/people/privacy-guideline';
import { create } from 'zustand';
import { isWeapp } from './environment';
import { RequestFailed, request } from './request';
import { useSession } from './session';
import { getStored, removeStored, setStored } from './storage';

/** The button that WeChat must see pressed before it believes in an agreement. */
export const AGREE_BUTTON_ID = 'ys-privacy-agree';

interface PrivacyQuestion {
  /** `null`: closed without a choice. */
  answer(isAgreed: boolean | null): void;
}

/** The question that is on the screen. */
export const usePrivacy = create<{ question: PrivacyQuestion | null }>(() => ({ question: null }));

type Asked = Pick<Me, 'privacy'>;

/** Nothing chosen yet about the present version: a new version asks again. */
export function isPrivacyOpen({ privacy }: Asked): boolean {
  return privacy?.version !== PRIVACY_GUIDELINE.version;
}

export function hasAgreed(me: Asked): boolean {
  return !isPrivacyOpen(me) && me.privacy?.decision === 'agreed';
}

/**
 * Before something that the guideline is about, e.g. the album: the question, unless it has been agreed to. Staff are
 * asked by WeChat alone; their photos are their work.
 * @returns whether to go on
 */
export async function askPrivacy(): Promise<boolean> {
  const { me } = useSession.getState();
  if (me === null || me.appHome !== 'resident' || hasAgreed(me)) return true;
  return (await ask()) === true;
}

/** Keeps the choice on the device at once and tells the server as soon as it can be reached. */
export function choosePrivacy(isAgreed: boolean): void {
  const { me } = useSession.getState();
  if (me === null) return;
  const { version } = PRIVACY_GUIDELINE;
  setStored('privacy-choice', { personId: me.id, version, isAgreed });
  show(me.id, { version, decision: isAgreed ? 'agreed' : 'refused', decidedAt: new Date().toISOString() });
  void sendKeptChoice();
}

/** What was chosen without a network, or not answered for. */
export async function sendKeptChoice(): Promise<void> {
  const kept = getStored('privacy-choice');
  const { me } = useSession.getState();
  if (kept === null || me === null || kept.personId !== me.id) return;
  const { version, isAgreed, personId } = kept;
  try {
    const body = { version, isAgreed };
    show(personId, await request<PrivacyChoice>('POST', '/api/me/privacy', body, { asPersonId: personId }));
    removeStored('privacy-choice');
  } catch (error) {
    if (error instanceof RequestFailed && error.isNetwork) return;
    // The guideline has changed meanwhile: what is true now is asked about.
    removeStored('privacy-choice');
    await useSession.getState().reloadMe();
  }
}

/** WeChat holds back whatever the guideline covers until its own button was pressed; the same question serves it. */
export function watchPrivacy(): void {
  if (!isWeapp) return;
  const wechat = Taro as unknown as {
    onNeedPrivacyAuthorization?(ask: (resolve: (result: WechatAnswer) => void) => void): void;
  };
  wechat.onNeedPrivacyAuthorization?.((resolve) => {
    void ask().then((isAgreed) =>
      resolve(isAgreed === true ? { event: 'agree', buttonId: AGREE_BUTTON_ID } : { event: 'disagree' }),
    );
  });
}

type WechatAnswer = { event: 'agree'; buttonId: string } | { event: 'disagree' };

function ask(): Promise<boolean | null> {
  usePrivacy.getState().question?.answer(null);
  return new Promise((resolve) => {
    const answer = (isAgreed: boolean | null): void => {
      usePrivacy.setState({ question: null });
      if (isAgreed !== null) choosePrivacy(isAgreed);
      resolve(isAgreed);
    };
    usePrivacy.setState({ question: { answer } });
  });
}

function show(personId: string, privacy: PrivacyChoice): void {
  const { me } = useSession.getState();
  if (me?.id !== personId) return;
  const changed = { ...me, privacy };
  setStored('me', changed);
  useSession.setState({ me: changed });
}
