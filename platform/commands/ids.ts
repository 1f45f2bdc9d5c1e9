import { randomBytes } from "node:crypto";

/** A UUIDv7 (RFC 9562): sorts by creation time, 74 random bits. Never a secret: tokens come from `newToken`. */
export function newId(): string {
  const b = randomBytes(16);
  b.writeUIntBE(Date.now(), 0, 6);
  b[6] = ((b[6] as number) & 0x0f) | 0x70;
  b[8] = ((b[8] as number) & 0x3f) | 0x80;
  const h = b.toString("hex");
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}`;
}

/** An unguessable token of 192 bits for links. */
export const newToken = (): string => randomBytes(24).toString("base64url");
