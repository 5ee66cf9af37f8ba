export default definePageConfig({
  navigationBarTitleText: '第一步',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
