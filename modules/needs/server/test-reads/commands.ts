import { addDays, localDate, SHANGHAI_OFFSET } from "#libs/calendar/index.ts";
import { can, next } from "#libs/lifecycle/index.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { needLifecycle } from "../../model/need.lifecycle.ts";
import { sightOf } from "../../model/need.policy.ts";
import {
  DAYS_TO_ANSWER,
  READABLE_STATES,
  type TestReadAction,
  type TestReadAnswer,
  type TestReaders,
  testReadLifecycle,
  testReadPolicy,
  testReadSubjects,
} from "../../model/test-reads/test-read.ts";
import { visibleValues } from "../../model/visible-values.ts";
import type { NeedRow } from "../needs.repository.ts";
import * as repository from "../needs.repository.ts";
import type { TestReadRow } from "../tables.ts";
import { tellOutcome, tellReader } from "./notices.ts";
import * as store from "./store.ts";

export type TestReadDeps = { readonly readers?: TestReaders | undefined };
type Asking = {
  readonly needId: string;
  readonly expertId?: string | undefined;
  readonly dueOn?: string | undefined;
  readonly note?: string | undefined;
};

const may = (
  work: UnitOfWork,
  action: TestReadAction,
  need: NeedRow,
  personId: string | null = null,
): boolean =>
  work.actor.system ||
  isAllowed(work.actor, testReadPolicy, action, {
    subjects: testReadSubjects(need, personId),
    now: work.now,
  });

function audit(work: UnitOfWork, need: NeedRow, read: TestReadRow, action: string): void {
  work.audit({
    action: `need.test-read-${action}`,
    entityType: "need",
    entityId: need.id,
    editionId: need.editionId,
    county: need.county,
    // What the reader wrote stands with the test-read, not in the chain; nor does the name.
    detail: { testRead: read.id, state: read.state, ...(read.verdict ? { verdict: read.verdict } : {}) },
  });
}

async function needOf(work: UnitOfWork, id: string): Promise<NeedRow> {
  const need = (await repository.lockMany(work.tx, [id])).get(id);
  if (!need || (!work.actor.system && sightOf(work.actor, need, work.now) !== "all"))
    return refuse("not-found");
  return need;
}

/** The expert asked: of the pool, agreed, with an account to answer from. */
async function readerOf(work: UnitOfWork, deps: TestReadDeps, expertId: string) {
  const expert = (await deps.readers?.byIds([expertId], work))?.get(expertId) ?? refuse("not-found");
  if (!expert.consented) refuse("needs.reader-not-agreed", { values: { name: expert.name } });
  if (!expert.personId) refuse("needs.reader-without-account", { values: { name: expert.name } });
  return expert;
}

/** An enterprise requests a test-read; an officer names the reader, of a request or of his own accord. One at a time per need. */
export async function askTestRead(work: UnitOfWork, deps: TestReadDeps, input: Asking): Promise<string> {
  const need = await needOf(work, input.needId);
  const officer = may(work, "ask", need);
  if (!officer && !may(work, "request", need)) refuse("not-allowed");
  if (!officer && input.expertId) refuse("not-allowed");
  if (officer && !input.expertId) refuse("needs.reader-missing");
  if (!READABLE_STATES.includes(need.state)) {
    const { zh, en } = needLifecycle.states[need.state].label;
    refuse("needs.not-readable", { values: { state: zh, stateEn: en.toLowerCase() } });
  }
  const open = (await store.readsOf(work.tx, need.id)).find(
    (r) => r.state === "requested" || r.state === "asked",
  );
  if (open && !(officer && open.state === "requested")) refuse("needs.test-read-open");
  const at = work.context.occurredAt;
  const today = localDate(Date.parse(at), SHANGHAI_OFFSET);
  const base: TestReadRow = open ?? {
    id: work.newId(),
    needId: need.id,
    state: "requested",
    requestedById: work.actor.personId,
    requestedByName: work.actor.name,
    requestedAt: at,
    note: input.note?.trim() || null,
    expertId: null,
    expertName: null,
    personId: null,
    askedById: null,
    askedAt: null,
    dueOn: null,
    answeredAt: null,
    verdict: null,
    questions: [],
    remark: null,
  };
  let read = base;
  if (officer && input.expertId) {
    const expert = await readerOf(work, deps, input.expertId);
    const dueOn = input.dueOn ?? addDays(today, DAYS_TO_ANSWER);
    if (dueOn < today) refuse("needs.reader-day-past", { values: { day: dueOn } });
    read = {
      ...base,
      state: next(testReadLifecycle, base.state, "ask") ?? base.state,
      expertId: expert.id,
      expertName: expert.name,
      personId: expert.personId,
      askedById: work.actor.personId,
      askedAt: at,
      dueOn,
      note: input.note?.trim() || base.note,
    };
  }
  await store.saveRead(work.tx, read, !open);
  audit(work, need, read, read.state === "asked" ? "ask" : "request");
  if (read.state === "asked") tellReader(work, need, read);
  return need.id;
}

