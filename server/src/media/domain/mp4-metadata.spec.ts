import { blankPrivateBoxes, findPrivateBoxes } from './mp4-metadata';

function box(type: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(8 + content.length, 0);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, content]);
}

const place = Buffer.from('+31.2304+121.4737/', 'latin1');

describe('blankPrivateBoxes', () => {
  it('locationInMovieAndTrack_isGone_andNoOffsetMoves', () => {
    const header = box('mvhd', Buffer.from('keep'));
    const moov = box(
      'moov',
      Buffer.concat([
        header,
        box('trak', box('udta', place)),
        box('udta', box('\u00a9xyz', place)),
        box('meta', place),
      ]),
    );
    const length = moov.length;
    expect(blankPrivateBoxes(moov)).toBe(3);
    expect(moov.length).toBe(length);
    expect(moov.includes(place)).toBe(false);
    expect(moov.includes('keep')).toBe(true);
    expect(findPrivateBoxes(moov)).toEqual([]);
  });

  it('boxThatClaimsMoreThanThereIs_isLeftAlone', () => {
    const broken = box('moov', box('udta', place));
    broken.writeUInt32BE(9999, 8);
    expect(blankPrivateBoxes(broken)).toBe(0);
  });
});
