export default definePageConfig({
  navigationBarTitleText: '工单清单',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
