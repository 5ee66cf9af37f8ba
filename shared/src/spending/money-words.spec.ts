import { fenFromYuanText, moneyText } from './money-words';

describe('moneyText', () => {
  it.each([
    [1, '¥0.01'],
    [8000, '¥80'],
    [8050, '¥80.50'],
    [120_000, '¥1,200'],
    [100_000_000, '¥1,000,000'],
  ])('%d fen reads %s', (fen, text) => {
    expect(moneyText(fen)).toBe(text);
  });
});

describe('fenFromYuanText', () => {
  it.each([
    ['80', 8000],
    [' 80.5 ', 8050],
    ['¥1,200.05', 120_005],
    ['0.01', 1],
    ['0', 0],
  ])('%s is understood', (text, fen) => {
    expect(fenFromYuanText(text)).toBe(fen);
  });
  it.each(['', '-5', '1.234', '1e3', '八十', '80元', '.5', '12345678901'])('%s is no amount', (text) => {
    expect(fenFromYuanText(text)).toBeNull();
  });
});
