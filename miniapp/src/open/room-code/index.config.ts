export default definePageConfig({ navigationBarTitleText: '凭信绑定房号' });
