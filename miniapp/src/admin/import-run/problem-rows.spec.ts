import { problemRows } from './problem-rows';

const problem = (cell: string, column: string) => ({
  sheet: '1 号楼',
  cell,
  column,
  value: '',
  text: '请核对。',
  isBlocking: true,
});

it('problemsOfOneColumn_standTogether_theMostFrequentFirst_eachAtItsCell', () => {
  const rows = problemRows([
    problem('D9', '房号'),
    problem('H2', '联系电话'),
    problem('H7', '联系电话'),
    problem('', ''),
  ]);
  expect(rows.map(({ heading, place }) => [heading, place])).toEqual([
    ['联系电话（2 处）', '1 号楼 H2'],
    [null, '1 号楼 H7'],
    ['房号（1 处）', '1 号楼 D9'],
    ['整行（1 处）', '1 号楼'],
  ]);
});
