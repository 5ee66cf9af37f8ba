export default definePageConfig({ navigationBarTitleText: '回访与申诉' });
