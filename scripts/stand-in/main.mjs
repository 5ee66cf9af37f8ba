// Runs the stand-in platform until stopped; the first line printed is JSON with its addresses.
import { startStandIn } from './platform.mjs';

const platform = await startStandIn({
  port: Number(process.env.STAND_IN_PORT ?? 0),
  smtpPort: Number(process.env.STAND_IN_SMTP_PORT ?? 0),
});
console.log(JSON.stringify({ url: platform.url, smtpPort: platform.smtpPort }));

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => platform.close().then(() => process.exit(0)));
