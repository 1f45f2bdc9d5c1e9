import { can } from "#libs/lifecycle/index.ts";
import type { Reader } from "#platform/db/database.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import { needFieldsOf } from "../../model/need.ts";
import {
  READABLE_STATES,
  type ReaderView,
  type TestReadAction,
  type TestReadView,
  testReadLifecycle,
  testReadPolicy,
  testReadSubjects,
} from "../../model/test-reads/test-read.ts";
import { visibleValues } from "../../model/visible-values.ts";
import type { NeedRow } from "../needs.repository.ts";
import * as repository from "../needs.repository.ts";
import { codeLabelsOf } from "../reading/code-labels.ts";
import type { Viewer } from "../reading/needs.view.ts";
import type { TestReadRow } from "../tables.ts";
import * as store from "./store.ts";

const may = (viewer: Viewer, action: TestReadAction, need: NeedRow, personId: string | null): boolean =>
  isAllowed(viewer.actor, testReadPolicy, action, {
    subjects: testReadSubjects(need, personId),
    now: viewer.now,
  });

/** Whether this viewer may know who reads. */
export const maySeeReader = (need: NeedRow, viewer: Viewer): boolean => may(viewer, "seeReader", need, null);
/** Steps a reader takes: the audit chain names the reader, histories do not to everyone. */
export const READERS_DEEDS: Readonly<Record<string, true>> = {
  "need.test-read-answer": true,
  "need.test-read-decline": true,
};

const questionsOf = (need: NeedRow, read: TestReadRow): TestReadView["questions"] => {
  const labels = new Map(needFieldsOf(need.kind).map((f) => [f.id, f.label]));
  return read.questions.map((q) => ({ ...q, label: labels.get(q.field) ?? { zh: q.field, en: q.field } }));
};

/** The test-reads of a need for whoever sees the need in full; the reader's name only for the desks. */
export function testReadViews(
  need: NeedRow,
  reads: readonly TestReadRow[],
  viewer: Viewer,
): { readonly testReads: TestReadView[]; readonly allowed: string[] } {
  const open = reads.some((r) => r.state === "requested" || r.state === "asked");
  const readable = READABLE_STATES.includes(need.state);
  const asks = may(viewer, "ask", need, null);
  const requested = reads.some((r) => r.state === "requested");
  return {
    testReads: reads.map((read) => ({
      id: read.id,
      state: read.state,
      requestedByName: read.requestedByName,
      requestedAt: read.requestedAt,
      note: read.note,
      readerName: maySeeReader(need, viewer) ? read.expertName : null,
      askedAt: read.askedAt,
      dueOn: read.dueOn,
      answeredAt: read.answeredAt,
      verdict: read.verdict,
      questions: questionsOf(need, read),
      remark: read.remark,
      allowedActions:
        can(testReadLifecycle, read.state, "withdraw") && may(viewer, "withdraw", need, null)
          ? ["withdraw"]
          : [],
    })),
    allowed: !readable
      ? []
      : asks && (!open || requested)
        ? ["askTestRead"]
        : !open && may(viewer, "request", need, null)
          ? ["requestTestRead"]
          : [],
  };
}

function readerView(need: NeedRow, read: TestReadRow): ReaderView {
  const open = read.state === "asked";
  const { values } = visibleValues(
    need.kind,
    { confidential: need.confidential, values: need.body as unknown as Record<string, unknown> },
    { contact: "none", restricted: false },
  );
  return {
    id: read.id,
    state: read.state,
    kind: need.kind,
    title: need.title,
    askedAt: read.askedAt,
    dueOn: read.dueOn,
    note: read.note,
    answeredAt: read.answeredAt,
    verdict: read.verdict,
    questions: questionsOf(need, read),
    remark: read.remark,
    values: open ? values : null,
    codeLabels: open ? codeLabelsOf(values) : {},
    allowedActions: open ? ["answer", "decline"] : [],
  };
}

/** One test-read for its reader; to anyone else it does not exist. */
export async function testReadFor(db: Reader, id: string, viewer: Viewer): Promise<ReaderView> {
  const read = (await store.readById(db, id)) ?? refuse("not-found");
  const [need] = await repository.byIds(db, [read.needId]);
  if (!need || read.state === "withdrawn" || !may(viewer, "answer", need, read.personId))
    return refuse("not-found");
  return readerView(need, read);
}

/** What the reader was asked, newest first, without the texts. */
export async function testReadsOf(db: Reader, viewer: Viewer): Promise<ReaderView[]> {
  const reads = (await store.readsBy(db, viewer.actor.personId)).filter((r) => r.state !== "withdrawn");
  const needs = new Map(
    (
      await repository.byIds(
        db,
        reads.map((r) => r.needId),
      )
    ).map((n) => [n.id, n]),
  );
  return reads.flatMap((read) => {
    const need = needs.get(read.needId);
    return need && may(viewer, "answer", need, read.personId)
      ? [{ ...readerView(need, read), values: null, codeLabels: {} }]
      : [];
  });
}
