export default definePageConfig({ navigationBarTitleText: '没能送达', enablePullDownRefresh: true });
