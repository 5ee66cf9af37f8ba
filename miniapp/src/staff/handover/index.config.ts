export default definePageConfig({
  navigationBarTitleText: '交接班',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
