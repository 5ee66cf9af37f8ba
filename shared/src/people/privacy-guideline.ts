/**
 * 隐私保护指引: what the app may ask of a phone and what for. A new version is a new choice: everybody is asked again.
 * The text here and the one entered in WeChat's console say the same.
 */
export interface PrivacyGuideline {
  /** At most 20 characters; grows with each change of what is asked or what for. */
  readonly version: string;
  readonly purposes: readonly PrivacyPurpose[];
  readonly rights: readonly string[];
}

export interface PrivacyPurpose {
  /** What is asked for: `照片和视频`. */
  readonly what: string;
  readonly why: string;
  /** How the person gets on without it. */
  readonly without: string;
}

export const PRIVACY_GUIDELINE: PrivacyGuideline = {
  version: '2026-11',
  purposes: [
    {
      what: '微信身份标识',
      why: '认出是您本人,只让您和经办的人看到您的反映',
      without: '可以打物业电话或到前台登记',
    },
    {
      what: '您写的内容、房号和联系方式',
      why: '交给首接责任人和维修人员处理,并把进展告诉您',
      without: '没有这些就无法受理',
    },
    {
      what: '照片和视频(相机、相册)',
      why: '让师傅先看到现场;上传前自动去掉拍摄位置和设备信息',
      without: '只写文字一样受理',
    },
    {
      what: '订阅消息',
      why: '在微信里告诉您处理进展',
      without: '改用短信、电话,或打开小程序查看',
    },
  ],
  rights: [
    '不读取定位、通讯录和微信手机号。',
    '同意或不同意都可以提交反映,处理的快慢没有区别。',
    '随时可以在“我的 · 隐私保护指引”里撤回同意。',
    '投诉处理记录按规定保存;需要查阅、更正或删除个人信息,请联系物业服务电话。',
  ],
};

export const PRIVACY_DECISIONS = ['agreed', 'refused', 'withdrawn'] as const;
export type PrivacyDecision = (typeof PRIVACY_DECISIONS)[number];
