/** Leaves out of WeChat's packages what only a wide window or a mouse could show: a mini-program is as wide as a phone. */
module.exports = () => ({
  postcssPlugin: 'phone-styles',
  AtRule: {
    media(atRule) {
      if (/min-width: *(?:[89]\d\d|\d{4,})px/.test(atRule.params)) atRule.remove();
    },
  },
  Declaration: {
    cursor(declaration) {
      declaration.remove();
    },
  },
});
module.exports.postcss = true;
