export default definePageConfig({
  navigationBarTitleText: '我的反映',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
