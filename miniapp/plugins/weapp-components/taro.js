/**
 * `@tarojs/taro` with the two things it takes from its runtime named one by one: taken as a whole, all of the runtime
 * counts as used and nothing can be left out of the build.
 */
const hooks = require('@tarojs/runtime').hooks;
const taro = require('@tarojs/api').default;

if (hooks.isExist('initNativeApi')) hooks.call('initNativeApi', taro);

module.exports = taro;
module.exports.default = taro;
