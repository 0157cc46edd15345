/**
 * Counter-based random numbers: a draw is a function of its key and its index, not of the calls before it, so that work can be
 * split or extended without changing any draw. Threefry-2x32 with 20 rounds (Salmon et al. 2011), 64 bits a call.
 */
export interface Random {
  /** Two 32-bit words for an index of two 32-bit halves; they stand in `words` until the next call. */
  draw(low: number, high: number): void;
  words: Uint32Array;
}

const rotations = [13, 15, 26, 6, 17, 29, 16, 24] as const;
const parity = 0x1bd11bda;

export function random(keyLow: number, keyHigh: number): Random {
  const words = new Uint32Array(2);
  const keys = [keyLow | 0, keyHigh | 0, keyLow ^ keyHigh ^ parity] as const;
  const [k0, k1, k2] = keys;

  function draw(low: number, high: number): void {
    let x = (low + k0) | 0;
    let y = (high + k1) | 0;
    let r = 0;
    // Five groups of four rounds; after each a rotated key and the number of the group come in.
    for (let group = 1; group <= 5; group++) {
      const at = r & 4;
      for (let round = 0; round < 4; round++) {
        const by = rotations[at + round] as number;
        x = (x + y) | 0;
        y = ((y << by) | (y >>> (32 - by))) ^ x;
      }
      r += 4;
      const step = group % 3;
      x = (x + (step === 0 ? k0 : step === 1 ? k1 : k2)) | 0;
      y = (y + (step === 0 ? k1 : step === 1 ? k2 : k0) + group) | 0;
    }
    words[0] = x;
    words[1] = y;
  }
  return { draw, words };
}

/** A word as a number strictly between 0 and 1. */
export function uniform(word: number): number {
  return (word + 0.5) / 4_294_967_296;
}
