import Taro from '@tarojs/taro';
import type { Me, PrivacyChoice } from '@yingsheng/shared/api/auth';
import { PRIVACY_GUIDELINE, type PrivacyPurpose } from '@yingsheng/shared/people/privacy-guideline';
import { create } from 'zustand';
import { isWeapp } from './environment';
import { toast } from './feedback';
import { RequestFailed, request } from './request';
import { useSession } from './session';
import { getStored, removeStored, setStored } from './storage';

/** The button that WeChat must see pressed before it believes in an agreement. */
export const AGREE_BUTTON_ID = 'ys-privacy-agree';

interface PrivacyQuestion {
  /** What is asked about; `null`: WeChat did not say, so the whole guideline. */
  purpose: PrivacyPurpose | null;
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
  return (await ask(purposeOf('chooseMedia'))) === true;
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

/**
 * WeChat holds back whatever the guideline covers until its own button was pressed, and names the function it held
 * back: asked is about that alone. Who does not want to copy keeps the photos they agreed to.
 */
export function watchPrivacy(): void {
  if (!isWeapp) return;
  wechat.onNeedPrivacyAuthorization?.((resolve, held) => {
    void ask(purposeOf(held?.referrer)).then((isAgreed) =>
      resolve(isAgreed === true ? { event: 'agree', buttonId: AGREE_BUTTON_ID } : { event: 'disagree' }),
    );
  });
}

/** The guideline as it was entered in WeChat's console, in WeChat's own page. */
export function openGuideline(): void {
  wechat.openPrivacyContract?.({ fail: () => toast('微信里的指引没有打开，请稍后再试') });
}

type WechatAnswer = { event: 'agree'; buttonId: string } | { event: 'disagree' };

/** Taro's types take them for granted; older clients have none of them. */
const wechat = Taro as unknown as {
  onNeedPrivacyAuthorization?(
    ask: (resolve: (result: WechatAnswer) => void, held?: { referrer?: string }) => void,
  ): void;
  openPrivacyContract?(options: { fail: () => void }): void;
};

function purposeOf(api: string | undefined): PrivacyPurpose | null {
  return PRIVACY_GUIDELINE.purposes.find(({ apis }) => apis?.some((known) => known === api)) ?? null;
}

/** What is kept and told to the server is the choice about photos, which a complaint can do without. */
function ask(purpose: PrivacyPurpose | null): Promise<boolean | null> {
  usePrivacy.getState().question?.answer(null);
  return new Promise((resolve) => {
    const answer = (isAgreed: boolean | null): void => {
      usePrivacy.setState({ question: null });
      if (isAgreed !== null && purpose?.key === 'media') choosePrivacy(isAgreed);
      resolve(isAgreed);
    };
    usePrivacy.setState({ question: { purpose, answer } });
  });
}

function show(personId: string, privacy: PrivacyChoice): void {
  const { me } = useSession.getState();
  if (me?.id !== personId) return;
  const changed = { ...me, privacy };
  setStored('me', changed);
  useSession.setState({ me: changed });
}
