import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { authorisationTable } from "./authorisation/index.ts";
import type { Row } from "./authorisation/table.ts";
import { allowedOne, at, changed, type Path, textPaths } from "./world/allowed.ts";
import { openStage, type Stage } from "./world/stage.ts";

/** In every payload, so that a log line or a header that carries any of it is found. */
const MARK = "zqxmark";
const PAYLOADS = [
  `<script>alert("${MARK}")</script>`,
  `"><img src=x onerror=alert('${MARK}')>`,
  `${MARK}'; drop table needs; --`,
  `${MARK}\r\nSet-Cookie: injected=1\r\nX-Injected: 1`,
  `../../../../etc/passwd ${MARK}`,
  `\${7*7}{{7*7}}%0d%0a${MARK}`,
  `=cmd|' /C calc'!A0 ${MARK}`,
  `\u202e${MARK}\u200b👩‍🔬ﷺ测试`,
  `javascript:alert('${MARK}')`,
  `__proto__.${MARK}`,
  `{"level":50,"msg":"${MARK}"}\n{"level":50}`,
  `${MARK}\u0000`,
  `${MARK}\ud800`,
] as const;

const PER_FIELD = process.env.HUIZHI_FULL === "1" ? PAYLOADS.length : 2;

let stage: Stage;
before(async () => {
  stage = await openStage();
});
after(() => stage?.close());

/** Writes whose reply shows what was stored: the field must come back as it was sent. */
const SHOWN = new Set([
  "registerOrganisation",
  "needsCreate",
  "needsEdit",
  "registerExpert",
  "editExpert",
  "proposeEngagement",
  "editEngagement",
  "recordIntent",
  "recordAgreement",
  "amendSigning",
  "addPlaque",
  "orderCeremony",
  "recordVisit",
  "raiseBlocker",
  "createEdition",
  "addActivity",
]);

type Sent = { readonly row: Row; readonly path: Path; readonly payload: string };
const nameOf = ({ row, path, payload }: Sent): string =>
  `${row.operation} ${path.join(".")} ← ${JSON.stringify(payload).slice(0, 60)}`;

function* sendings(): Generator<Sent> {
  let next = 0;
  for (const row of authorisationTable) {
    const { body } = row.asked(stage.world);
    if (!allowedOne(row) || body === undefined) continue;
    for (const path of textPaths(body)) {
      if (/password|token|login|code$/i.test(path.join("."))) continue;
      // Each field meets some of them; over a hundred fields every payload meets every kind of field.
      for (let i = 0; i < PER_FIELD; i++)
        yield { row, path, payload: PAYLOADS[next++ % PAYLOADS.length] ?? "" };
    }
  }
}

test("hostile text in every field of every write: refused, or kept exactly; never run, never in headers", async (context) => {
  const wrong: string[] = [];
  let kept = 0;
  let refused = 0;
  for (const sent of sendings()) {
    const { row, path, payload } = sent;
    const asked = row.asked(stage.world);
    const who = allowedOne(row);
    if (!who) continue;
    const body = changed(asked.body, path, () => payload);
    const reply = await stage.ask(row.operation, { ...asked, body }, stage.cookies[who]);
    if (reply.status >= 500) wrong.push(`${nameOf(sent)}: ${reply.status}`);
    if ("x-injected" in reply.headers || /injected|zqxmark/i.test(JSON.stringify(reply.headers)))
      wrong.push(`${nameOf(sent)}: in the headers`);
    if (!/json|text\/csv|octet|^undefined$/.test(String(reply.headers["content-type"])))
      wrong.push(`${nameOf(sent)}: answered as ${String(reply.headers["content-type"])}`);
    if (reply.status >= 300) {
      refused++;
      continue;
    }
    kept++;
    if (SHOWN.has(row.operation) && isShown(path) && !returned(reply.body, payload))
      wrong.push(`${nameOf(sent)}: came back otherwise ${near(reply.body)}`);
  }
  context.diagnostic(`${kept} kept, ${refused} refused`);
  assert.equal(wrong.length, 0, `\n${wrong.join("\n")}`);
  assert.ok(kept > 100 && refused > 100, `${kept} kept, ${refused} refused`);
});

