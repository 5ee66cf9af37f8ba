/**
 * What a screen reader needs to know of an element. Taro's WeChat templates leave these out; both the
 * template (at build) and the runtime must learn the same list, or attribute aliases drift apart.
 */
const ARIA = {
  'aria-role': "''",
  'aria-label': "''",
  'aria-hidden': "''",
  'aria-disabled': "''",
  'aria-checked': "''",
  'aria-selected': "''",
};

exports.COMPONENTS = { View: ARIA, Text: ARIA, Image: ARIA, Input: ARIA, Textarea: ARIA };
