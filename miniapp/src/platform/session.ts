import Taro from '@tarojs/taro';
import type { DemoPersona, Me, Session } from '@yingsheng/shared/api/auth';
import { create } from 'zustand';
import { toast } from './feedback';
import { forgetAnswers } from './kept-answers';
import { goLogin, goLoginAndBack, goOn, goSecondFactor, goSetUp } from './navigate';
import { queryClient } from './query';
import { request, whenNotSetUp, whenSecondFactorNeeded } from './request';
import { getStored, removeStored, setStored } from './storage';
import { currentTokens, dropTokens, keepTokens, whenExpired } from './tokens';

interface SessionState {
  me: Me | null;
  /** Demo logins are open on this server; `null` until asked. */
  isDemo: boolean | null;
  personas: DemoPersona[];
  loginDemo(persona: string): Promise<void>;
  loginStaff(account: string, password: string): Promise<void>;
  loginWechat(): Promise<void>;
  logout(): Promise<void>;
  reloadMe(): Promise<void>;
  /** Asks once whether demo personas exist. */
  loadPersonas(): Promise<void>;
}

export const useSession = create<SessionState>((set, get) => ({
  me: currentTokens() ? (getStored('me') as Me | null) : null,
  isDemo: null,
  personas: [],
  loginDemo: (persona) => enter(request<Session>('POST', '/api/auth/demo', { persona })),
  loginStaff: (account, password) => enter(request<Session>('POST', '/api/auth/staff', { account, password })),
  loginWechat: async () => {
    const { code } = await Taro.login();
    await enter(request<Session>('POST', '/api/auth/wechat', { code }));
  },
  logout: async () => {
    const tokens = currentTokens();
    if (tokens) await request('POST', '/api/auth/logout', { refreshToken: tokens.refreshToken }).catch(() => undefined);
    forget();
    goLogin();
  },
  reloadMe: async () => {
    const me = await request<Me>('GET', '/api/me');
    setStored('me', me);
    set({ me });
  },
  loadPersonas: async () => {
    if (get().isDemo !== null) return;
    const personas = await request<DemoPersona[]>('GET', '/api/auth/demo-personas').catch(() => []);
    set({ personas, isDemo: personas.length > 0 });
  },
}));

/** Swaps the person: nothing of the one before may stay on the screen. */
export async function enter(login: Promise<Session>): Promise<void> {
  const session = await login;
  keepTokens(session);
  queryClient.clear();
  await goIn();
}

/** Signed in with all that it takes: who it is, and on to their page. */
export async function goIn(): Promise<void> {
  await useSession.getState().reloadMe();
  const me = useSession.getState().me;
  if (me) goOn(me);
}

function forget(): void {
  dropTokens();
  removeStored('me');
  queryClient.clear();
  forgetAnswers();
  useSession.setState({ me: null });
}

whenNotSetUp(goSetUp);

whenSecondFactorNeeded(() => {
  const personId = currentTokens()?.personId ?? null;
  goSecondFactor(personId);
  // Nobody is in yet; whoever was before no longer is.
  removeStored('me');
  useSession.setState({ me: null });
});

whenExpired(() => {
  const personId = useSession.getState().me?.id ?? null;
  goLoginAndBack(personId);
  forget();
  toast('登录已过期，请重新登录。没有提交的内容都还在。');
});