/** The reason of a write goes to the history; identity data come back masked. */
const isShown = (path: Path): boolean => path.at(-1) !== "reason" && path[0] !== "restricted";
const texts = (value: unknown): string[] => textPaths(value).map((path) => String(at(value, path)));
/** As sent, but for blanks around it; in names of organisations a line break is a blank too. */
const returned = (reply: unknown, payload: string): boolean =>
  texts(reply).some((t) => t === payload.trim() || t === payload.trim().replace(/\s+/g, " "));
const near = (reply: unknown): string => JSON.stringify(texts(reply).filter((t) => t.includes(MARK)));

test("hostile paths, queries and headers: a clean no or a plain list; no file, no statement, no header", async () => {
  const wrong: string[] = [];
  for (const payload of PAYLOADS) {
    const text = payload.toWellFormed();
    const word = encodeURIComponent(text);
    const urls = [
      `/api/needs?q=${word}`,
      `/api/needs?sort=${word}`,
      `/api/needs?county=${word}`,
      `/api/needs?${word}=1`,
      `/api/needs?after=${word}`,
      `/api/needs/${word}`,
      `/api/experts?q=${word}`,
      `/api/organisations?q=${word}`,
      `/api/engagements/board?q=${word}`,
      `/api/matching/needs?edition=${word}`,
      `/api/figures?edition=${word}`,
      `/api/figures/${word}/rows?edition=${word}`,
      `/api/signings/${stage.world.agreement}/documents/${word}`,
      `/api/codes/${word}?q=${word}`,
      `/api/imports/kinds/${word}/template`,
      `/api/needs/export?columns=${word}&reason=${word}`,
      `/api/attendance?q=${word}&diet=${word}`,
      `/api/attendance/export?activity=${word}&reason=${word}`,
      `/api/negotiation-meetings?q=${word}&activity=${word}`,
      `/api/site-visits?q=${word}&sort=${word}`,
      `/api/timetables?activity=${word}`,
      `/api/timetables/${stage.world.timetableDraft}/compare?with=${word}`,
      `/api/timetables/${stage.world.timetableDraft}/why-not?meeting=${word}`,
      `/api/activities/${word}/wall`,
      `/api/activities/${stage.world.main}/wall?day=${word}&time=${word}`,
      `/api/activities/${stage.world.main}/agenda?party=${word}`,
      `/api/activities/${stage.world.main}/agenda.ics?party=${encodeURIComponent(`expert:${text}`)}`,
      `/api/activities/${stage.world.main}/papers/badge?table=${word}&room=${word}&reason=${word}`,
      `/api/activities/${stage.world.main}/papers/${word}?reason=x`,
      `/api/public/invitations/${word}/agenda.ics`,
    ];
    for (const url of urls) {
      const reply = await stage.t.call("GET", url, {
        cookie: stage.cookies.city,
        headers: { "user-agent": text.replace(/[^\x20-\x7e]/g, ""), "accept-language": "zh" },
      });
      if (reply.status >= 500) wrong.push(`${url}: ${reply.status}`);
      if (/root:|x-injected|injected=1/.test(JSON.stringify(reply.headers)) || reply.text.includes("root:x:"))
        wrong.push(`${url}: ${reply.text.slice(0, 80)}`);
    }
  }
  for (const path of [
    "/../../../etc/passwd",
    "/assets/..%2f..%2f..%2fetc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/api/../../etc/passwd",
  ]) {
    const reply = await stage.t.call("GET", path, { cookie: stage.cookies.city });
    if (reply.status < 400) wrong.push(`${path}: ${reply.status}`);
  }
  assert.equal(wrong.length, 0, `\n${wrong.join("\n")}`);
});

test("what people sent stands in no log line, and each line is one JSON record", () => {
  const { logs } = stage.t;
  assert.ok(logs.length > 300, `${logs.length} lines`);
  // A telephone number stands alone; the last part of a request's id may be twelve digits.
  const telling = logs.filter((line) => /zqxmark|@example\.test|\b1[38]\d{9}\b|测试/.test(line));
  assert.deepEqual(telling.slice(0, 5), []);
  for (const line of logs) assert.equal(typeof JSON.parse(line), "object", line);
});
