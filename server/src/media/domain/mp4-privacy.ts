/**
 * 视频去除位置信息: only what a player needs for picture and sound stays; everything else is emptied, whatever it is called.
 * Phones and cameras write the place into `udta`, `meta`, `uuid` and into tracks of their own (GoPro `gpmd`, Android
 * `camm`, Apple `mebx`). Boxes keep their size, so that no offset in the file moves: their type becomes `free`, their
 * content zeros.
 */
import { type Box, type BoxBudget, childrenOf, contentOf, unreadable } from './mp4-boxes';
import { type ByteSpan, sampleSpans } from './mp4-samples';

/** What stays inside each container; a type without a row of its own has no boxes inside. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  moov: ['mvhd', 'iods', 'trak', 'mvex'],
  trak: ['tkhd', 'tapt', 'edts', 'mdia'],
  tapt: ['clef', 'prof', 'enof'],
  edts: ['elst'],
  mdia: ['mdhd', 'hdlr', 'elng', 'minf'],
  minf: ['vmhd', 'smhd', 'hdlr', 'dinf', 'stbl'],
  dinf: ['dref'],
  stbl: [
    ...['stsd', 'stts', 'ctts', 'cslg', 'stsc', 'stsz', 'stz2', 'stco', 'co64', 'stss', 'stps', 'stsh'],
    ...['sdtp', 'sbgp', 'sgpd', 'subs', 'saiz', 'saio', 'padb', 'stdp'],
  ],
  mvex: ['mehd', 'trex', 'leva'],
  moof: ['mfhd', 'traf'],
  traf: ['tfhd', 'tfdt', 'trun', 'sdtp', 'sbgp', 'sgpd', 'subs', 'saiz', 'saio'],
};
const KEPT_AT_THE_TOP: readonly string[] = ['ftyp', 'styp', 'moov', 'moof', 'mdat', 'sidx', 'mfra'];
const PICTURE = 'vide';
const SOUND = 'soun';

export interface CleanedMovie {
  /** Where in the file the samples of the emptied tracks stand. */
  readonly emptiedSamples: readonly ByteSpan[];
  readonly hasEmptiedTracks: boolean;
}

export function staysAtTheTop({ type }: Box): boolean {
  return KEPT_AT_THE_TOP.includes(type);
}

/**
 * Empties within `moov`, in place, all that is not picture or sound.
 * @param moov the whole box with its header
 * @throws DomainError MEDIA.UNREADABLE where no picture is left or the boxes contradict each other
 */
export function cleanMovie(moov: Buffer, box: Box, budget: BoxBudget): CleanedMovie {
  const emptiedSamples: ByteSpan[] = [];
  let hasPicture = false;
  let hasEmptiedTracks = false;
  for (const track of childrenOf(moov, box, budget)) {
    if (track.type !== 'trak') continue;
    const handler = handlerOf(moov, track, budget);
    if (handler === PICTURE) hasPicture = true;
    if (handler === PICTURE || handler === SOUND) continue;
    emptiedSamples.push(...sampleSpans(moov, track, budget));
    empty(moov, track);
    hasEmptiedTracks = true;
  }
  if (!hasPicture) throw unreadable();
  keepOnlyKnown(moov, box, budget);
  return { emptiedSamples, hasEmptiedTracks };
}

/** The same for one fragment (`moof`). */
export function cleanFragment(moof: Buffer, box: Box, budget: BoxBudget): void {
  keepOnlyKnown(moof, box, budget);
}

/** As deep as the table goes, and no deeper. */
function keepOnlyKnown(buffer: Buffer, parent: Box, budget: BoxBudget): void {
  const kept = KEPT[parent.type] ?? [];
  let end = parent.offset + parent.headerBytes;
  for (const box of childrenOf(buffer, parent, budget)) {
    if (!kept.includes(box.type)) empty(buffer, box);
    else if (KEPT[box.type] !== undefined) keepOnlyKnown(buffer, box, budget);
    end = box.offset + box.size;
  }
  buffer.fill(0, end, parent.offset + parent.size);
}

function empty(buffer: Buffer, box: Box): void {
  buffer.write('free', box.offset + 4, 'latin1');
  contentOf(buffer, box).fill(0);
}

/** What a track carries: picture, sound, or something else. */
function handlerOf(buffer: Buffer, track: Box, budget: BoxBudget): string {
  for (const media of childrenOf(buffer, track, budget)) {
    if (media.type !== 'mdia') continue;
    for (const box of childrenOf(buffer, media, budget)) {
      if (box.type === 'hdlr') return contentOf(buffer, box).toString('latin1', 8, 12);
    }
  }
  return '';
}
