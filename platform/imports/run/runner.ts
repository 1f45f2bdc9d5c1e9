import type { CommandContext } from "#platform/commands/context.ts";
import { newId } from "#platform/commands/ids.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { isUnavailable } from "#platform/db/unavailable.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { CHUNK_ROWS, type Importer, type ImportField, type RowOutcome } from "../importer.ts";
import type { ImportRecord } from "../store/imports.repository.ts";
import * as repository from "../store/imports.repository.ts";
import type { Counts } from "../store/tables.ts";
import { oneAhead, readDataRows, type TablePlan } from "../table/reading.ts";
import type { DataRow } from "../table/values.ts";
import { rehearsal } from "./rehearsal.ts";

/** A process that has not spoken for this long is taken for dead, and another goes on behind its last saved portion. */
export const STALE_MS = 60_000;
const MAX_ATTEMPTS = 5;
const BEAT_MS = 1_000;

/** Thrown to roll a rehearsal back, carrying what it found. */
class Rehearsed extends Error {
  readonly reported: RowOutcome[];
  readonly counts: Counts;
  constructor(counts: Counts, reported: RowOutcome[]) {
    super("rehearsed");
    this.counts = counts;
    this.reported = reported;
  }
}
/** Cancelled, taken over by another process, or this process is ending. */
class Stopped extends Error {}

const NOTHING: Counts = { rows: 0, created: 0, updated: 0, unchanged: 0, refused: 0 };

type Task = {
  readonly record: ImportRecord;
  readonly importer: Importer;
  readonly fields: readonly ImportField[];
  readonly plan: TablePlan;
  readonly file: Buffer;
  readonly signal: AbortSignal;
};

/**
 * Carries out checks and runs, one portion of {@link CHUNK_ROWS} rows per transaction. The portion's progress is saved in the same
 * transaction, under a lock of the import: a cancelled import gets no further portion, a killed one goes on exactly behind
 * its last. Several processes may look for work; a lease keeps each import with one of them.
 */
