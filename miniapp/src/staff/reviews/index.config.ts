export default definePageConfig({
  navigationBarTitleText: '内容复核',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