async function locked(work: UnitOfWork, id: string): Promise<{ read: TestReadRow; need: NeedRow }> {
  const known = (await store.readById(work.tx, id)) ?? refuse("not-found");
  const need = (await repository.lockMany(work.tx, [known.needId])).get(known.needId) ?? refuse("not-found");
  const read = (await store.lockRead(work.tx, id)) ?? refuse("not-found");
  return { read, need };
}

function requireState(read: TestReadRow, action: "answer" | "decline" | "withdraw" | "expire"): void {
  if (can(testReadLifecycle, read.state, action)) return;
  const { zh, en } = testReadLifecycle.states[read.state].label;
  const label = testReadLifecycle.transitions[action].label;
  refuse("wrong-state", { values: { state: zh, stateEn: en, action: label.zh, actionEn: label.en } });
}

/** Only the reader may answer or decline; to everybody else it does not exist. */
async function ownRead(work: UnitOfWork, id: string, action: "answer" | "decline") {
  const { read, need } = await locked(work, id);
  if (!may(work, "answer", need, read.personId)) refuse("not-found");
  requireState(read, action);
  return { read, need };
}

/** Fields a reader saw, and may ask about. */
const shownFields = (need: NeedRow): Set<string> => {
  const { values, masked } = visibleValues(
    need.kind,
    { confidential: need.confidential, values: need.body as unknown as Record<string, unknown> },
    { contact: "none", restricted: false },
  );
  return new Set(Object.keys(values).filter((field) => !masked.includes(field)));
};

/** The reader says whether the text can be understood, with questions per field. */
export async function answerTestRead(
  work: UnitOfWork,
  input: TestReadAnswer & { readonly id: string },
): Promise<string> {
  const { read, need } = await ownRead(work, input.id, "answer");
  if (input.verdict === "unclear" && input.questions.length === 0 && !input.remark?.trim())
    refuse("needs.test-read-what");
  const known = shownFields(need);
  for (const { field } of input.questions)
    if (!known.has(field)) refuse("needs.unknown-field", { values: { field } });
  const answered: TestReadRow = {
    ...read,
    state: "answered",
    answeredAt: work.context.occurredAt,
    verdict: input.verdict,
    questions: [...input.questions],
    remark: input.remark?.trim() || null,
  };
  await store.saveRead(work.tx, answered);
  audit(work, need, answered, "answer");
  tellOutcome(work, need, answered);
  return read.id;
}

export async function declineTestRead(
  work: UnitOfWork,
  input: { readonly id: string; readonly reason?: string | undefined },
): Promise<string> {
  const { read, need } = await ownRead(work, input.id, "decline");
  const declined: TestReadRow = {
    ...read,
    state: "declined",
    answeredAt: work.context.occurredAt,
    remark: input.reason?.trim() || null,
  };
  await store.saveRead(work.tx, declined);
  audit(work, need, declined, "decline");
  tellOutcome(work, need, declined);
  return read.id;
}

/** Taken back by the enterprise that requested it or by an officer. */
export async function withdrawTestRead(work: UnitOfWork, id: string): Promise<string> {
  const { read, need } = await locked(work, id);
  if (sightOf(work.actor, need, work.now) !== "all") refuse("not-found");
  if (!may(work, "withdraw", need)) refuse("not-allowed");
  requireState(read, "withdraw");
  const withdrawn: TestReadRow = { ...read, state: "withdrawn" };
  await store.saveRead(work.tx, withdrawn);
  audit(work, need, withdrawn, "withdraw");
  return need.id;
}

/** Ends what was not answered by its last day. Doing it again changes nothing. */
export async function expireTestRead(work: UnitOfWork, id: string, today: string): Promise<boolean> {
  const { read, need } = await locked(work, id);
  if (read.state !== "asked" || !read.dueOn || read.dueOn >= today) {
    work.nothingChanged();
    return false;
  }
  const expired: TestReadRow = { ...read, state: "expired" };
  await store.saveRead(work.tx, expired);
  audit(work, need, expired, "expire");
  tellOutcome(work, need, expired);
  return true;
}
