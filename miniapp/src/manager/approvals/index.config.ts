export default definePageConfig({
  navigationBarTitleText: '费用审批',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
