export default definePageConfig({
  navigationBarTitleText: '数的是哪些',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
