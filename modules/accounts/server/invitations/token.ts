import { createHash } from "node:crypto";

/** What the database keeps of a link's token. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");
