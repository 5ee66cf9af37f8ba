export default definePageConfig({ navigationBarTitleText: '查投诉' });
