export default defineAppConfig({
  pages: ['pages/home/index', 'pages/submit/index', 'pages/complaints/index', 'pages/mine/index', 'pages/login/index'],
  subPackages: [
    { root: 'resident', pages: ['detail/index', 'rate/index', 'notices/index', 'promises/index', 'privacy/index'] },
    {
      root: 'staff',
      pages: [
        'inbox/index',
        'work-order/index',
        'desk/index',
        'complaint/index',
        'handover/index',
        'follow-up/index',
        'waiting/index',
        'reviews/index',
      ],
    },
    {
      root: 'manager',
      pages: [
        'board/index',
        'complaints/index',
        'dispatch-board/index',
        'approvals/index',
        'deliveries/index',
        'detail/index',
        'people/index',
        'rules/index',
      ],
    },
  ],
  window: {
    navigationBarBackgroundColor: '#f3f6f4',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '应声',
    backgroundColor: '#f3f6f4',
  },
  lazyCodeLoading: 'requiredComponents',
  // WeChat then asks for the privacy guideline before whatever it covers.
  __usePrivacyCheck__: true,
});
