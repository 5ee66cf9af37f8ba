import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../lib/find-program.mjs';
import { putRelease } from './releases.mjs';

/** The oldest Debian whose own Node.js is new enough. */
const SUITE = 'trixie';
const MIRROR = process.env.DEBIAN_MIRROR ?? 'http://deb.debian.org/debian';
const TRUSTED = '/usr/local/share/ca-certificates';
const ALL_TRUSTED = '/etc/ssl/certs/ca-certificates.crt';

const ENVIRONMENT = [
  'HOME=/root',
  'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  'LANG=C.UTF-8',
  `NODE_EXTRA_CA_CERTS=${ALL_TRUSTED}`,
];

/** Mounts belong to the processes inside and go with them. */
const ENTER =
  'root="$0"; mount --make-rprivate /; mount -t proc proc "$root/proc"; mount --rbind /dev "$root/dev"; ' +
  'exec chroot "$root" /usr/bin/env -i "$@"';

const PROCESSES = ['--mount', '--pid', '--fork', '--kill-child'];

function must(program, args, options = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e9, ...options });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${status}\n${`${stdout}${stderr}`.slice(-4000)}`);
  return stdout;
}

/**
 * A bare Debian in a folder, entered by chroot with processes of its own. What this machine trusts and where it fetches
 * packages from, it does too; nothing else is there but what `debootstrap --variant=minbase` gives (and `ip`, for a loopback).
 */
export function openCleanDebian() {
  if (process.getuid?.() !== 0)
    throw new Error('a root to install into can only be made as root: sudo npm run test:deploy');
  for (const name of ['debootstrap', 'unshare']) {
    if (!findProgram(name)) throw new Error(`${name} not found: install the packages debootstrap and util-linux`);
  }
  const folder = newFolder();
  must('debootstrap', ['--variant=minbase', '--include=iproute2', SUITE, folder, MIRROR]);
  cpSync('/etc/resolv.conf', join(folder, 'etc/resolv.conf'), { dereference: true });
  if (existsSync(TRUSTED)) cpSync(TRUSTED, join(folder, TRUSTED), { recursive: true });
  return new Debian(folder);
}

function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'yingsheng-debian-'));
  // It is the root of users inside.
  chmodSync(folder, 0o755);
  return folder;
}

class Debian {
  constructor(folder) {
    this.folder = folder;
  }

  #enter(spaces, script) {
    return must('unshare', [...spaces, 'sh', '-c', ENTER, this.folder, ...ENVIRONMENT, 'bash', '-euc', script]);
  }

  /** Runs `script` inside as root, with this machine's network. Answers with its output; throws when it fails. */
  run(script) {
    return this.#enter(PROCESSES, script);
  }

  /** The same without any network but a loopback of its own, where every port is free. */
  runAlone(script) {
    return this.#enter([...PROCESSES, '--net'], `ip link set lo up\n${script}`);
  }

  /** Another one, as this one is now. */
  copy() {
    const folder = newFolder();
    must('cp', ['-a', '--reflink=auto', `${this.folder}/.`, folder]);
    return new Debian(folder);
  }

  /** Puts the product as it was committed at `commit` into `path` inside. */
  putProduct(commit, path) {
    putRelease(commit, join(this.folder, path));
  }

  write(path, text) {
    writeFileSync(join(this.folder, path), text);
  }

  close() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
