/**
 * 隐私保护指引: what the app may ask of a phone and what for. A new version is a new choice: everybody is asked again.
 * The text here and the one entered in WeChat's console say the same.
 */
export interface PrivacyGuideline {
  /** The day on which the text changed last, as `2026-11-30`: whoever reads it is shown it. At most 20 characters. */
  readonly version: string;
  readonly purposes: readonly PrivacyPurpose[];
  readonly rights: readonly string[];
}

export type PurposeKey = 'identity' | 'phone' | 'words' | 'media' | 'place' | 'file' | 'clipboard' | 'messages';

export interface PrivacyPurpose {
  readonly key: PurposeKey;
  /** What is asked for: `照片和视频`. */
  readonly what: string;
  readonly why: string;
  /** How the person gets on without it. */
  readonly without: string;
  /** Functions of WeChat that it lets through only for this purpose. */
  readonly apis?: readonly string[];
}

export const PRIVACY_GUIDELINE: PrivacyGuideline = {
  version: '2026-11-30',
  purposes: [
    {
      key: 'identity',
      what: '微信身份标识',
      why: '认出是您本人，只让您和经办的人看到您的反映',
      without: '可以打物业电话或到前台登记',
    },
    {
      key: 'phone',
      what: '手机号（您自己填写，或点“使用微信手机号”时）',
      why: '登录，并在物业登记里找到您的房号；别的住户看不到',
      without: '填写房号和姓名申请，或到客服中心办理',
    },
    {
      key: 'words',
      what: '您写的内容、房号和联系方式',
      why: '交给负责人和维修人员处理，并把进展告诉您',
      without: '没有这些就无法受理',
    },
    {
      key: 'media',
      what: '照片和视频（相机、相册）',
      why: '让师傅先看到现场；其中的拍摄位置和设备信息会自动去掉，不保存也不展示',
      without: '只写文字一样受理',
      apis: ['chooseMedia'],
    },
    {
      key: 'place',
      what: '位置信息（您在地图上选的地点）',
      why: '让处理的人找得到小区里的具体位置；只存您选的那一点，不读取您在哪里',
      without: '从列表里选地点，或用文字写清在哪里',
      apis: ['chooseLocation'],
    },
    {
      key: 'file',
      what: '选中的文件',
      why: '工作人员导入自己选的表格：值班表、房屋登记、花名册；别的文件不读取',
      without: '在电脑网页上导入，或逐条填写',
      apis: ['chooseMessageFile'],
    },
    {
      key: 'clipboard',
      what: '剪切板',
      why: '您点“复制”时把编号或文字放进去；不读取里面原有的内容',
      without: '长按文字自己复制',
      apis: ['setClipboardData'],
    },
    {
      key: 'messages',
      what: '订阅消息',
      why: '在微信里告诉您处理进展',
      without: '改用短信、电话，或打开小程序查看',
    },
  ],
  rights: [
    '不读取您本人的定位和通讯录；微信手机号只在您自己点按钮时读取。',
    '拿不准有没有危险时，可能把去掉姓名、电话和房号的文字交给物业选用的智能服务再看一遍。',
    '绑定房号时附的证件照片只有核对的人看得到，有结果后马上删除。',
    '同意或不同意都可以提交反映，处理的快慢没有区别。',
    '随时可以在“我的 · 隐私保护指引”里撤回同意。',
    '随时可以在“账号与安全 · 我的个人信息”里查看、带走自己的信息，或申请注销账号。',
    '投诉处理记录按规定保存，到期删除其中的姓名、电话、文字和照片；需要更正，请联系物业服务电话。',
  ],
};

export const PRIVACY_DECISIONS = ['agreed', 'refused', 'withdrawn'] as const;
export type PrivacyDecision = (typeof PRIVACY_DECISIONS)[number];
