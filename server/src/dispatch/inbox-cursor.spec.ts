import { cursorOf, readCursor } from './inbox-cursor';

const order = { id: 'o1', doneAt: null, nextDueAt: new Date('2026-11-23T02:00:00.123Z') };

describe('cursor of the inbox', () => {
  it('isReadBackAsWritten_alsoWithoutAClock', () => {
    expect(readCursor('offered', cursorOf('offered', order))).toEqual({
      tab: 'offered',
      at: order.nextDueAt,
      id: 'o1',
    });
    expect(readCursor('active', cursorOf('active', { ...order, nextDueAt: null })).at).toBeNull();
  });
  it.each([
    ['ofAnotherTab', cursorOf('active', order)],
    ['empty', ''],
    ['garbage', 'bm9wZQ'],
    ['wrongShape', Buffer.from('["offered","soon","o1"]').toString('base64url')],
  ])('%s_isRefused', (_name, cursor) => {
    expect(() => readCursor('offered', cursor)).toThrow(expect.objectContaining({ code: 'REQUEST.CURSOR_INVALID' }));
  });
});
