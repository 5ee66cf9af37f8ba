export default definePageConfig({
  navigationBarTitleText: '我的个人信息',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
