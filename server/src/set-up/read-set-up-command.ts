import { parseArgs } from 'node:util';
import type { SetUpChoices } from '@yingsheng/shared/api/set-up';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { fieldErrors } from '../platform/http/field-errors';
import { StartUpError } from '../platform/start-up-error';
import { SetUpChoicesDto } from './set-up.dto';

/** Where what follows each option belongs. */
const OPTIONS = {
  company: 'company.name',
  admin: 'admin.name',
  account: 'admin.account',
  phone: 'admin.phone',
  estate: 'estate.name',
  code: 'estate.code',
  'service-phone': 'estate.servicePhone',
  address: 'estate.address',
} as const;
type Option = keyof typeof OPTIONS;
const NAMES = Object.keys(OPTIONS) as Option[];

export const SET_UP_USAGE = `npm run setup -- --company 安居物业 --admin 王磊 --account wanglei --phone 13800001234 \\
  --estate 翠湖花园 --code CH --service-phone 0571-88880000 --address 杭州市湖滨路1号
装好的服务器上，把 npm run setup -- 换成 sudo yingsheng setup / on an installed server: sudo yingsheng setup
密码从标准输入或环境变量 SETUP_PASSWORD 读取，不要写在命令里：别人看得到运行中的命令。
The password is read from standard input or SETUP_PASSWORD, never from the command, which others can see.`;

/**
 * Company, first admin and first estate as the command names them; held to the same rules as the page.
 * @throws StartUpError that says at each option what is wrong
 */
export function readSetUpCommand(args: readonly string[], password: string): SetUpChoices {
  const given = valuesOf(args);
  const plain = { company: {}, admin: { password }, estate: {} } as Record<string, Record<string, string | undefined>>;
  for (const name of NAMES) {
    const [part = '', field = ''] = OPTIONS[name].split('.');
    Object.assign(plain[part] ?? {}, { [field]: given[name] ?? '' });
  }
  const choices = plainToInstance(SetUpChoicesDto, plain);
  const wrong = Object.entries(fieldErrors(validateSync(choices)));
  if (wrong.length === 0) return choices;
  throw new StartUpError([...wrong.map(([path, text]) => `${optionOf(path)}：${text}`), '', SET_UP_USAGE].join('\n'));
}

function valuesOf(args: readonly string[]): Partial<Record<Option, string>> {
  const options = Object.fromEntries(NAMES.map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({ args: [...args], options }).values as Partial<Record<Option, string>>;
  } catch (error) {
    // What was typed may be a password in the wrong place: it is not repeated.
    if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) {
      throw new StartUpError(
        `有不认识的选项，或选项后面没有内容 / unknown option, or one without a value\n\n${SET_UP_USAGE}`,
      );
    }
    throw error;
  }
}

function optionOf(path: string): string {
  const name = NAMES.find((each) => OPTIONS[each] === path);
  return name === undefined ? 'SETUP_PASSWORD' : `--${name}`;
}
