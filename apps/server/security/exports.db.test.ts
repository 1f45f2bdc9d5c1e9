import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { unzipSync } from "fflate";
import { sql } from "kysely";
import { anExpert } from "#modules/experts/testing/an-expert.ts";
import { aTechnologyNeed } from "#modules/needs/testing/a-need.ts";
import { readSheetRows } from "#platform/spreadsheets/index.ts";
import { authorisationTable } from "./authorisation/index.ts";
import { allowedOne } from "./world/allowed.ts";
import { type Client, clientOf } from "./world/client.ts";
import { COUNTY, EDITION, type Who } from "./world/columns.ts";
import { openStage, type Stage } from "./world/stage.ts";

/** What a spreadsheet program would take for a formula. */
const LIVE = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "＝1+1",
  "＋1+1",
  "－1+1",
  "＠SUM(A1)",
  '=HYPERLINK("http://x")',
];

let stage: Stage;
let as: Client;
before(async () => {
  stage = await openStage();
  as = clientOf(stage.t.app, stage.cookies);
  const { orgEnterprise: organisationId } = stage.world;
  for (const [i, text] of LIVE.entries()) {
    const named = `${text} 第${i}条`;
    const content = aTechnologyNeed({ title: named, contactName: text.trim() });
    await as("enterprise", "POST", "/api/needs", { editionId: EDITION, organisationId, content });
    const expert = await as(
      "city",
      "POST",
      "/api/experts",
      anExpert({
        public: { name: named, organisationName: named },
        contact: { mobile: `1371234${String(i).padStart(4, "0")}`, email: `live${i}@example.test` },
        restricted: { idNumber: null },
      }),
    );
    const organisation = await as("city", "POST", "/api/organisations", {
      fullName: `${named}有限公司`,
      kind: "enterprise",
      county: COUNTY,
      contactName: named,
    });
    await makeTalks({ named, i, parties: [`expert:${expert.id}`, `organisation:${organisation.id}`] });
    await as("city", "POST", "/api/engagements", {
      title: named,
      editionId: EDITION,
      expertId: stage.world.expert,
      demanderIds: [organisationId],
      reason: named,
    });
  }
});
after(() => stage?.close());

/** On the attendance list with a reply, a meeting, a site visit and a scenario of that name. */
async function makeTalks({ named, i, parties }: { named: string; i: number; parties: string[] }) {
  const { main } = stage.world;
  const { added } = (await as("city", "POST", `/api/activities/${main}/attendance`, {
    parties,
    county: COUNTY,
  })) as { added: { id: string }[] };
  for (const { id } of added) {
    const reply = { reply: "accepted", attendees: [{ name: named, title: named, phone: named }] };
    const { version } = await as("city", "POST", `/api/attendance/${id}/reply`, { version: 1, reply });
    await as("city", "PATCH", `/api/attendance/${id}`, {
      version,
      hotelName: named,
      hotelRoom: named.slice(0, 20),
    });
  }
  await as("city", "POST", "/api/negotiation-meetings", {
    activityId: main,
    title: named,
    county: COUNTY,
    parties,
  });
  await as("city", "POST", "/api/site-visits", {
    activityId: main,
    hostOrganisationId: parties[1]?.split(":")[1],
    title: named,
    day: "2026-09-25",
    departsAt: "08:00",
    startsAt: "08:10",
    endsAt: "08:20",
    returnsAt: "08:30",
    capacity: 2,
    address: named,
    contactName: named,
  });
  await as("city", "POST", "/api/timetables", { activityId: main, name: `${named} ${i}` });
}

const exports_ = () => authorisationTable.filter((r) => /Export$|^exportFigures$/.test(r.operation));

async function download(operation: string, who: Who, query: Readonly<Record<string, string>> = {}) {
  const row = authorisationTable.find((r) => r.operation === operation);
  const asked = row?.asked(stage.world) ?? {};
  const op = stage.operations.get(operation);
  const path = (op?.url ?? "").replaceAll(/:(\w+)/g, (_, name: string) => asked.params?.[name] ?? "");
  const url = `${path}?${new URLSearchParams({ ...asked.query, ...query })}`;
  return stage.t.app.inject({ method: "GET", url, headers: { cookie: stage.cookies[who] } });
}