export function createImportRunner(platform: Platform, importers: ReadonlyMap<string, Importer>) {
  const { db, commands, logger, clock } = platform;
  const runner = newId();
  const ending = new AbortController();
  const active = new Map<string, Promise<void>>();
  const now = () => clock().toISOString();
  const staleBefore = () => new Date(clock().getTime() - STALE_MS).toISOString();

  const contextOf = (record: ImportRecord): CommandContext => {
    const at = now();
    if (!record.actor) throw new Error("an import under way has no actor");
    return { actor: record.actor, occurredAt: at, recordedAt: at, via: "import", requestId: record.id };
  };
  const targetOf = (r: ImportRecord) => ({
    editionId: r.editionId,
    activityId: r.activityId,
    city: r.city,
    submitAs: r.submitAs,
  });

  /** Rows with unreadable cells are refused here; the module decides on the others. */
  async function carryOut(work: UnitOfWork, task: Task, rows: readonly DataRow[]): Promise<RowOutcome[]> {
    const readable = rows.filter((r) => r.failures.length === 0);
    const done = new Map(
      (readable.length > 0 ? await task.importer.importRows(work, targetOf(task.record), readable) : []).map(
        (o) => [o.row, o],
      ),
    );
    return rows.map((r): RowOutcome => {
      const outcome = done.get(r.row);
      if (outcome)
        return outcome.outcome === "refused" || r.notes.length === 0
          ? outcome
          : { ...outcome, notes: r.notes };
      if (r.failures.length === 0) throw new Error(`the importer said nothing of row ${r.row}`);
      return { row: r.row, outcome: "refused", fields: r.failures };
    });
  }

  const rowsOf = (task: Task, afterRow: number) =>
    oneAhead(
      readDataRows({
        source: task.file,
        plan: task.plan,
        importer: task.importer,
        fields: task.fields,
        afterRow,
        signal: task.signal,
      }),
    );

  /** The whole file through the same code in one transaction that is rolled back. */
  async function check(task: Task): Promise<void> {
    const { record, signal } = task;
    let found: Rehearsed | undefined;
    await commands
      .run(contextOf(record), async (work) => {
        const stage = rehearsal(work, platform.events);
        let counts = NOTHING;
        const reported: RowOutcome[] = [];
        let beaten = performance.now();
        for await (const rows of rowsOf(task, 0)) {
          if (signal.aborted) throw new Stopped();
          const outcomes = await carryOut(stage, task, rows);
          counts = repository.addCounts(counts, repository.countOutcomes(outcomes));
          reported.push(...outcomes.filter((o) => o.outcome === "refused" || o.notes));
          if (performance.now() - beaten < BEAT_MS) continue;
          beaten = performance.now();
          if (!(await repository.beat(db, record.id, { runner, now: now(), rowsRead: counts.rows })))
            throw new Stopped();
        }
        throw new Rehearsed(counts, reported);
      })
      .catch((error: unknown) => {
        if (!(error instanceof Rehearsed)) throw error;
        found = error;
      });
    const { counts, reported } = found as Rehearsed;
    await commands.run(contextOf(record), async (work) => {
      work.nothingChanged();
      const current = await repository.lock(work.tx, record.id);
      if (current?.state !== "checking" || current.runner !== runner) return;
      await repository.deleteRows(work.tx, record.id, "check");
      await repository.saveRows(work.tx, { importId: record.id, phase: "check" }, reported);
      await repository.update(work.tx, record.id, {
        state: "ready",
        checked: { ...counts, at: work.now, submitAs: record.submitAs, version: current.version },
        rowsRead: 0,
        runner: null,
        actor: null,
        attempts: 0,
        updatedAt: work.now,
      });
    });
  }

  async function run(task: Task): Promise<void> {
    const { record, signal } = task;
    for await (const rows of rowsOf(task, record.lastRow)) {
      if (signal.aborted) throw new Stopped();
      await commands.run(contextOf(record), async (work) => {
        work.nothingChanged();
        const current = await repository.lock(work.tx, record.id);
        if (current?.state !== "running" || current.runner !== runner) throw new Stopped();
        const outcomes = await carryOut(work, task, rows);
        const n = repository.countOutcomes(outcomes);
        await repository.saveRows(work.tx, { importId: record.id, phase: "run" }, outcomes);
        await repository.update(work.tx, record.id, {
          rowsRead: current.rowsRead + n.rows,
          lastRow: rows.at(-1)?.row ?? current.lastRow,
          created: current.created + n.created,
          updated: current.updated + n.updated,
          unchanged: current.unchanged + n.unchanged,
          refused: current.refused + n.refused,
          heartbeatAt: work.now,
          attempts: 0,
        });
      });
    }
    await end(record, "done");
  }

  /** The end of a run, with its counts in the audit log. */
  async function end(
    record: ImportRecord,
    state: "done" | "failed",
    failure: ImportRecord["failure"] = null,
  ): Promise<void> {
    await commands.run(contextOf(record), async (work) => {
      const current = await repository.lock(work.tx, record.id);
      if (!current || current.runner !== runner || current.state !== record.state)
        return work.nothingChanged();
      const { created, updated, unchanged, refused, rowsRead: rows, kind, sha256 } = current;
      await repository.update(work.tx, record.id, {
        state,
        failure,
        rowsTotal: state === "done" ? rows : current.rowsTotal,
        runner: null,
        actor: null,
        inspection: null,
        finishedAt: work.now,
        updatedAt: work.now,
      });
      await repository.deleteRows(work.tx, record.id, "check");
      work.audit({
        action: state === "done" ? "import.finish" : "import.fail",
        entityType: "import",
        entityId: record.id,
        editionId: record.editionId,
        county: record.county,
        detail: {
          kind,
          sha256,
          rows,
          created,
          updated,
          unchanged,
          refused,
          ...(failure ? { code: failure.code } : {}),
        },
      });
    });
  }

  const failureOf = (refusal: Refusal): NonNullable<ImportRecord["failure"]> => ({
    code: refusal.code,
    messages: refusal.texts,
    ...(refusal.possible ? { possible: refusal.possible } : {}),
  });

  async function taskOf(record: ImportRecord): Promise<Task> {
    const importer = importers.get(record.kind);
    if (!importer || !record.plan || !record.actor) throw new Refusal("imports.purged");
    const file = await platform.files.read(record.sha256);
    return {
      record,
      importer,
      fields: importer.fields(record.actor),
      plan: record.plan,
      file,
      signal: ending.signal,
    };
  }

  async function execute(id: string): Promise<void> {
    const record = await repository.claim(db, id, { runner, now: now(), staleBefore: staleBefore() });
    if (!record) return;
    try {
      if (record.attempts > MAX_ATTEMPTS) throw new Refusal("imports.too-many-failures");
      const task = await taskOf(record);
      await (record.state === "checking" ? check(task) : run(task));
    } catch (error) {
      if (error instanceof Stopped || ending.signal.aborted || isUnavailable(error)) {
        // Someone else goes on, now or when the database is back.
        await repository.release(db, id, runner).catch(() => {});
        return;
      }
      const current = await repository.find(db, id);
      if (!(error instanceof Refusal)) logger.error({ err: error, import: id }, "import failed");
      const refusal =
        error instanceof Refusal
          ? error
          : new Refusal("imports.bug", { values: { row: current?.lastRow ?? 0 } });
      await end(record, "failed", failureOf(refusal));
    }
  }

  function start(id: string): Promise<void> {
    const running = active.get(id);
    if (running) return running;
    const promise = execute(id).finally(() => active.delete(id));
    active.set(id, promise);
    return promise;
  }

  return {
    /** Carries an import's check or run out, unless another process does; resolves when this process is through with it. */
    start,
    /** Takes up what a killed or restarted process left under way. */
    async resume(): Promise<void> {
      for (const id of await repository.abandoned(db, staleBefore())) await start(id);
    },
    /** Stops between two portions and lets others go on: called when the process ends. */
    async stop(): Promise<void> {
      ending.abort();
      await Promise.allSettled(active.values());
    },
  };
}
export type ImportRunner = ReturnType<typeof createImportRunner>;
