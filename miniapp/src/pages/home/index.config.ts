export default definePageConfig({ navigationBarTitleText: '应声' });
