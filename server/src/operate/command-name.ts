/** As the operator types it: `yingsheng` where it is installed, which says so itself; else npm in the folder of the product. */
const INSTALLED = process.env.OPERATE_COMMAND ?? '';

/** @param argument what follows it */
export function commandName(name: 'backup' | 'restore' | 'reset-second-factor', argument = ''): string {
  const words = INSTALLED === '' ? ['npm run', name, argument === '' ? '' : '--'] : [INSTALLED, name];
  return [...words, argument].filter((word) => word !== '').join(' ');
}
