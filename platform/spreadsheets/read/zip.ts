import { crc32, createInflateRaw } from "node:zlib";
import { LIMITS } from "../limits.ts";
import { refusal } from "../refusals.ts";

/** An entry of the central directory whose place in the file was checked. */
export type ZipEntry = { name: string; method: 0 | 8; crc: number; size: number; packed: Buffer };

type Listed = Omit<ZipEntry, "packed"> & { packedSize: number; offset: number };

function findEnd(file: Buffer): number {
  const lowest = Math.max(0, file.length - 22 - 0xffff);
  for (let at = file.length - 22; at >= lowest; at--) if (file.readUInt32LE(at) === 0x06054b50) return at;
  throw refusal("spreadsheets.damaged");
}

function checkName(name: string): void {
  const unsafe = name.includes("\0") || /^([a-z]:|\/)/i.test(name) || name.split("/").includes("..");
  if (unsafe)
    throw refusal("spreadsheets.unsafe", {
      what: "压缩包内有越界路径",
      whatEn: "paths that leave the archive",
    });
}

/** Sizes beyond 32 bits stand in the ZIP64 extra field; some writers put ordinary sizes there too. */
function zip64(extra: Buffer, sizes: { size: number; packedSize: number; offset: number }): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let from = at + 4;
    const take = () => {
      if (from + 8 > extra.length) throw refusal("spreadsheets.damaged");
      from += 8;
      return Number(extra.readBigUInt64LE(from - 8));
    };
    if (sizes.size === 0xffffffff) sizes.size = take();
    if (sizes.packedSize === 0xffffffff) sizes.packedSize = take();
    if (sizes.offset === 0xffffffff) sizes.offset = take();
    return;
  }
}

function listEntries(file: Buffer, end: number): Listed[] {
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count > LIMITS.zipEntries) throw refusal("spreadsheets.bomb");
  const listed: Listed[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw refusal("spreadsheets.damaged");
    const flags = file.readUInt16LE(at + 8);
    const method = file.readUInt16LE(at + 10);
    const nameLength = file.readUInt16LE(at + 28);
    const extraLength = file.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + file.readUInt16LE(at + 32);
    if (next > file.length) throw refusal("spreadsheets.damaged");
    const name = file.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/");
    checkName(name);
    if (flags & 1) throw refusal("spreadsheets.encrypted");
    if (method !== 0 && method !== 8) throw refusal("spreadsheets.damaged");
    const sizes = {
      packedSize: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    };
    zip64(file.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength), sizes);
    listed.push({ name, method, crc: file.readUInt32LE(at + 16), ...sizes });
    at = next;
  }
  return listed;
}

function locate(file: Buffer, listed: readonly Listed[], end: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let free = 0;
  // Entries that share bytes are how a small file claims to hold petabytes.
  for (const e of [...listed].sort((a, b) => a.offset - b.offset)) {
    if (e.offset < free || e.offset + 30 > end || file.readUInt32LE(e.offset) !== 0x04034b50)
      throw refusal("spreadsheets.damaged");
    const start = e.offset + 30 + file.readUInt16LE(e.offset + 26) + file.readUInt16LE(e.offset + 28);
    free = start + e.packedSize;
    if (free > end) throw refusal("spreadsheets.damaged");
    if (entries.has(e.name))
      throw refusal("spreadsheets.unsafe", { what: "压缩包内有重名文件", whatEn: "two parts with one name" });
    entries.set(e.name, {
      name: e.name,
      method: e.method as 0 | 8,
      crc: e.crc,
      size: e.size,
      packed: file.subarray(start, free),
    });
  }
  return entries;
}

/**
 * Reads a ZIP's central directory without unpacking anything. Refuses truncation, encryption, paths that leave the
 * archive, overlapping or repeated entries, and declared sizes or ratios beyond LIMITS.
 */
export function readZip(file: Buffer): Map<string, ZipEntry> {
  if (file.length < 22) throw refusal("spreadsheets.damaged");
  const end = findEnd(file);
  const listed = listEntries(file, end);
  let total = 0;
  for (const e of listed) {
    total += e.size;
    const ratio = e.size / Math.max(1, e.packedSize);
    if (total > LIMITS.inflatedBytes || (e.size > LIMITS.ratioFloorBytes && ratio > LIMITS.ratio))
      throw refusal("spreadsheets.bomb");
  }
  return locate(file, listed, end);
}

/** Unpacks an entry in pieces; stops at `cap` bytes or when it grows beyond its declared size, and checks its CRC. */
export async function* unpack(entry: ZipEntry, cap: number): AsyncGenerator<Buffer> {
  let size = 0;
  let crc = 0;
  const count = (piece: Buffer) => {
    size += piece.length;
    if (size > cap) throw refusal("spreadsheets.bomb");
    if (size > entry.size) throw refusal("spreadsheets.damaged");
    crc = crc32(piece, crc);
  };
  if (entry.method === 0) {
    for (let at = 0; at < entry.packed.length; at += 262_144) {
      const piece = entry.packed.subarray(at, at + 262_144);
      count(piece);
      yield piece;
    }
  } else {
    const inflater = createInflateRaw({ chunkSize: 262_144 });
    inflater.end(entry.packed);
    try {
      for await (const piece of inflater as AsyncIterable<Buffer>) {
        count(piece);
        yield piece;
      }
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      throw typeof code === "string" && code.startsWith("Z_") ? refusal("spreadsheets.damaged") : error;
    } finally {
      inflater.destroy();
    }
  }
  if (crc !== entry.crc || size !== entry.size) throw refusal("spreadsheets.damaged");
}

/** A whole part in memory, at most `cap` bytes. */
export async function unpackAll(entry: ZipEntry, cap: number): Promise<Buffer> {
  if (entry.size > cap) throw refusal("spreadsheets.bomb");
  const pieces: Buffer[] = [];
  for await (const piece of unpack(entry, cap)) pieces.push(piece);
  return Buffer.concat(pieces);
}
