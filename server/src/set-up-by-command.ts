/** `npm run setup`: company, first admin and first estate of an empty installation, without a browser. */
import 'reflect-metadata';
import { text } from 'node:stream/consumers';
import { NestFactory } from '@nestjs/core';
import type { SetUpChoices } from '@yingsheng/shared/api/set-up';
import { errorText } from '@yingsheng/shared/labels.zh';
import { PASSWORD_PROBLEM_TEXT, type PasswordProblem } from '@yingsheng/shared/people/password';
import { pino } from 'pino';
import { createAppModule } from './app.module';
import { SystemClock } from './platform/clock/clock';
import type { Config } from './platform/config/config';
import { loadConfig } from './platform/config/load-config';
import { holdDatabase } from './platform/database/sqlite-hold';
import { DomainError } from './platform/domain-error';
import { JsonLogger } from './platform/http/json-logger';
import { explainStartFailure, StartUpError } from './platform/start-up-error';
import { readSetUpCommand, SET_UP_USAGE } from './set-up/read-set-up-command';
import { SetUpCompany } from './set-up/set-up-company';

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    process.stdout.write(`${SET_UP_USAGE}\n`);
    return;
  }
  const config = loadConfig(process.env);
  if (config.isDemo)
    throw new StartUpError('这是演示环境，它有自己的公司：请设 NODE_ENV=production / this is the demo.');
  const choices = readSetUpCommand(args, await readPassword());
  const hold = holdDatabase(config);
  await setUp(config, choices).finally(() => hold.release());
  process.stdout.write(whatIsNext(config, choices));
}

/** Without its last line break, which an `echo` adds. */
async function readPassword(): Promise<string> {
  const given = process.env.SETUP_PASSWORD ?? (process.stdin.isTTY ? '' : await text(process.stdin));
  return given.replace(/\r?\n$/, '');
}

async function setUp(config: Config, choices: SetUpChoices): Promise<void> {
  const app = await NestFactory.createApplicationContext(createAppModule(config, new SystemClock()), {
    logger: new JsonLogger(pino({ level: 'error' })),
    abortOnError: false,
  });
  try {
    // Whoever may run this on the machine may also read the database.
    await app.get(SetUpCompany).execute(choices, 'command', () => undefined);
  } catch (error) {
    if (error instanceof DomainError) throw new StartUpError(wordsOf(error));
    throw error;
  } finally {
    await app.close();
  }
}

function wordsOf({ code, facts }: DomainError): string {
  if (code === 'AUTH.PASSWORD_WEAK') return PASSWORD_PROBLEM_TEXT[facts.problem as PasswordProblem];
  return errorText(code, facts);
}

function whatIsNext({ publicBaseUrl }: Config, { company, admin, estate }: SetUpChoices): string {
  return (
    `已设置好：${company.name}，${estate.name}（${estate.code}）。管理员账号：${admin.account}\n` +
    `下一步：启动服务（已经在运行的不用重启），打开 ${publicBaseUrl} ，用这个账号和密码登录。\n` +
    `Set up. Next: start the server unless it runs, open ${publicBaseUrl} and sign in as ${admin.account}.\n`
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${explainStartFailure(error)}\n`);
  process.exitCode = 1;
});
