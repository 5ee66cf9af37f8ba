import { requestHash } from './request-hash';

describe('requestHash', () => {
  it('orderOfFields_andAbsentFields_doNotMatter', () => {
    const hash = requestHash('submit', { text: '漏水', place: { householdId: 'h', note: '厨房' } });
    expect(requestHash('submit', { place: { note: '厨房', householdId: 'h' }, text: '漏水', urgency: undefined })).toBe(
      hash,
    );
  });
  it('anyOtherContent_orKind_differs', () => {
    const hash = requestHash('submit', { text: '漏水', mediaIds: ['a', 'b'] });
    expect(requestHash('submit', { text: '漏水', mediaIds: ['b', 'a'] })).not.toBe(hash);
    expect(requestHash('register', { text: '漏水', mediaIds: ['a', 'b'] })).not.toBe(hash);
  });
});
