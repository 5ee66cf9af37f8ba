export default definePageConfig({ navigationBarTitleText: '规则与承诺' });
