import type pg from "pg";
import type { Runtime } from "#apps/server/runtime.ts";
import type { NeedContent } from "#modules/needs/model/need.ts";
import { columnsOf } from "#modules/needs/server/needs.repository.ts";
import { aTalentNeed, aTechnologyNeed } from "#modules/needs/testing/a-need.ts";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { auditHash } from "#platform/commands/audit.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { type CopyRow, copyInto } from "./copy.ts";
import { MEASURES, OBJECTS, TASKS } from "./words.ts";

export const PASSWORD = "bench-Passwort-2023";
export const COUNTY = "410802";
const EDITION = "bench-2023";
const START = Date.parse("2023-03-01T00:00:00Z");
const at = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();
const counties = jiaozuo.counties.map((c) => c.code);
/** States in the shares of a survey that is nearly over. */
const STATES = [
  ..."ppppppppppppp".split("").map(() => "published"),
  ...["submitted", "county-approved", "city-approved", "returned", "draft", "closed", "expired"],
] as const;

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const context = (): CommandContext => ({
  actor: systemActor,
  occurredAt: at(0),
  recordedAt: at(0),
  via: "cli",
});
type Enterprise = { readonly id: string; readonly fullName: string; readonly county: string };

/** People, an edition and 2,000 enterprises through the services; needs and their history by COPY. Deterministic. */
export async function fill(runtime: Runtime, size: { needs: number; audit: number }): Promise<void> {
  await makePeople(runtime);
  await runtime.editions.service.create(context(), {
    id: EDITION,
    number: 12,
    name: { zh: "测速届", en: "Bench" },
    city: jiaozuo.code,
    venue: null,
    startsOn: null,
    endsOn: null,
    cutOff: null,
    counties,
  });
  const enterprises = await makeEnterprises(runtime);
  const { pool } = runtime.platform;
  await withoutIndex(pool, "needs_search", () => copyInto(pool, "needs", needRows(enterprises, size.needs)));
  await copyInto(pool, "need_desk_periods", periodRows(size.needs));
  await copyInto(pool, "need_reviews", reviewRows(size.needs));
  await copyInto(pool, "record_versions", versionRows(size.needs));
  await fillAudit(runtime, size);
  // What autovacuum comes to within minutes of such a load.
  await pool.query("set statement_timeout = 0");
  for (const table of ["needs", "audit_entries", "record_versions", "need_desk_periods", "need_reviews"])
    await pool.query(`vacuum analyze ${table}`);
}

/** Builds an index once, after the rows: row by row it takes longer than all the rest. */
async function withoutIndex(pool: pg.Pool, name: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await pool.query<{ text: string }>("select pg_get_indexdef($1::regclass) as text", [name]);
  await pool.query(`drop index ${name}`);
  await work();
  await pool.query(`set statement_timeout = 0; set maintenance_work_mem = '256MB'; ${rows[0]?.text}`);
}

async function makePeople({ platform, accounts }: Runtime): Promise<void> {
  const city = { kind: "city", code: jiaozuo.code } as const;
  await platform.commands.run(context(), (work) =>
    accounts.ensurePeople(work, [
      ...[
        { userName: "operator", grants: [{ role: "city-operator" as const, scope: city }] },
        {
          userName: "officer",
          grants: [{ role: "county-officer" as const, scope: { kind: "county", code: COUNTY } as const }],
        },
        { userName: "auditor", grants: [{ role: "auditor" as const, scope: city }] },
      ].map((p) => ({ ...p, name: p.userName, password: PASSWORD, city: jiaozuo.code })),
    ]),
  );
}

async function makeEnterprises({ platform, organisations }: Runtime): Promise<Enterprise[]> {
  const drafts = Array.from({ length: 2000 }, (_, i) => ({
    fullName: `焦作市${pick(OBJECTS, i)}${Math.floor(i / OBJECTS.length) + 1}号实业有限公司`,
    kind: "enterprise" as const,
    county: pick(counties, i),
    invented: true,
  }));
  const made: Enterprise[] = [];
  for (let from = 0; from < drafts.length; from += 500) {
    const part = await platform.commands.run(context(), (work) =>
      organisations.directory.ensureMany(work, drafts.slice(from, from + 500)),
    );
    made.push(
      ...part.map(({ organisation: o }) => ({ id: o.id, fullName: o.fullName, county: o.county ?? COUNTY })),
    );
  }
  return made;
}

const technology = aTechnologyNeed();
const talent = aTalentNeed();

/** The i-th need's form: one in twenty a technology need, one in fifteen confidential, as in the reference survey. */
function contentOf(i: number): NeedContent {
  const object = pick(OBJECTS, i * 7 + Math.floor(i / 41));
  const task = pick(TASKS, i * 3 + Math.floor(i / 977));
  const goal = `${object}${task}后，${pick(MEASURES, i)} ${1 + (i % 97)}%，并在 ${2024 + (i % 3)} 年前通过验收（第 ${i} 号）。`;
  const secret = { confidential: i % 15 === 0, publicSummary: i % 15 === 0 ? `${object}方向` : null };
  const min = 50_000 + ((i * 7919) % 400) * 5_000;
  const values = { title: `${object}${task}（${i}）`, ...secret };
  if (i % 20 === 0)
    return {
      kind: "technology",
      values: {
        ...technology.values,
        ...values,
        problem: `现有${object}生产线依赖人工${task}，每班停机约 ${i % 9} 小时，影响交付。`,
        keyTechnology: `面向${object}的${task}方法与成套装备，适应高温、粉尘和振动环境。`,
        expectedGoal: goal,
        keywords: [object, task],
        plannedFunding: { min, max: min, qualifier: "exact" },
      },
    };
  return {
    kind: "talent",
    values: {
      ...talent.values,
      ...values,
      headcount: 1 + (i % 5),
      duties: `负责${object}的${task}，带领 ${1 + (i % 6)} 人的小组。`,
      abilities: goal,
      salary: { min, max: min * 2, qualifier: "range" },
    },
  };
}

