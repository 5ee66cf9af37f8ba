export default definePageConfig({
  navigationBarTitleText: '研判准不准',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
