import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const tokens = readFileSync(join(__dirname, 'tokens.scss'), 'utf8');

/** WCAG 2.2, 1.4.3: what small letters need against what lies behind them. */
const ENOUGH = 4.5;

it('whiteWords_overAPhoto_areRead_howeverLightThePhotoIs', () => {
  const [red, green, blue, alpha] = channelsOf('caption');
  const overWhite = [red, green, blue].map((channel) => channel * alpha + 255 * (1 - alpha));
  expect(contrast([255, 255, 255], overWhite)).toBeGreaterThanOrEqual(ENOUGH);
});

function channelsOf(name: string): [number, number, number, number] {
  const [, inside = ''] = new RegExp(`--${name}: rgba\\(([^)]+)\\)`).exec(tokens) ?? [];
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN, alpha = Number.NaN] = inside.split(',').map(Number);
  return [red, green, blue, alpha];
}

function contrast(one: number[], other: number[]): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(channels: number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
