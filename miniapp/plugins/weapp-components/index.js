const { dirname, join } = require('node:path');
const { ARIA } = require('./attributes');
const { usedComponents } = require('./used-components');

/** How deep an element may stand within others of its own kind. Taro reckons with fifteen and writes each level out. */
const NESTED_AT_MOST = { text: 3, 'static-text': 3, 'catch-view': 3, 'scroll-view': 2 };
const TARO_COMPONENTS = /[\\/]@tarojs[\\/]shared[\\/]dist[\\/]components\.js$/;

/** Gives the WeChat build the aria attributes that Taro leaves out, and leaves out the components that nobody uses. */
module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return;
      const { template } = platform;
      template.mergeComponents(ctx, ARIA);
      template.internalComponents = usedComponents(template.internalComponents, ctx.paths.sourcePath);
      for (const [name, depth] of Object.entries(NESTED_AT_MOST)) template.nestElements.set(name, depth);
      platform.runtimePath = join(__dirname, 'runtime.js');
      ctx.modifyWebpackChain(({ chain, webpack }) => {
        const components = { WEAPP_COMPONENTS: JSON.stringify(template.internalComponents) };
        chain.plugin('weapp-components').use(webpack.DefinePlugin, [components]);
        chain
          .plugin('weapp-components-runtime')
          .use(webpack.NormalModuleReplacementPlugin, [TARO_COMPONENTS, join(__dirname, 'components.js')]);
        chain.resolve.alias
          .set('@tarojs/taro$', join(__dirname, 'taro.js'))
          .set('whole-taro-components$', join(dirname(require.resolve('@tarojs/shared')), 'components.js?whole'));
      });
    },
  });
};
