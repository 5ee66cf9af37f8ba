/** What a screen reader needs to know of an element. Taro's WeChat templates leave these out. */
const ARIA = {
  'aria-role': "''",
  'aria-label': "''",
  'aria-hidden': "''",
  'aria-disabled': "''",
  'aria-checked': "''",
  'aria-selected': "''",
};

exports.ARIA = { View: ARIA, Text: ARIA, Image: ARIA, Input: ARIA, Textarea: ARIA };
