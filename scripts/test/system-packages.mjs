import { existsSync } from 'node:fs';
import { findChromium, findProgram } from '../lib/find-program.mjs';
import { runCommand, tail } from '../lib/run-command.mjs';

async function hasChineseFont() {
  const list = findProgram('fc-list');
  if (!list) return existsSync('/usr/share/fonts/opentype/noto');
  const { output } = await runCommand(list, [':lang=zh', 'family']);
  return output.trim() !== '';
}

/** What the tests need from the operating system: Debian package and how to see that it is there. */
const NEEDED = [
  { name: 'mariadb-server', isThere: async () => findProgram('mariadbd') !== null },
  { name: 'chromium-headless-shell', isThere: async () => findChromium() !== null },
  { name: 'fonts-noto-cjk', isThere: hasChineseFont },
];

async function missingPackages() {
  const missing = [];
  for (const { name, isThere } of NEEDED) if (!(await isThere())) missing.push(name);
  return missing;
}

const canInstall = () => process.getuid?.() === 0 && findProgram('apt-get') !== null;

/**
 * Installs what is missing when this is root on Debian; otherwise says what to install.
 * The steps that need it then fail by themselves with the reason.
 */
export async function ensureSystemPackages(say) {
  const missing = await missingPackages();
  if (missing.length === 0) return;
  if (!canInstall()) {
    say(`缺少系统软件：${missing.join(' ')}。Debian/Ubuntu 可执行：sudo apt-get install ${missing.join(' ')}`);
    return;
  }
  say(`用 apt-get 安装：${missing.join(' ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-qq'], { env });
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...missing];
  const { code, output, seconds } = await runCommand('apt-get', install, { env });
  say(code === 0 ? `  已安装，用时 ${Math.round(seconds)} 秒` : `  安装失败：\n${tail(output, 10)}`);
}
