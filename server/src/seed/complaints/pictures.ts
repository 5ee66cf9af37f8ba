import { Readable } from 'node:stream';
import sharp from 'sharp';

/** `water`: a damp patch; `fault`: something dark or broken; `clean`: the same wall, put right. */
export type Motif = 'water' | 'fault' | 'clean';

const WIDTH = 720;
const HEIGHT = 540;

/** Drawn here, so that a demonstration shows pictures without anybody's photo being used. */
export async function drawPicture(motif: Motif, shade: number): Promise<Readable> {
  const image = await sharp(Buffer.from(svgOf(motif, shade)))
    .jpeg({ quality: 72 })
    .toBuffer();
  return Readable.from([image]);
}

function svgOf(motif: Motif, shade: number): string {
  const wall = `hsl(${38 + (shade % 5) * 6}, 18%, ${84 - (shade % 4) * 4}%)`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="100%" height="100%" fill="${wall}"/>
    <rect y="${HEIGHT * 0.78}" width="100%" height="${HEIGHT * 0.22}" fill="hsl(28, 22%, 52%)"/>
    <rect y="${HEIGHT * 0.765}" width="100%" height="${HEIGHT * 0.025}" fill="hsl(30, 12%, 92%)"/>
    ${SUBJECT[motif](shade)}
  </svg>`;
}

const SUBJECT: Readonly<Record<Motif, (shade: number) => string>> = {
  water: (shade) => {
    const x = 220 + (shade % 5) * 60;
    const drops = [0, 1, 2].map(
      (index) => `<ellipse cx="${x - 60 + index * 62}" cy="${250 + index * 46}" rx="6" ry="13" fill="#7f98a6"/>`,
    );
    return `<ellipse cx="${x}" cy="70" rx="190" ry="96" fill="#a8926c" opacity="0.55"/>
      <ellipse cx="${x + 24}" cy="58" rx="112" ry="54" fill="#836c49" opacity="0.6"/>${drops.join('')}`;
  },
  fault: (shade) => {
    const x = 240 + (shade % 4) * 50;
    return `<rect x="${x}" y="130" width="210" height="170" rx="10" fill="#5d6663"/>
      <rect x="${x + 18}" y="148" width="174" height="134" rx="6" fill="#2c3331"/>
      <path d="M${x + 30} 160 L${x + 96} 214 L${x + 72} 226 L${x + 150} 276" stroke="#c9b27c" stroke-width="7" fill="none"/>`;
  },
  clean: (shade) => {
    const x = 240 + (shade % 4) * 50;
    return `<rect x="${x}" y="130" width="210" height="170" rx="10" fill="#f4f6f5" stroke="#b9c3bf" stroke-width="4"/>
      <path d="M${x + 54} 216 L${x + 92} 254 L${x + 160} 180" stroke="#0b6e63" stroke-width="14" fill="none" stroke-linecap="round"/>`;
  },
};
