export default definePageConfig({ navigationBarTitleText: '一户的绑定信' });
