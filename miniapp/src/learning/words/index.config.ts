export default definePageConfig({
  navigationBarTitleText: '自己的词',
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
});
