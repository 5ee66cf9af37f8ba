import { parse } from 'acorn';
import { full } from 'acorn-walk';

/** What WeChat lets through only when the guideline in its console names the kind of information (its own list). */
const KIND_OF = {
  chooseAddress: '通讯地址',
  addPhoneContact: '通讯录（仅写入）',
  addPhoneCalendar: '日历（仅写入）',
  addPhoneRepeatCalendar: '日历（仅写入）',
  chooseImage: '选中的照片或视频信息',
  chooseMedia: '选中的照片或视频信息',
  chooseVideo: '选中的照片或视频信息',
  chooseMessageFile: '选中的文件',
  chooseInvoiceTitle: '发票信息',
  chooseLicensePlate: '车牌号',
  chooseLocation: '位置信息',
  choosePoi: '位置信息',
  getLocation: '位置信息',
  getFuzzyLocation: '位置信息',
  startLocationUpdate: '位置信息',
  getClipboardData: '剪切板',
  setClipboardData: '剪切板',
  getRecorderManager: '麦克风',
  startRecord: '麦克风',
  getUserProfile: '用户信息',
  getWeRunData: '微信运动步数',
  saveImageToPhotosAlbum: '相册（仅写入）',
  saveVideoToPhotosAlbum: '相册（仅写入）',
};
/** Those that `app.json` must announce as well. */
const ANNOUNCED = [
  'chooseAddress',
  'chooseLocation',
  'choosePoi',
  'getFuzzyLocation',
  'getLocation',
  'startLocationUpdate',
];

const nameOf = ({ key }) => key?.name ?? key?.value;

/** The functions of WeChat that `source` calls and that fall under the guideline. */
export function privateCalls(source) {
  const called = new Set();
  full(program(source), ({ type, callee }) => {
    const name = callee?.property?.name ?? callee?.property?.value;
    if (type === 'CallExpression' && callee.type === 'MemberExpression' && Object.hasOwn(KIND_OF, name))
      called.add(name);
  });
  return [...called];
}

/** The functions that the guideline inside `source` names: lists of texts called `apis`. */
export function declaredApis(source) {
  const declared = [];
  full(program(source), (node) => {
    if (node.type !== 'Property' || nameOf(node) !== 'apis' || node.value.type !== 'ArrayExpression') return;
    declared.push(...node.value.elements.map(({ value }) => value));
  });
  return declared;
}

/** What is missing where for WeChat to let every call of `scripts` through. */
export function undeclared({ scripts, app, guide }) {
  const called = [...new Set(scripts.flatMap(privateCalls))];
  const declared = new Set(scripts.flatMap(declaredApis));
  return [
    ...(app.__usePrivacyCheck__ === true ? [] : ['app.json: __usePrivacyCheck__ is off, so WeChat asks nobody']),
    ...called.filter((api) => !declared.has(api)).map((api) => `${api}: no purpose of the guideline names it`),
    ...[...declared]
      .filter((api) => !called.includes(api))
      .map((api) => `${api}: the guideline names what is never called`),
    ...called
      .filter((api) => !guide.includes(KIND_OF[api]))
      .map((api) => `${api}: docs/go-live.md does not name ${KIND_OF[api]}`),
    ...called
      .filter((api) => ANNOUNCED.includes(api) && !app.requiredPrivateInfos?.includes(api))
      .map((api) => `${api}: app.json does not announce it in requiredPrivateInfos`),
  ];
}

function program(source) {
  return parse(source, { ecmaVersion: 2018, sourceType: 'script', allowReturnOutsideFunction: true });
}
