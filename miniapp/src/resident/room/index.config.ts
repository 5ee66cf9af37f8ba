export default definePageConfig({ navigationBarTitleText: '房号' });
