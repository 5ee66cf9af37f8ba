const CHANNEL_NAME = {
  wechatSubscribe: '微信订阅消息',
  sms: '短信',
  email: '邮件',
  officialAccount: '公众号',
  wecom: '企业微信',
  wecomRobot: '企业微信群机器人',
  mediaCheck: '图片审核',
};

const escaped = (text) =>
  String(text).replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign],
  );

const clockTime = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

const row = ({ at, channel, to, title, text }) => `<tr>
  <td><time datetime="${escaped(at)}">${clockTime.format(new Date(at))}</time></td>
  <td>${escaped(CHANNEL_NAME[channel] ?? channel)}</td>
  <td>${escaped(to)}</td>
  <td>${title === '' ? '' : `<strong>${escaped(title)}</strong><br>`}${escaped(text)}</td>
</tr>`;

const STYLE = `
  body { font: 17px/1.5 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; color: #17211f; background: #f3f6f4; margin: 0; padding: 24px; }
  h1 { font-size: 20px; margin: 0 0 4px; } p { color: #51605c; margin: 0 0 16px; }
  table { width: 100%; border-collapse: collapse; background: white; } th, td { text-align: left; padding: 8px 12px; border-bottom: 1px solid #e3e9e6; vertical-align: top; }
  th { font-size: 15px; color: #51605c; } td:last-child { word-break: break-word; white-space: pre-line; }
`;

/** Every message that people would have received, newest first. */
export function messagesPage(messages) {
  const rows = [...messages].reverse().map(row).join('\n');
  const table = `<table><thead><tr><th>时间</th><th>渠道</th><th>收件人</th><th>内容</th></tr></thead><tbody>${rows}</tbody></table>`;
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="5"><title>已发出的消息</title><style>${STYLE}</style>
<h1>已发出的消息</h1><p>演示环境不会真的发微信、短信和邮件；本该发出的都列在这里。</p>
${messages.length === 0 ? '<p>还没有消息。提交一件反映，或者等一等。</p>' : table}</html>`;
}
