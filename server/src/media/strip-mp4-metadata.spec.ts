import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { box, longBox, smallVideo } from '../../test/support/small-video';
import { DomainError } from '../platform/domain-error';
import { stripMp4Metadata } from './strip-mp4-metadata';

const PLACE = '+31.2304+121.4737/';
const place = Buffer.from(PLACE);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mp4-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What is left of `video`; `null`: it was refused. */
async function stripped(video: Buffer): Promise<Buffer | null> {
  const path = join(folder, 'video.mp4');
  await writeFile(path, video);
  try {
    await stripMp4Metadata(path);
    return await readFile(path);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'MEDIA.UNREADABLE') return null;
    throw error;
  }
}

/** A box of the given depth around the place. */
function nested(depth: number): Buffer {
  let inner: Buffer = place;
  for (let level = 0; level < depth; level += 1) inner = box('udta', inner);
  return inner;
}

describe('where a video was taken', () => {
  it.each([
    ['android_xyz', smallVideo({ inMovie: [box('udta', box('\u00a9xyz', place))] })],
    ['threeGpp_loci', smallVideo({ inMovie: [box('udta', box('loci', place))] })],
    ['apple_keysOfTheMovie', smallVideo({ inMovie: [box('meta', box('keys', 'ISO6709'), box('ilst', place))] })],
    ['xmp_besideTheMovie', smallVideo({ beside: [box('uuid', Buffer.alloc(16, 7), place)] })],
    ['meta_besideTheMovie', smallVideo({ beside: [box('meta', place)] })],
    ['uuid_inATrack', smallVideo({ inTrack: [box('uuid', Buffer.alloc(16, 7), place)] })],
    ['udta_inATrack', smallVideo({ inTrack: [box('udta', place)] })],
    ['left_inAnEmptiedBox', smallVideo({ inMovie: [box('free', place)], beside: [box('skip', place)] })],
    ['udta_withALongLength', smallVideo({ inMovie: [longBox('udta', place)] })],
    ['box_thatNobodyKnows', smallVideo({ inMovie: [box('Xtra', place)] })],
    ['behind_anotherBox', smallVideo({ inMovie: [box('iods', 'x'), nested(500)] })],
    ['goPro_track', smallVideo({ further: { handler: 'meta', samples: ['gpmd', PLACE] } })],
    ['camera_trackOfItsOwn', smallVideo({ further: { handler: 'camm', samples: [PLACE, PLACE] } })],
  ])('%s_isGone_andNoOffsetMoves', async (_where, video) => {
    expect(video.includes(place)).toBe(true);
    const left = await stripped(video);
    expect(left?.includes(place)).toBe(false);
    expect(left?.length).toBe(video.length);
    expect(left?.includes('pictures')).toBe(true);
  });

  it('besidePicturesThatLookLikeIt_thePicturesStay', async () => {
    const video = smallVideo({ pictures: PLACE });
    expect(await stripped(video)).toEqual(video);
  });
});

describe('a file that is no readable video', () => {
  const shortened = (video: Buffer, at: number, size: number): Buffer => {
    const changed = Buffer.from(video);
    changed.writeUInt32BE(size, at);
    return changed;
  };
  const video = smallVideo({ inMovie: [box('udta', place)] });
  const movieAt = video.indexOf('moov') - 4;

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['withoutItsIndex', video.subarray(0, movieAt)],
    ['cutOff', video.subarray(0, video.length - 3)],
    ['withTwoIndexes', Buffer.concat([video, video.subarray(movieAt)])],
    ['withoutAPicture', Buffer.concat([box('ftyp', 'isom'), box('moov', box('udta', place))])],
    ['boxThatClaimsMoreThanThereIs', shortened(video, video.indexOf('udta') - 4, 0x7fffffff)],
    ['boxSmallerThanItsHeader', shortened(video, video.indexOf('udta') - 4, 4)],
    ['longLengthWithoutRoom', shortened(video, video.indexOf('udta') - 4, 1)],
    ['millionsOfBoxes', Buffer.concat([Buffer.from(video), ...Array(200_000).fill(box('free'))])],
    ['tableThatClaimsMoreThanItHolds', samplesClaiming(0xffffffff)],
  ])('%s_isRefused', async (_what, file) => {
    expect(await stripped(file)).toBeNull();
  });

  it('whateverIsChangedInIt_itIsReadOrRefused_withoutGrowing', async () => {
    const whole = smallVideo({
      inMovie: [box('udta', nested(20)), longBox('meta', place)],
      further: { handler: 'meta', samples: [PLACE, 'more'] },
    });
    const change = fc.tuple(
      fc.nat({ max: whole.length - 1 }),
      fc.oneof(fc.uint8Array({ maxLength: 12 }), fc.constantFrom(0, 1, 7, 8, 0xffffffff).map(wordOf)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 4 }), fc.nat({ max: 40 }), async (changes, cut) => {
        const hostile = Buffer.from(whole.subarray(0, whole.length - cut));
        for (const [at, bytes] of changes)
          hostile.set(bytes.slice(0, Math.max(0, hostile.length - at)), Math.min(at, hostile.length));
        const left = await stripped(hostile);
        expect(left === null || left.length === hostile.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  function samplesClaiming(count: number): Buffer {
    const claiming = smallVideo({ further: { handler: 'meta', samples: [PLACE] } });
    claiming.writeUInt32BE(count, claiming.lastIndexOf('stsz') + 12);
    return claiming;
  }
});

function wordOf(value: number): Uint8Array {
  const word = Buffer.alloc(4);
  word.writeUInt32BE(value, 0);
  return word;
}
