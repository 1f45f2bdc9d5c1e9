import { crc32, createDeflateRaw } from "node:zlib";
import type { ZipEntry } from "../read/zip.ts";

/** A part to write: text or bytes to be packed as they come, or an entry taken over packed from another archive. */
export type ZipPart =
  | { name: string; content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array> }
  | { name: string; packed: ZipEntry };

type Written = {
  name: Buffer;
  flags: number;
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  offset: number;
};

// 1 January 2000: archives made from the same rows are equal byte by byte.
const DOS_DATE = ((2000 - 1980) << 9) | (1 << 5) | 1;
const UTF8_NAME = 0x0800;
const SIZES_FOLLOW = 0x0008;
const LIMIT = 0xffffffff;

function header(entry: Written, central: boolean): Buffer {
  const out = Buffer.alloc(central ? 46 : 30);
  out.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
  let at = 4;
  if (central) {
    out.writeUInt16LE(20, at);
    at += 2;
  }
  out.writeUInt16LE(20, at);
  out.writeUInt16LE(entry.flags, at + 2);
  const known = central || (entry.flags & SIZES_FOLLOW) === 0;
  out.writeUInt16LE(entry.method, at + 4);
  out.writeUInt16LE(0, at + 6);
  out.writeUInt16LE(DOS_DATE, at + 8);
  out.writeUInt32LE(known ? entry.crc : 0, at + 10);
  out.writeUInt32LE(known ? entry.packedSize : 0, at + 14);
  out.writeUInt32LE(known ? entry.size : 0, at + 18);
  out.writeUInt16LE(entry.name.length, at + 22);
  if (central) out.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([out, entry.name]);
}

function descriptor(entry: Written): Buffer {
  const out = Buffer.alloc(16);
  out.writeUInt32LE(0x08074b50, 0);
  out.writeUInt32LE(entry.crc, 4);
  out.writeUInt32LE(entry.packedSize, 8);
  out.writeUInt32LE(entry.size, 12);
  return out;
}

async function* deflate(
  content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
  entry: Written,
): AsyncGenerator<Buffer> {
  const deflater = createDeflateRaw({ level: 5, chunkSize: 65_536 });
  const ready: Buffer[] = [];
  let failure: Error | null = null;
  deflater.on("data", (piece: Buffer) => ready.push(piece));
  deflater.on("error", (error) => {
    failure = error;
  });
  try {
    for await (const piece of content) {
      const bytes = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
      if (bytes.length === 0) continue;
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      await new Promise<void>((resolve, reject) =>
        deflater.write(bytes, (error) => (error ? reject(error) : resolve())),
      );
      while (ready.length > 0) yield ready.shift() as Buffer;
    }
    await new Promise<void>((resolve, reject) => {
      deflater.once("end", resolve);
      deflater.once("error", reject);
      deflater.end();
    });
    if (failure) throw failure;
    while (ready.length > 0) yield ready.shift() as Buffer;
  } finally {
    deflater.destroy();
  }
}

/** Writes an archive piece by piece; packing runs off the main thread and memory does not grow with the content. */
export async function* zipPieces(parts: AsyncIterable<ZipPart> | Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for await (const part of parts) {
    const taken = "packed" in part ? part.packed : null;
    const entry: Written = {
      name: Buffer.from(part.name, "utf8"),
      flags: taken ? UTF8_NAME : UTF8_NAME | SIZES_FOLLOW,
      method: taken?.method ?? 8,
      crc: taken?.crc ?? 0,
      packedSize: taken?.packed.length ?? 0,
      size: taken?.size ?? 0,
      offset,
    };
    const head = header(entry, false);
    yield head;
    if ("packed" in part) yield part.packed.packed;
    else {
      for await (const piece of deflate(part.content, entry)) {
        entry.packedSize += piece.length;
        yield piece;
      }
    }
    const tail = taken ? Buffer.alloc(0) : descriptor(entry);
    yield tail;
    offset += head.length + entry.packedSize + tail.length;
    if (offset > LIMIT || entry.size > LIMIT) throw new RangeError("a workbook part exceeds 4 GiB");
    written.push(entry);
  }
  const directory = Buffer.concat(written.map((e) => header(e, true)));
  yield directory;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(written.length, 8);
  end.writeUInt16LE(written.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  yield end;
}
