const { join } = require('node:path');
const { COMPONENTS } = require('./attributes');

/** Makes aria attributes reach WeChat's screen reader (see ./attributes). */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return;
      platform.template.mergeComponents(ctx, COMPONENTS);
      platform.runtimePath = [].concat(platform.runtimePath, join(__dirname, 'runtime.js'));
    },
  });
};
