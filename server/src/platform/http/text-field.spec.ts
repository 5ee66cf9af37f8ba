import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { cleanText, OptionalTextField, TextField, textLength } from './text-field';

class Form {
  @TextField({ min: 2, max: 5 })
  text: string;

  @OptionalTextField({ min: 2, max: 5 })
  note?: string;
}

function check(body: Record<string, unknown>) {
  const form = plainToInstance(Form, body);
  return { form, faults: validateSync(form).map((fault) => fault.property) };
}

describe('cleanText', () => {
  it.each([
    ['ends_areTrimmed', '  漏水了 \n', '漏水了'],
    ['controlCharacters_areRemoved_lineFeedsStay', 'a\u0000b\u0007\nc\u009f', 'ab\nc'],
    ['windowsLineEnds_becomeLineFeeds', 'a\r\nb\rc', 'a\nb\nc'],
    ['loneSurrogates_areRemoved', 'a\ud83d b', 'a b'],
    ['textOfNothingVisible_isEmpty', '\u200b\u3164\u2800\u00ad\ufe0f\u{e0001}', ''],
    ['directionOverrides_areRemoved', '漏水\u202e不\u2066了', '漏水不了'],
    ['emoji_stays', '漏水😭👨‍👩‍👧', '漏水😭👨‍👩‍👧'],
  ])('%s', (_name, raw, kept) => {
    expect(cleanText(raw)).toBe(kept);
  });
});

describe('TextField', () => {
  it('length_isCountedInCodePoints', () => {
    expect(textLength('😭😭😭😭😭')).toBe(5);
    expect(check({ text: '😭😭😭😭😭' }).faults).toEqual([]);
    expect(check({ text: '😭😭😭😭😭😭' }).faults).toEqual(['text']);
  });
  it('blankText_isRefused_blankNoteIsAbsent', () => {
    expect(check({ text: '   ', note: ' ' })).toMatchObject({ faults: ['text'], form: { note: undefined } });
  });
  it('anythingButText_isRefused', () => {
    expect(check({ text: 12345, note: ['ab'] }).faults).toEqual(['text', 'note']);
  });
});
