/** What WeChat accepts in the fields of a subscribe message, by the kind of field. */
const length = (value) => [...value].length;
const matches = (pattern) => (value) => pattern.test(value);

const FIELD_RULES = {
  thing: (value) => length(value) <= 20,
  character_string: (value) => length(value) <= 32 && !/[\u4e00-\u9fff]/u.test(value),
  number: matches(/^-?\d{1,32}(\.\d+)?$/),
  letter: matches(/^[A-Za-z]{1,32}$/),
  symbol: (value) => length(value) <= 5,
  phrase: matches(/^[\u4e00-\u9fff]{1,5}$/u),
  name: (value) => (/^[\u4e00-\u9fff·]+$/u.test(value) ? length(value) <= 10 : length(value) <= 20),
  phone_number: matches(/^[\d+\-() ]{1,17}$/),
  car_number: (value) => length(value) <= 8,
  amount: matches(/^[¥$]?\d{1,10}(\.\d+)?元?$/u),
  time: matches(/^(\d{4}年\d{1,2}月\d{1,2}日( \d{1,2}:\d{2})?|\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?|\d{1,2}:\d{2})$/u),
  date: matches(/^(\d{4}年\d{1,2}月\d{1,2}日( \d{1,2}:\d{2})?|\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?)$/u),
};

const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]|\u20e3/u;

/** Name of the first field whose value the platform refuses, or `null`. */
export function refusedField(data) {
  for (const [field, { value } = {}] of Object.entries(data)) {
    const rule = FIELD_RULES[field.replace(/\d+$/, '')];
    const isText = typeof value === 'string' && value !== '' && !/[\n\r]/.test(value) && !EMOJI.test(value);
    if (rule === undefined || !isText || !rule(value)) return field;
  }
  return null;
}

/** What the content check thinks of a text: words stand for what the real one would recognise. */
export function suggestionFor(text) {
  if (/赌博|毒品|枪支/u.test(text)) return { suggest: 'risky', label: 20006 };
  if (/傻逼|他妈|混蛋|去死/u.test(text)) return { suggest: 'review', label: 20003 };
  return { suggest: 'pass', label: 100 };
}
