import { fromBase64 } from "../base64.ts";
import { KERNEL_BYTES } from "./generated/bytes.ts";

// Only what is used here: libs are compiled without the platform's types.
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Memory: new (size: { initial: number; maximum: number }) => Pages;
  Instance: new (module: object, imports: Record<string, Record<string, unknown>>) => { exports: unknown };
};
type Pages = { readonly buffer: ArrayBuffer; grow(pages: number): number };

/** What kernel.as exports; all arguments are byte offsets or counts. */
export type KernelExports = {
  top(
    ...args: [
      terms: number,
      weights: number,
      count: number,
      offsets: number,
      postings: number,
      padded: number,
      heap: number,
      k: number,
      first: number,
    ]
  ): void;
  both(task: number): void;
  join(
    ...args: [list: number, count: number, starts: number, bytes: number, end: number, limit: number]
  ): number;
  products(vector: number, rows: number, rank: number, count: number, out: number): void;
  settle(counts: number, scores: number, ids: number, k: number, heaps: number): void;
};

/** Documents of one block; their sums stand where kernel.as has SUMS. */
export const BLOCK = 65_536;
const PAGE = 65_536;
let compiled: object | undefined;

/** A kernel with its own memory: regions are handed out one after the other, never taken back. At most 4 GiB. */
export class KernelMemory {
  readonly run: KernelExports;
  readonly #pages: Pages;
  #used = 1024 + BLOCK * 4;
  #words: Int32Array | undefined;

  constructor() {
    compiled ??= new WebAssembly.Module(fromBase64(KERNEL_BYTES));
    this.#pages = new WebAssembly.Memory({ initial: 16, maximum: 65_536 });
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory: this.#pages } });
    this.run = exports as KernelExports;
  }

  /** Bytes handed out so far. */
  get bytes(): number {
    return this.#used;
  }

  /** A zeroed region, aligned to 64 bytes. Views made before may be detached: make them when they are needed. */
  reserve(bytes: number): number {
    const at = Math.ceil(this.#used / 64) * 64;
    this.#used = at + bytes;
    const missing = this.#used - this.#pages.buffer.byteLength;
    if (missing > 0) {
      // A tenth in advance: growing costs a system call, and detaches views.
      const ahead = Math.min(missing + this.#used / 10, 65_536 * PAGE - this.#pages.buffer.byteLength);
      this.#pages.grow(Math.ceil(Math.max(missing, ahead) / PAGE));
    }
    return at;
  }

  /** The whole memory as i32, index = offset / 4; made anew only after the memory grew. */
  get words(): Int32Array {
    if (this.#words?.buffer !== this.#pages.buffer) this.#words = new Int32Array(this.#pages.buffer);
    return this.#words;
  }

  i32(at: number, length: number): Int32Array {
    return new Int32Array(this.#pages.buffer, at, length);
  }
  u32(at: number, length: number): Uint32Array {
    return new Uint32Array(this.#pages.buffer, at, length);
  }
  u16(at: number, length: number): Uint16Array {
    return new Uint16Array(this.#pages.buffer, at, length);
  }
  f32(at: number, length: number): Float32Array {
    return new Float32Array(this.#pages.buffer, at, length);
  }
  f64(at: number, length: number): Float64Array {
    return new Float64Array(this.#pages.buffer, at, length);
  }
  u8(at: number, length: number): Uint8Array {
    return new Uint8Array(this.#pages.buffer, at, length);
  }
}
