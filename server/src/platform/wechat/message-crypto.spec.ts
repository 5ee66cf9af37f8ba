import { decryptMessage, encryptMessage, isSignedBy, messageSignature } from './message-crypto';

/** The vectors that WeChat's documents publish. */
const TOKEN = 'AAAAA';
const KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
const APP_ID = 'wxb11529c136998cb6';
const MESSAGE = '我是中文abcd123';
const ENCRYPTED = 'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==';

describe('messages of WeChat in safe mode', () => {
  it('signature_isTheOneOfTheDocuments', () => {
    expect(messageSignature(TOKEN, '1714036504', '1514711492')).toBe('f464b24fc39322e44b38aa78f5edd27bd1441696');
  });
  it('encryption_isTheOneOfTheDocuments', () => {
    expect(encryptMessage(MESSAGE, KEY, APP_ID, Buffer.from('aaaabbbbccccdddd'))).toBe(ENCRYPTED);
  });
  it('decryption_isTheOneOfTheDocuments', () => {
    expect(decryptMessage(ENCRYPTED, KEY, APP_ID)).toBe(MESSAGE);
  });
  it('whatWasEncrypted_isReadAgain_whateverItsLength', () => {
    for (let length = 0; length < 70; length += 1) {
      const message = '漏'.repeat(length);
      expect(decryptMessage(encryptMessage(message, KEY, APP_ID), KEY, APP_ID)).toBe(message);
    }
  });
  it('aMessageForAnotherApp_isRefused', () => {
    expect(() => decryptMessage(ENCRYPTED, KEY, 'wx-another')).toThrow('another app');
  });
  it('aWrongKey_isRefused', () => {
    expect(() => decryptMessage(ENCRYPTED, 'B'.repeat(43), APP_ID)).toThrow();
  });
  it('aForeignSignature_isNotOurs', () => {
    expect(isSignedBy('f464b24fc39322e44b38aa78f5edd27bd1441696', TOKEN, '1714036504', '1514711492')).toBe(true);
    expect(isSignedBy('0464b24fc39322e44b38aa78f5edd27bd1441696', TOKEN, '1714036504', '1514711492')).toBe(false);
    expect(isSignedBy('', TOKEN, '1714036504', '1514711492')).toBe(false);
  });
});
