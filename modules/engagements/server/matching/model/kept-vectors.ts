import { readFile } from "node:fs/promises";
import type { KeptVectors } from "#libs/matching/index.ts";

const FORMAT = "huizhi-vectors-1";
type Header = { format: string; name: string; dimension: number; keys: string[] };

/** A file that holds something else than kept vectors; it is never written over. */
export class KeptVectorsError extends Error {}

/** One line of JSON, then the vectors as 32-bit floats, little-endian, row by row. */
export function packVectors({ name, dimension, keys, vectors }: KeptVectors): Buffer {
  const header: Header = { format: FORMAT, name, dimension, keys: [...keys] };
  const body = Buffer.alloc(vectors.length * 4);
  vectors.forEach((x, i) => {
    body.writeFloatLE(x, i * 4);
  });
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]);
}

/** @throws KeptVectorsError if the bytes are not what `packVectors` makes. */
export function unpackVectors(bytes: Buffer): KeptVectors {
  const end = bytes.indexOf(10);
  const { name, dimension, keys } = headerOf(bytes.subarray(0, Math.max(0, end)).toString("utf8"));
  const body = bytes.subarray(end + 1);
  if (body.length !== keys.length * dimension * 4)
    throw new KeptVectorsError("向量不完整 / the vectors are incomplete");
  const vectors = Float32Array.from({ length: body.length / 4 }, (_, i) => body.readFloatLE(i * 4));
  return { name, dimension, keys, vectors };
}

/** The vectors kept in a file; null where there is no such file yet. @throws KeptVectorsError for a file of another kind. */
export async function readVectors(file: string): Promise<KeptVectors | null> {
  try {
    return unpackVectors(await readFile(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function headerOf(line: string): Header {
  try {
    const header = JSON.parse(line) as Partial<Header> | null;
    if (
      header?.format === FORMAT &&
      typeof header.name === "string" &&
      Number.isInteger(header.dimension) &&
      Array.isArray(header.keys)
    )
      return header as Header;
  } catch {
    // Told below like any other file that is none of ours.
  }
  throw new KeptVectorsError("不是保存向量的文件 / not a file of kept vectors");
}
