export default definePageConfig({
  navigationBarTitleText: '反映详情',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
