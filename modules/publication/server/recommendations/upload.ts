import type { FastifyRequest } from "fastify";
import { documentText } from "#platform/documents/index.ts";
import { isStorable } from "#platform/http/storable.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import type { Text } from "#platform/kernel/text.ts";
import type { OfferTyped } from "../../model/recommendations/recommendation.ts";
import type { Cv } from "./intake.ts";

/** Largest CV that is taken. */
export const LARGEST_CV = 10 * 1024 * 1024;
/** Longest single value of a form; the rules of each field are narrower and say so. */
const LONGEST_VALUE = 20_000;

/** A file over the limit is cut and said to be; the fields are wanted all the same. */
const READING = {
  limits: { fileSize: LARGEST_CV, files: 1, fields: 20, fieldSize: 200_000 },
  throwFileSizeLimit: false,
};

export type Sent = { readonly typed: OfferTyped; readonly cv: Cv | null; readonly problem: Text | null };

const said = (error: Refusal): Text => ({
  zh: `${error.texts.zh}${error.possible ? `。${error.possible.zh}` : ""}`,
  en: `${error.texts.en}${error.possible ? `. ${error.possible.en}` : ""}`,
});

/** A scan has no text and is a CV all the same; everything else that cannot be read is refused. */
async function problemOf(cv: Cv): Promise<Text | null> {
  try {
    await documentText(cv);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code === "documents.no-text" ? null : said(error);
  }
}

/** Reads what a form sent, file included. A file that is too large or unreadable is named; the typed values are there all the same. */
export async function readSent(request: FastifyRequest): Promise<Sent> {
  const typed: Record<string, string> = {};
  const put = (name: string, value: unknown) => {
    if (typeof value === "string" && /^[A-Za-z]{1,30}$/.test(name) && isStorable(value))
      typed[name] = value.slice(0, LONGEST_VALUE).replaceAll("\u0000", "");
  };
  if (!request.isMultipart()) {
    for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, unknown>))
      put(name, value);
    return { typed, cv: null, problem: null };
  }
  let cv: Cv | null = null;
  let problem: Text | null = null;
  for await (const part of request.parts(READING)) {
    if (part.type === "field") {
      put(part.fieldname, part.value);
      continue;
    }
    // Read to its end in any case: the browser shows no reply before it has sent everything.
    const pieces: Buffer[] = [];
    for await (const piece of part.file) pieces.push(piece as Buffer);
    const bytes = Buffer.concat(pieces);
    if (part.file.truncated) problem = said(new Refusal("recommendations.cv-too-large"));
    else if (bytes.length > 0 || part.filename)
      cv = { name: part.filename || "cv", mime: part.mimetype, bytes };
  }
  // An empty choice is sent as a file without name and content.
  if (cv && cv.bytes.length === 0 && cv.name === "cv") cv = null;
  if (cv && !problem) problem = await problemOf(cv);
  return { typed, cv: problem ? null : cv, problem };
}
