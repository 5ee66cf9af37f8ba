/** The part of it that is used; the package has no types of its own for this entry. */
declare module 'libheif-js/wasm-bundle' {
  interface HeifPicture {
    get_width(): number;
    get_height(): number;
    /** Fills `target.data` with RGBA; the callback gets `null` when that was not possible. */
    display(
      target: { data: Uint8ClampedArray; width: number; height: number },
      done: (filled: object | null) => void,
    ): void;
  }

  export class HeifDecoder {
    decode(file: Uint8Array): HeifPicture[];
  }
}
