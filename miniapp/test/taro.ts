/** Taro as the tests need it: storage in memory, requests answered by the test. */
const kept = new Map<string, unknown>();

const Taro = {
  getStorageSync: (key: string): unknown => kept.get(key) ?? '',
  setStorageSync: (key: string, value: unknown): void => {
    kept.set(key, JSON.parse(JSON.stringify(value)));
  },
  removeStorageSync: (key: string): void => {
    kept.delete(key);
  },
  clearStorageSync: (): void => kept.clear(),
  getStorageInfoSync: (): { keys: string[] } => ({ keys: [...kept.keys()] }),
  request: jest.fn(),
  uploadFile: jest.fn(),
  chooseMedia: jest.fn(),
  reLaunch: jest.fn(() => Promise.resolve()),
  navigateTo: jest.fn(() => Promise.resolve()),
  redirectTo: jest.fn(() => Promise.resolve()),
  navigateBack: jest.fn(() => Promise.resolve()),
  getCurrentPages: jest.fn(() => []),
  getCurrentInstance: jest.fn(() => ({ router: { path: '/pages/home/index', params: {} } })),
  getSystemInfoSync: jest.fn(() => ({ system: 'iOS 17.0' })),
  pageScrollTo: jest.fn(() => Promise.resolve()),
  setNavigationBarTitle: jest.fn(() => Promise.resolve()),
};

export const useRouter = (): { params: Record<string, string> } => ({ params: {} });
export const useDidShow = (): void => undefined;
export const useDidHide = (): void => undefined;
export const usePullDownRefresh = (): void => undefined;
export default Taro;
