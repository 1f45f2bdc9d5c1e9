import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Transform } from "node:stream";

/** The layout of a backup folder: manifest.json, tables/*.copy.gz, files/… (uploads), audit-anchors, secret. */
export const formatVersion = 1;
export const manifestName = "manifest.json";
export const filesFolderName = "files";
export const anchorName = "audit-anchors";
export const secretName = "secret";

export type TableEntry = {
  schema: string;
  table: string;
  /** Stored columns in order; generated ones are computed again. */
  columns: string[];
  rows: number;
  /** Digest of the set of rows, whatever their order: the restored table is read back and must give the same. */
  content: string;
  file: string;
  /** SHA-256 of the compressed file. */
  sha256: string;
};

export type SequenceEntry = { schema: string; sequence: string; value: string; called: boolean };

export type FileEntry = { path: string; bytes: number; sha256: string };

export type Manifest = {
  formatVersion: number;
  createdAt: string;
  serverVersion: string;
  /** Names of the migrations that made the schema, in order. */
  migrations: string[];
  tables: TableEntry[];
  sequences: SequenceEntry[];
  files: FileEntry[];
  /** The audit anchor's digest, when there is one. */
  anchor: string | null;
  /** The digest of the key that seals second factors and signs sessions, when it stands in a file. */
  secret: string | null;
};

/** A backup that cannot be made or restored, and why. Nothing has been changed when it is thrown. */
export class BackupError extends Error {
  override name = "BackupError";
}

/** Text of a row must not depend on who reads it. */
export const sessionForCopy =
  "set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC'; set extra_float_digits = 1; set bytea_output = 'hex'; set client_encoding = 'UTF8'; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0";

/** Counts the rows that pass (COPY text: one per line) and digests them as a set. */
export class RowDigest extends Transform {
  rows = 0;
  #sum = 0n;
  #rest: Buffer = Buffer.alloc(0);

  override _transform(
    chunk: Buffer,
    _encoding: BufferEncoding,
    done: (error: null, data: Buffer) => void,
  ): void {
    const data = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    let start = 0;
    for (let end = data.indexOf(10); end >= 0; end = data.indexOf(10, start)) {
      // A sum, not an exclusive or: two equal rows must not cancel out.
      this.#sum = BigInt.asUintN(128, this.#sum + digestOfRow(data.subarray(start, end)));
      this.rows += 1;
      start = end + 1;
    }
    this.#rest = Buffer.from(data.subarray(start));
    done(null, chunk);
  }

  get content(): string {
    return this.#sum.toString(16).padStart(32, "0");
  }
}

function digestOfRow(row: Buffer): bigint {
  const digest = createHash("sha256").update(row).digest();
  return (digest.readBigUInt64LE(0) << 64n) | digest.readBigUInt64LE(8);
}

/** SHA-256 of a file, read as a stream. */
export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** The manifest as it is stored: with a digest of its own, so that a changed list of tables is noticed too. */
export function sealManifest(manifest: Manifest): string {
  const digest = createHash("sha256").update(JSON.stringify(manifest)).digest("hex");
  return `${JSON.stringify({ digest, manifest }, null, 2)}\n`;
}

/**
 * Reads a backup's manifest and compares every file with it.
 * @throws BackupError naming the first damaged or missing file
 */
export async function readVerifiedManifest(source: string): Promise<Manifest> {
  const manifest = readManifest(source);
  const listed = [
    ...manifest.tables.map(({ file, sha256 }) => ({ path: file, sha256 })),
    ...manifest.files.map(({ path, sha256 }) => ({ path: join(filesFolderName, path), sha256 })),
    ...(manifest.anchor ? [{ path: anchorName, sha256: manifest.anchor }] : []),
    ...(manifest.secret ? [{ path: secretName, sha256: manifest.secret }] : []),
  ];
  for (const { path, sha256 } of listed) {
    const file = join(source, path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      throw new BackupError(`the backup is damaged: ${path} is missing / 备份已损坏：缺少 ${path}`);
    }
    if ((await sha256OfFile(file)) !== sha256) {
      throw new BackupError(`the backup is damaged: ${path} was changed / 备份已损坏：${path} 内容不符`);
    }
  }
  return manifest;
}

function readManifest(source: string): Manifest {
  const file = join(source, manifestName);
  if (!existsSync(file)) throw new BackupError(`${source} holds no backup / ${source} 中没有备份`);
  let sealed: { digest?: string; manifest?: Manifest };
  try {
    sealed = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new BackupError(
      `the backup is damaged: ${manifestName} cannot be read / 备份已损坏：${manifestName} 无法读取`,
    );
  }
  const { digest, manifest } = sealed;
  if (!manifest || createHash("sha256").update(JSON.stringify(manifest)).digest("hex") !== digest) {
    throw new BackupError(
      `the backup is damaged: ${manifestName} was changed / 备份已损坏：${manifestName} 内容不符`,
    );
  }
  if (manifest.formatVersion !== formatVersion) {
    throw new BackupError(
      `the backup has format ${manifest.formatVersion}, this release reads ${formatVersion} / 备份格式为 ${manifest.formatVersion}，本版本只能读取 ${formatVersion}`,
    );
  }
  return manifest;
}
