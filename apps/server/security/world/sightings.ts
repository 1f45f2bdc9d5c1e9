import { unzipSync } from "fflate";
import type { Operation } from "#platform/http/operation.ts";
import { authorisationTable } from "../authorisation/index.ts";
import { BODY, BUDGET, GUEST, NEED_CONTACT, PERSON, type Planted, WORDS } from "./secrets.ts";
import type { Stage } from "./stage.ts";

const RECORDS: readonly (readonly [RegExp, string])[] = [
  [/^\/api\/needs\//, "need"],
  [/^\/api\/need-test-reads\//, "testRead"],
  [/^\/api\/experts\//, "expert"],
  [/^\/api\/accounts\//, "person"],
  [/^\/api\/engagements\//, "engagement"],
  [/^\/api\/questions\//, "question"],
  [/^\/api\/signings\//, "paper"],
  [/^\/api\/ledger\//, "ledger"],
  [/^\/api\/attendance\//, "attendance"],
];
/** Search words: part of each kind of secret. */
const SEARCHED = [BODY, NEED_CONTACT.mobile, PERSON.mobile, GUEST.companion];

/** Every place where the records could show, as far as a path or a search word reaches them. */
function* readings(stage: Stage, made: Planted): Generator<string> {
  for (const op of stage.operations.values()) {
    if (op.method !== "GET" || op.id === "codeTree" || op.id === "searchCodes") continue;
    const own = authorisationTable.find((r) => r.operation === op.id)?.asked(stage.world);
    const record = RECORDS.find(([pattern]) => pattern.test(op.url))?.[1];
    const params: Record<string, string | undefined> = {
      ...own?.params,
      ...(record ? { id: made[record] } : {}),
    };
    const path = op.url.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? "x");
    for (const query of queriesOf(op, own?.query ?? {})) yield `${path}?${query}`;
  }
  // Of the papers those that are text, or a document whose text can be read.
  const paper = `/api/activities/${stage.world.main}/papers`;
  for (const kind of ["handbook", "agenda-text", "calendar"]) yield `${paper}/${kind}?reason=%E6%A0%B8`;
}

function* queriesOf(op: Operation, own: Readonly<Record<string, string>>): Generator<string> {
  const exported = op.id.endsWith("Export") && op.query !== undefined;
  yield new URLSearchParams({ ...own, ...(exported ? { reason: "核对数据" } : {}) }).toString();
  const searchable = /^(list|needsList$|board)/.test(op.id) && !exported && op.query !== undefined;
  if (searchable) for (const q of SEARCHED) yield new URLSearchParams({ ...own, q }).toString();
}

/** Text of a reply; of a workbook the text of its parts. */
async function read(stage: Stage, url: string, cookie: string | undefined): Promise<string> {
  const reply = await stage.t.app.inject({ method: "GET", url, headers: cookie ? { cookie } : {} });
  const raw = reply.rawPayload;
  if (raw[0] !== 0x50 || raw[1] !== 0x4b) return reply.payload;
  return Object.values(unzipSync(raw))
    .map((part) => Buffer.from(part).toString("utf8"))
    .join("\n");
}

export type Sighting = { readonly who: string; readonly word: string; readonly url: string };

/** Who sees which word where; and which searches for a word of the body find something, whoever asks. */
export async function sightings(
  stage: Stage,
  made: Planted,
): Promise<{ sighted: Sighting[]; searches: string[] }> {
  const sighted: Sighting[] = [];
  const searches: string[] = [];
  const readers: Record<string, string | undefined> = {
    ...stage.cookies,
    invitedExpert: made.cookie,
    nobody: undefined,
  };
  for (const [who, cookie] of Object.entries(readers))
    for (const url of readings(stage, made)) {
      const text = await read(stage, url, cookie);
      for (const word of WORDS) if (text.includes(word)) sighted.push({ who, word, url });
      const asked = new URLSearchParams(url.split("?")[1]).get("q");
      if (asked === BODY && /"total":[1-9]/.test(text)) searches.push(`${who} ${url}`);
    }
  // Reads whose question travels in a body: what is like a guess at the confidential text must not be found by it.
  for (const [who, cookie] of Object.entries(readers))
    for (const [title, text] of [
      ["高性能胶料", ""],
      [BODY, `${BODY}的配比 ${BUDGET}`],
    ]) {
      const url = "/api/needs/similar";
      const body = { kind: "technology", title, text };
      const reply = await stage.t.call("POST", url, { ...(cookie ? { cookie } : {}), body });
      for (const word of WORDS) if (reply.text.includes(word)) sighted.push({ who, word, url });
      if (title === BODY && /"items":\[\{/.test(reply.text)) searches.push(`${who} ${url}`);
    }
  return { sighted, searches };
}
