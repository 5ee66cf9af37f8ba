import { readShiftCell, writeShiftCell } from './shift-cell';

const MIDNIGHT = new Date('2026-11-24T16:00:00Z');
const span = (from: string, until: string) => ({
  startsAt: new Date(`2026-11-${from}:00+08:00`),
  endsAt: new Date(`2026-11-${until}:00+08:00`),
});

it.each([
  ['08:00-20:00', [span('25T08:00', '25T20:00')]],
  ['8:00–20:00', [span('25T08:00', '25T20:00')]],
  ['08:00~20:00', [span('25T08:00', '25T20:00')]],
  ['08:00至20:00', [span('25T08:00', '25T20:00')]],
  ['08:00-12:00 14:00-18:00', [span('25T08:00', '25T12:00'), span('25T14:00', '25T18:00')]],
  ['08:00-12:00,14:00-18:00', [span('25T08:00', '25T12:00'), span('25T14:00', '25T18:00')]],
  ['20:00-次日08:00', [span('25T20:00', '26T08:00')]],
  ['20:00-次日 08:00', [span('25T20:00', '26T08:00')]],
  ['20:00-08:00', [span('25T20:00', '26T08:00')]],
  ['16:00-24:00', [span('25T16:00', '26T00:00')]],
  ['全天', [span('25T00:00', '26T00:00')]],
  ['', []],
  [' 休 ', []],
])('%j_is_read_as_its_shifts', (text, spans) => {
  expect(readShiftCell(text, MIDNIGHT)).toEqual({ spans });
});

it.each([
  ['早班', '看不懂“早班”'],
  ['08:00-25:00', '看不懂'],
  ['08:60-20:00', '看不懂'],
  ['24:00-次日08:00', '看不懂'],
  ['8-20', '看不懂'],
  ['08:00-08:00', '上下班时间相同'],
  ['=NOW()', '这一格是公式'],
  ['08:00-20:00 早班', '看不懂“早班”'],
])('%j_is_refused_with_a_reason', (text, reason) => {
  expect(readShiftCell(text, MIDNIGHT)).toEqual({ problem: expect.stringContaining(reason) });
});

it.each([['08:00-20:00'], ['08:00-12:00 14:00-18:00'], ['20:00-次日08:00'], ['全天'], ['16:00-24:00'], ['']])(
  '%j_is_written_as_it_is_read',
  (text) => {
    const reading = readShiftCell(text, MIDNIGHT);
    expect('spans' in reading ? writeShiftCell(reading.spans, MIDNIGHT) : reading.problem).toBe(text);
  },
);
