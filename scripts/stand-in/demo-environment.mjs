/** The server's settings under which everything it sends arrives at the stand-in platform. */
export const demoEnvironment = ({ url, smtpPort }) => ({
  SMS_PROVIDER: 'tencent',
  SMS_BASE_URL: `${url}/tencent-sms`,
  SMS_KEY_ID: 'AKIDstandin',
  SMS_KEY_SECRET: 'stand-in-tencent-key',
  SMS_SIGN_NAME: '应声物业',
  SMS_TEMPLATE_ID: '1001',
  SMS_CODE_TEMPLATE_ID: '1002',
  SMS_ACCOUNT_TEMPLATE_ID: '1003',
  SMS_SDK_APP_ID: '1400000000',
  SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
  MAIL_FROM: 'service@yingsheng.example',
  WECOM_BASE_URL: `${url}/wecom`,
  WECOM_CORP_ID: 'ww0123456789abcdef',
  WECOM_SECRET: 'stand-in-corp-secret',
  WECOM_AGENT_ID: '1000002',
  WECOM_ROBOT_KEY: 'demo',
});
