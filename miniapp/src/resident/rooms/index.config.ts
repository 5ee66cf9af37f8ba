export default definePageConfig({
  navigationBarTitleText: '我的房号',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
