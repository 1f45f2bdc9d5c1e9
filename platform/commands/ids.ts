import { createHash, randomBytes, randomFillSync } from "node:crypto";

let lastTime = 0;
let counter = 0;
/** Random bytes of 256 ids at once: asking the system for sixteen costs about as much as asking for thousands. */
const pool = Buffer.alloc(4096);
let used = pool.length;

/**
 * A UUIDv7 (RFC 9562 §6.2, method 1): sorts by creation, also within a millisecond of this process: 12 bits after the time
 * count up from a random start, 62 bits are random. What is ordered by id is thus ordered as it was made, the same in every
 * run over the same data. Never a secret: tokens come from `newToken`.
 */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const b = pool.subarray(used, used + 16);
  used += 16;
  const now = Date.now();
  if (now > lastTime) {
    lastTime = now;
    // Half of the range is left for counting.
    counter = b.readUInt16BE(6) & 0x07ff;
  } else if (++counter > 0x0fff) {
    // More in one millisecond than the range holds, or a clock set back: the time runs ahead by one.
    lastTime++;
    counter = 0;
  }
  b.writeUIntBE(lastTime, 0, 6);
  b.writeUInt16BE(0x7000 | counter, 6);
  b[8] = ((b[8] as number) & 0x3f) | 0x80;
  const h = b.toString("hex");
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
}

/** An unguessable token of 192 bits for links. */
export const newToken = (): string => randomBytes(24).toString("base64url");

/** What the database keeps of a link's token: who reads it cannot open the link. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");
