const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * A key that names one intended submission (not a secret). The time in front keeps two devices with
 * the same seed apart.
 */
export function newKey(): string {
  let random = '';
  for (let index = 0; index < 20; index += 1) random += ALPHABET[Math.floor(Math.random() * ALPHABET.length)];
  return `${Date.now().toString(36)}-${random}`;
}