test("no workbook that leaves the platform holds a live formula, and its texts are the stored ones", async () => {
  const rows = exports_();
  assert.ok(rows.length >= 12, `${rows.length} exports`);
  for (const row of rows) {
    const who = allowedOne(row) ?? "city";
    const reply = await download(row.operation, who, { reason: "=1+1" });
    const refusedQuery = reply.statusCode === 400 && row.operation === "exportFigures";
    const file = refusedQuery ? (await download(row.operation, who)).rawPayload : reply.rawPayload;
    const parts = unzipSync(file);
    for (const [name, bytes] of Object.entries(parts)) {
      const text = Buffer.from(bytes).toString("utf8");
      assert.ok(!/<f[ >]/.test(text), `${row.operation}: a formula in ${name}`);
      assert.ok(!/\.(bin|vml)$|vbaProject|externalLink|connections/.test(name), `${row.operation}: ${name}`);
    }
  }
  const lists = [
    "needsListExport",
    "listAttendanceExport",
    "listNegotiationMeetingsExport",
    "listSiteVisitsExport",
    "listTimetablesExport",
  ];
  for (const operation of lists) {
    const file = unzipSync((await download(operation, "city", { reason: "核对" })).rawPayload);
    const all = Object.values(file)
      .map((b) => Buffer.from(b).toString("utf8"))
      .join("");
    for (const [i] of LIVE.entries())
      assert.ok(all.includes(`第${i}条`), `${operation}: row ${i} is missing`);
  }
});

/** Lists with personal columns, by hand. */
const PERSONAL = [
  "listExpertsExport",
  "listAccountsExport",
  "listInvitationsExport",
  "listOrganisationsExport",
  "listAttendanceExport",
];

test("an export with personal columns asks a reason and leaves an audit entry that says it", async () => {
  for (const operation of PERSONAL) {
    const without = await stage.t.call("GET", stage.operations.get(operation)?.url ?? "", {
      cookie: stage.cookies.city,
    });
    assert.equal(without.status, 422, `${operation}: ${without.text.slice(0, 200)}`);
    const reason = `核对名册 ${operation}`;
    const reply = await download(operation, "city", { reason });
    assert.equal(reply.statusCode, 200, operation);
    const { rows } = await sql<{ action: string; actorId: string }>`select action, actor_id from audit_entries
      where reason = ${reason}`.execute(stage.t.runtime.platform.db);
    assert.equal(rows.length, 1, `${operation} is in the log`);
    assert.equal(rows[0]?.actorId, stage.world.personCity);
  }
});

/** A list as a screen asks for it: filtered, searched, sorted, some columns. */
const SCREENS = [
  {
    url: "/api/needs",
    query: { q: "第", sort: "-title", county: COUNTY },
    columns: ["code", "title"],
  },
  {
    url: "/api/engagements",
    query: { sort: "-code", state: "suggested" },
    columns: ["code", "title"],
  },
  { url: "/api/organisations", query: { q: "有限公司", sort: "fullName" }, columns: ["fullName", "county"] },
  { url: "/api/experts", query: { q: "第", sort: "-code" }, columns: ["code", "name"] },
  { url: "/api/signings", query: { sort: "-code" }, columns: ["code", "title"] },
] as const;

test("a workbook equals the screen: the same rows in the same order, the chosen columns, masked the same", async () => {
  for (const { url, query, columns } of SCREENS) {
    for (const who of ["city", "county"] as const) {
      if (url === "/api/experts" && who === "county") continue;
      const shown = await as(who, "GET", `${url}?${new URLSearchParams({ ...query, pageSize: "200" })}`);
      const items = shown.items as Record<string, unknown>[];
      assert.ok(items.length > 0, `${url} shows nothing`);
      const asked = new URLSearchParams({ ...query, columns: columns.join(","), reason: "核对" });
      const reply = await stage.t.app.inject({
        method: "GET",
        url: `${url}/export?${asked}`,
        headers: { cookie: stage.cookies[who] },
      });
      assert.equal(reply.statusCode, 200, `${url}: ${reply.payload.slice(0, 300)}`);
      const read = await cellsOf(reply.rawPayload);
      assert.equal(read[0]?.length, columns.length, `${url}: columns`);
      assert.deepEqual(
        read.slice(1).map((r) => r[0]),
        items.map((item) => String(item[columns[0]])),
        `${url} by ${who}`,
      );
      assert.deepEqual(
        read.slice(1).map((r) => visible(r[1], url)),
        items.map((item) => visible(item[columns[1]], url)),
        `${url} by ${who}: ${columns[1]}`,
      );
    }
  }
});

/** What one sees of a text; the county's code is shown by its name. */
const visible = (value: unknown, url = ""): string =>
  url === "/api/organisations"
    ? ""
    : String(value ?? "")
        .replace(/\s+/g, " ")
        .trim();

async function cellsOf(bytes: Buffer): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const row of readSheetRows(bytes, { sheet: 0 }))
    rows.push(row.cells.map((c) => String(c ?? "")));
  return rows;
}
