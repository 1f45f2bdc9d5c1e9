import { closeSync, openSync, writeSync } from "node:fs";

const ROOM = 1 << 20;

/** Texts by number, kept as UTF-8: what is written a hundred thousand times is encoded once. Number 0 is the empty text. */
export class Fragments {
  bytes = Buffer.alloc(ROOM);
  starts = new Int32Array(1 << 14);
  #count = 1;

  /** Keeps a text; gives its number. */
  add(text: string): number {
    const number = this.#count++;
    const at = this.starts[number] ?? 0;
    const size = Buffer.byteLength(text);
    while (at + size > this.bytes.length)
      this.bytes = Buffer.concat([this.bytes, Buffer.alloc(this.bytes.length)]);
    this.bytes.write(text, at);
    if (number + 1 >= this.starts.length) {
      const wider = new Int32Array(this.starts.length * 2);
      wider.set(this.starts);
      this.starts = wider;
    }
    this.starts[number + 1] = at + size;
    return number;
  }

  textOf(number: number): string {
    return this.bytes.toString("utf8", this.starts[number], this.starts[number + 1]);
  }
}

/** A file put together from fragments and written in pieces of a megabyte, so that memory does not grow with it. */
export class FragmentFile {
  readonly #fragments: Fragments;
  readonly #file: number;
  readonly #held = Buffer.alloc(ROOM);
  #size = 0;

  constructor(path: string, fragments: Fragments) {
    this.#fragments = fragments;
    this.#file = openSync(path, "w");
  }

  put(fragment: number): void {
    const { bytes, starts } = this.#fragments;
    let from = starts[fragment] ?? 0;
    const to = starts[fragment + 1] ?? 0;
    if (to - from > ROOM - this.#size) {
      this.#flush();
      if (to - from > ROOM) {
        this.#write(bytes, from, to);
        return;
      }
    }
    const held = this.#held;
    let at = this.#size;
    // Most are a few bytes: a loop is faster than any call.
    while (from < to) held[at++] = bytes[from++] ?? 0;
    this.#size = at;
  }

  /** A text that comes once. */
  text(text: string): void {
    if (text.length * 3 > ROOM - this.#size) this.#flush();
    if (text.length * 3 > ROOM) {
      const bytes = Buffer.from(text);
      this.#write(bytes, 0, bytes.length);
    } else this.#size += this.#held.write(text, this.#size);
  }

  end(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    this.#write(this.#held, 0, this.#size);
    this.#size = 0;
  }

  #write(bytes: Buffer, from: number, to: number): void {
    for (let at = from; at < to; ) at += writeSync(this.#file, bytes, at, to - at);
  }
}
