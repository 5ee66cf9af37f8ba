import { TextDecoder, TextEncoder } from 'node:util';
import { PageCounter } from './page-counter';

const FILE = Array.from({ length: 7 }, (_, page) => `${page} 0 obj\n<<\n/Type /Page\n/Parent 1 0 R\n>>\n`).join('');
const END = '1 0 obj\n<<\n/Type /Pages\n/Count 7\n>>\n%%EOF\n';

describe('pages of a file that is coming in', () => {
  beforeAll(() => {
    Object.assign(globalThis, { TextDecoder });
  });

  it('areCounted_howeverItIsBrokenUp', () => {
    const bytes = new TextEncoder().encode(FILE + END);
    for (const size of [1, 2, 3, 5, 11, 12, 13, 40, 10_000]) {
      const counter = new PageCounter();
      let count = 0;
      for (let at = 0; at < bytes.length; at += size) count = counter.add(bytes.slice(at, at + size));
      expect([size, count]).toEqual([size, 7]);
    }
  });
});
