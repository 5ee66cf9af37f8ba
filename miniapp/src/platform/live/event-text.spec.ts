import { eventReader } from './event-text';

it('eventsComeInPieces_andAreGivenWhenTheyAreWhole', () => {
  const read = eventReader();
  expect(read('\nevent: ready\nid: 1\nda')).toEqual([]);
  expect(read('ta: {}\n\nevent: changed\ndata: {"complaintId":"c1"}\n')).toEqual([{ type: 'ready', data: {} }]);
  expect(read('\n')).toEqual([{ type: 'changed', data: { complaintId: 'c1' } }]);
});

it('heartbeats_andWhatCannotBeRead_areNoEvents', () => {
  expect(eventReader()(': still here\n\nevent: changed\ndata: {\n\n')).toEqual([]);
});
