export default definePageConfig({ navigationBarTitleText: '住户与人员' });
