/** 绑定信: its words, for the printed page and for the preview of it. Everything in it is on record. */
import { shanghaiParts } from '../written-time';

export interface LetterFacts {
  readonly companyName: string;
  readonly estateName: string;
  /** e.g. `3 栋 2 单元 1201` */
  readonly placeText: string;
  readonly servicePhone: string;
  /** When it is printed. */
  readonly printedAt: Date;
  /** The company has a mini-program of its own in WeChat. */
  readonly hasMiniProgram: boolean;
  /** The page that the code opens, without the code. */
  readonly page: string;
}

export interface LetterWords {
  readonly title: string;
  readonly address: string;
  readonly paragraphs: readonly string[];
  readonly codeLabel: string;
  /** Beside the code, for whoever can't scan. */
  readonly codeHint: string;
  /** Numbered. */
  readonly steps: readonly string[];
  readonly closing: string;
  readonly from: string;
  readonly day: string;
}

const IN_WECHAT =
  '用微信小程序的，请在小程序里依次点“我的”“我的房号”“用信上的房号码绑定”，再扫这个二维码，或输入旁边的 10 位房号码。';

export function letterWords(facts: LetterFacts): LetterWords {
  const { companyName, estateName, placeText, servicePhone, printedAt, hasMiniProgram, page } = facts;
  const { year, month, day } = shanghaiParts(printedAt);
  return {
    title: '请绑定您的房号',
    address: `${estateName} ${placeText} 的业主、住户：`,
    paragraphs: [
      '您好！家里和小区里的事，现在可以在手机上告诉我们。绑定房号以后，谁在处理、到了哪一步、答应什么时候给您结果，您随时看得到。',
      '下面的房号码只给您这一户，用一次。请不要拍照发给别人。',
    ],
    codeLabel: '房号码',
    codeHint: `也可以在浏览器里打开 ${page} 输入`,
    steps: numbered([
      '用手机相机或微信扫左边的二维码，按提示登录，也可以输入房号码。',
      ...(hasMiniProgram ? [IN_WECHAT] : []),
      '核对房号，选择您是业主、家人还是租客。业主请填写在我们这里登记的姓名和手机号：一致的当场绑定，不一致的由客服在一个工作日内核对。',
      '房号码用过以后，家里其他人请由业主在“我的房号”里邀请。',
    ]),
    closing: `不方便用手机，或者房号码不对，请打服务电话 ${servicePhone}，或到客服中心，我们来办。房号码可以重新打印，旧的可以作废。`,
    from: companyName,
    day: `${year} 年 ${month} 月 ${day} 日`,
  };
}

function numbered(steps: readonly string[]): string[] {
  return steps.map((step, index) => `${index + 1}. ${step}`);
}
