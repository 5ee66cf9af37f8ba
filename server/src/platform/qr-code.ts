import { lazily } from './lazily';

const codes = lazily(() => require('qrcode') as typeof import('qrcode'));

/** In pixels: wide enough to be read from paper at arm's length, and sharp on a phone. */
const WIDTH = 480;

/** An address as a picture to scan: a PNG as a data address. */
export function qrCodeOf(address: string): Promise<string> {
  return codes().toDataURL(address, { width: WIDTH, margin: 2 });
}
