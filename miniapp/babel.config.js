/** The browsers of package.json have these. preset-env rewrites them all the same, for faults in corners not entered here. */
const exclude = ['transform-destructuring', 'transform-parameters', 'transform-template-literals'];
/** The browsers have it, WeChat's check of ES2018 does not know it. */
const include = ['transform-optional-catch-binding'];

module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', exclude, include }]],
};
