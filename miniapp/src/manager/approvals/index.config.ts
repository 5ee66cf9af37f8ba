export default definePageConfig({ navigationBarTitleText: '费用审批', enablePullDownRefresh: true });
