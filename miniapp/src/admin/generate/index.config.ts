export default definePageConfig({ navigationBarTitleText: '生成房号' });
