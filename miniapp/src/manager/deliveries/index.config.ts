export default definePageConfig({
  navigationBarTitleText: '没能送达',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