const needId = (i: number): string => `bench-need-${i}`;
const stateOf = (i: number): string => pick(STATES, i + Math.floor(i / 11));

function* needRows(enterprises: readonly Enterprise[], count: number): Generator<CopyRow> {
  for (let i = 0; i < count; i++) {
    const enterprise = pick(enterprises, i);
    const content = contentOf(i);
    const code = `X${String(i).padStart(7, "0")}`;
    const state = stateOf(i);
    const when = (step: number, ...not: string[]) => (not.includes(state) ? null : at(i + step * 1440));
    yield {
      id: needId(i),
      code,
      kind: content.kind,
      state,
      returnedFrom: state === "returned" ? "county" : null,
      editionId: EDITION,
      activityId: `${EDITION}-main`,
      organisationId: enterprise.id,
      organisationName: enterprise.fullName,
      city: jiaozuo.code,
      county: enterprise.county,
      ...columnsOf(content, enterprise.fullName, code),
      headsHired: 0,
      headsFlexible: 0,
      body: content.values,
      departments: [],
      filledInBy: null,
      filledInByName: null,
      fingerprint: `bench-${i}`,
      createdBy: "bench",
      createdAt: at(i),
      submittedAt: when(1, "draft"),
      countyApprovedAt: when(2, "draft", "submitted", "returned"),
      cityApprovedAt: when(3, "draft", "submitted", "returned", "county-approved"),
      publishedAt: when(4, "draft", "submitted", "returned", "county-approved", "city-approved"),
      endedAt: state === "closed" || state === "expired" ? at(i + 9000) : null,
      deskDueAt: state === "submitted" || state === "county-approved" ? at(i + 9000) : null,
      version: 1,
      updatedAt: at((i * 7919) % count),
    } as CopyRow;
  }
}

function* periodRows(count: number): Generator<CopyRow> {
  for (let i = 0; i < count; i++) {
    const desk = (id: string, name: string, from: number, open: boolean): CopyRow => ({
      id: `${needId(i)}-${id}`,
      needId: needId(i),
      desk: name,
      fromAt: at(i + from * 1440),
      toAt: open ? null : at(i + from * 1440 + 1440),
    });
    const state = stateOf(i);
    if (state === "draft") continue;
    yield desk("1", "county", 1, state === "submitted");
    if (state !== "submitted" && state !== "returned")
      yield desk("2", "city", 2, state === "county-approved");
  }
}

function* reviewRows(count: number): Generator<CopyRow> {
  for (let i = 0; i < count; i += 5)
    yield {
      id: `${needId(i)}-r`,
      needId: needId(i),
      action: "countyReturn",
      desk: "county",
      reason: "请补充考核指标。",
      fields: JSON.stringify([{ field: "title", reason: "名称过长" }]),
      byId: "bench",
      byName: "测速",
      at: at(i + 1500),
      needVersion: 1,
    };
}

function* versionRows(count: number): Generator<CopyRow> {
  for (let i = 0; i < count; i++)
    yield {
      entityType: "need",
      entityId: needId(i),
      version: 1,
      at: at(i),
      byId: "bench",
      byName: "测速",
      snapshot: contentOf(i).values as unknown as Record<string, unknown>,
    };
}

const ACTIONS = [
  "create",
  "edit",
  "submit",
  "countyReturn",
  "edit",
  "submit",
  "countyApprove",
  "cityApprove",
  "publish",
  "edit",
];

/** Goes on from the chain's head to `audit` rows, each hashed with its predecessor as in a command. */
async function fillAudit(runtime: Runtime, size: { needs: number; audit: number }): Promise<void> {
  const { db, pool } = runtime.platform;
  let head = await db.selectFrom("auditHead").select(["seq", "hash"]).executeTakeFirstOrThrow();
  const remaining = size.audit - head.seq;
  function* rows(): Generator<CopyRow> {
    for (let i = 0; i < remaining; i++) {
      const need = i % size.needs;
      const row = {
        seq: head.seq + 1,
        recordedAt: at(i),
        occurredAt: at(i),
        actorId: `person-${i % 300}`,
        actorName: `经办人${i % 300}`,
        via: "web",
        action: `need.${pick(ACTIONS, Math.floor(i / size.needs))}`,
        entityType: "need",
        entityId: needId(need),
        editionId: EDITION,
        county: pick(counties, need),
        reason: i % 7 === 0 ? "按要求补充" : null,
        detail: { from: "submitted", to: stateOf(need), fields: ["title", "expectedGoal"] },
        requestId: `request-${i}`,
        prevHash: head.hash,
      };
      head = { seq: row.seq, hash: auditHash(row) };
      yield { ...row, hash: head.hash };
    }
  }
  await copyInto(pool, "audit_entries", rows());
  await db.updateTable("auditHead").set(head).where("id", "=", 1).execute();
  runtime.anchor.note(head);
}
