import { closeSync, openSync, writeSync } from "node:fs";
import { KernelMemory } from "#libs/matching/kernel/index.ts";

const ROOM = 1 << 20;
/** Room for fragments, taken at once: pages that nothing was written to use no memory, and moving would leave them twice. */
const FIRST_ROOM = 1 << 26;
const FIRST_STARTS = 1 << 20;
/** Fragments that wait until the kernel joins them. */
const LIST = 1 << 13;
/** The kernel copies 32 bytes at a time: as many must be free behind the last. */
const SPARE = 32;
const encoder = new TextEncoder();

/** Texts by number, kept as UTF-8: what is written a hundred thousand times is encoded once. Number 0 is the empty text. */
export class Fragments {
  readonly memory = new KernelMemory();
  /** Where the texts and, four bytes each, their starts stand; both move when they grow. */
  bytes = { at: this.memory.reserve(FIRST_ROOM + SPARE), room: FIRST_ROOM };
  starts = { at: this.memory.reserve(FIRST_STARTS * 4), room: FIRST_STARTS };
  #count = 1;
  #size = 0;

  /** Keeps a text; gives its number. */
  add(text: string): number {
    const { memory } = this;
    const most = text.length * 3;
    if (this.#size + most > this.bytes.room) {
      const room = this.bytes.room * 2 + most;
      const at = memory.reserve(room + SPARE);
      memory.u8(at, this.#size).set(memory.u8(this.bytes.at, this.#size));
      this.bytes = { at, room };
    }
    if (this.#count + 1 === this.starts.room) {
      const { at: before, room } = this.starts;
      const at = memory.reserve(room * 8);
      memory.i32(at, room).set(memory.i32(before, room));
      this.starts = { at, room: room * 2 };
    }
    this.#size += encoder.encodeInto(text, memory.u8(this.bytes.at + this.#size, most)).written;
    memory.words[(this.starts.at >>> 2) + this.#count + 1] = this.#size;
    return this.#count++;
  }

  bytesOf(number: number): Uint8Array {
    const at = (this.starts.at >>> 2) + number;
    const { words } = this.memory;
    const from = words[at] ?? 0;
    return this.memory.u8(this.bytes.at + from, (words[at + 1] ?? 0) - from);
  }
}

/** A file put together from fragments and written in pieces of a megabyte, so that memory does not grow with it. */
export class FragmentFile {
  readonly #fragments: Fragments;
  readonly #file: number;
  readonly #list = new Int32Array(LIST);
  #waiting = 0;
  /** Where in the kernel's memory the list, the joined text and its end stand. */
  readonly #at: { readonly list: number; readonly out: number; readonly end: number };

  constructor(path: string, fragments: Fragments) {
    this.#fragments = fragments;
    this.#file = openSync(path, "w");
    const { memory } = fragments;
    this.#at = {
      list: memory.reserve(LIST * 4),
      out: memory.reserve(ROOM + SPARE),
      end: memory.reserve(4),
    };
    this.#end = this.#at.out;
  }

  put(fragment: number): void {
    this.#list[this.#waiting++] = fragment;
    if (this.#waiting === LIST) this.#join();
  }

  /** A text that comes once. */
  text(text: string): void {
    this.#join();
    const { memory } = this.#fragments;
    const most = text.length * 3;
    if (this.#end + most > this.#at.out + ROOM) this.#flush();
    if (most > ROOM) this.#write(encoder.encode(text));
    else this.#end += encoder.encodeInto(text, memory.u8(this.#end, most)).written;
  }

  end(): void {
    this.#join();
    this.#flush();
    closeSync(this.#file);
  }

  get #end(): number {
    return this.#fragments.memory.words[this.#at.end >>> 2] ?? 0;
  }
  set #end(at: number) {
    this.#fragments.memory.words[this.#at.end >>> 2] = at;
  }

  #join(): void {
    const { memory, starts, bytes } = this.#fragments;
    const { list, out, end } = this.#at;
    for (let from = 0; from < this.#waiting; ) {
      const count = this.#waiting - from;
      memory.words.set(this.#list.subarray(from, this.#waiting), list >>> 2);
      const joined = memory.run.join(list, count, starts.at, bytes.at, end, out + ROOM);
      from += joined;
      if (joined === count) break;
      if (this.#end > out) this.#flush();
      else this.#write(this.#fragments.bytesOf(this.#list[from++] ?? 0));
    }
    this.#waiting = 0;
  }

  #flush(): void {
    const { out } = this.#at;
    this.#write(this.#fragments.memory.u8(out, this.#end - out));
    this.#end = out;
  }

  #write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at, bytes.length - at);
  }
}
