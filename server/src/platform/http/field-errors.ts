import type { ValidationError } from 'class-validator';

/** What a person reads beside a field, by the name of the class-validator rule; `#` is the rule's limit. */
const FIELD_TEXT: Readonly<Record<string, string>> = {
  isDefined: '请填写这一项',
  isNotEmpty: '请填写这一项',
  isString: '请填写文字',
  isBoolean: '请选择是或否',
  isInt: '请填写整数',
  isNumber: '请填写数字',
  isArray: '格式不对，应是列表',
  isIn: '请从给出的选项中选择',
  isEnum: '请从给出的选项中选择',
  isUuid: '编号格式不对',
  isDateString: '时间格式不对',
  isIso8601: '时间格式不对',
  maxLength: '最多 # 个字',
  minLength: '至少 # 个字',
  isLength: '字数不对',
  min: '不能小于 #',
  max: '不能大于 #',
  arrayMaxSize: '最多 # 项',
  arrayMinSize: '至少 # 项',
  arrayUnique: '有重复的项',
  whitelistValidation: '不认识这一项',
};
const FALLBACK_TEXT = '填得不对';

/** Path → Chinese text, e.g. `{ 'place.note': '最多 60 个字' }`. */
export function fieldErrors(errors: readonly ValidationError[], prefix = ''): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const error of errors) {
    const path = `${prefix}${error.property}`;
    const [rule] = Object.entries(error.constraints ?? {});
    if (rule !== undefined) fields[path] = ruleText(...rule);
    Object.assign(fields, fieldErrors(error.children ?? [], `${path}.`));
  }
  return fields;
}

function ruleText(rule: string, message: string): string {
  // A rule that brings its own Chinese sentence knows better; this one only quotes what was sent.
  if (rule === 'whitelistValidation') return FIELD_TEXT[rule] ?? FALLBACK_TEXT;
  if (/\p{Script=Han}/u.test(message)) return message;
  const limit = /(\d+)(?!.*\d)/.exec(message)?.[1] ?? '';
  return (FIELD_TEXT[rule] ?? FALLBACK_TEXT).replace('#', limit);
}
