import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

/**
 * The commands of the first block below the heading `## title` in a document of ours, as root types them in a shell: one
 * a line, without what is left to systemd.
 */
export function documentedCommands(document, title) {
  const text = readFileSync(join(root, document), 'utf8');
  const [, below] = text.split(`## ${title}\n`);
  const [, block] = /```bash\n([\s\S]*?)```/.exec(below);
  return block
    .split('\n')
    .map((line) => line.replace(/\s#\s.*$/, '').replace(/\s{2,}#\s.*$/, ''))
    .filter((line) => line.trim() !== '' && !line.includes('systemctl'))
    .map((line) => line.replaceAll('sudo ', ''));
}
