/** SHA-256 (FIPS 180-4): the browser's own exists only on https, and an estate may run on a plain address of its network. */
const FRACTIONS = 2 ** 32;

const primes = [2];
for (let candidate = 3; primes.length < 64; candidate += 2) {
  if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
}
/** The first 32 bits of the fraction. */
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * FRACTIONS) | 0;
const ROUND_WORDS = primes.map((prime) => fraction(Math.cbrt(prime)));
const START_WORDS = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

const turn = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/** The first 32 bits of the digest, unsigned. @param text ASCII only */
export function sha256Head(text: string): number {
  return at(digestOf(bytesOf(text)), 0) >>> 0;
}

/** HMAC (RFC 2104) in hex. @param key at most 64 characters; ASCII only, as `text` */
export function hmacSha256(key: string, text: string): string {
  const padded = (mask: number): number[] =>
    Array.from({ length: 64 }, (_, index) => (key.charCodeAt(index) || 0) ^ mask);
  const inner = digestOf([...padded(0x36), ...bytesOf(text)]);
  const innerBytes = Array.from(
    { length: 32 },
    (_, index) => (at(inner, index >> 2) >>> (24 - (index & 3) * 8)) & 0xff,
  );
  const words = digestOf([...padded(0x5c), ...innerBytes]);
  return Array.from(words, (word: number) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function bytesOf(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function digestOf(bytes: readonly number[]): ArrayLike<number> {
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const words = new Int32Array(blocks * 16);
  bytes.forEach((byte, index) => {
    put(words, index, byte);
  });
  put(words, bytes.length, 0x80);
  words[words.length - 1] = bytes.length * 8;
  let state: ArrayLike<number> = START_WORDS;
  for (let block = 0; block < blocks; block += 1)
    state = compressed(state, words.subarray(block * 16, block * 16 + 16));
  return state;
}

function at(words: ArrayLike<number>, index: number): number {
  return words[index] ?? 0;
}

function put(words: Int32Array, index: number, byte: number): void {
  const word = index >> 2;
  words[word] = at(words, word) | (byte << (24 - (index & 3) * 8));
}

const schedule = new Int32Array(64);

function compressed(state: ArrayLike<number>, block: Int32Array): Int32Array {
  schedule.set(block);
  for (let t = 16; t < 64; t += 1) {
    const [near, far] = [at(schedule, t - 15), at(schedule, t - 2)];
    const s0 = turn(near, 7) ^ turn(near, 18) ^ (near >>> 3);
    const s1 = turn(far, 17) ^ turn(far, 19) ^ (far >>> 10);
    schedule[t] = at(schedule, t - 16) + s0 + at(schedule, t - 7) + s1;
  }
  let [a, b, c, d, e, f, g, h] = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => at(state, index)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let t = 0; t < 64; t += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + at(ROUND_WORDS, t) + at(schedule, t)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  return Int32Array.from([a, b, c, d, e, f, g, h], (word, index) => word + at(state, index));
}
