/** Each page of a PDF is written whole, with a dictionary that says what it is; `/Pages` is the list of them. */
const PAGE = /\/Type \/Page[^s]/g;
/** One sign less than a mark: it may have begun in the piece before. */
const TAIL = 11;

/** Counts the pages of a PDF while it comes in. */
export class PageCounter {
  private readonly decoder = new window.TextDecoder('latin1');
  private tail = '';
  private count = 0;

  /** How many there are with this piece. */
  add(piece: Uint8Array): number {
    const text = this.tail + this.decoder.decode(piece);
    this.count += text.match(PAGE)?.length ?? 0;
    this.tail = text.slice(-TAIL);
    return this.count;
  }
}
