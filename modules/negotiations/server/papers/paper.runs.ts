import type { CommandContext } from "#platform/commands/context.ts";
import { newId } from "#platform/commands/ids.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { PAPER_KINDS, type PaperKind, type PaperRun, paperKinds } from "../../model/papers/kinds.ts";
import type { PaperLanguage } from "../../model/papers/make.ts";
import type { PaperRunRow } from "../tables.ts";
import type { PaperFactsReader } from "./paper.facts.ts";
import { archiveOf, MIMES, type PaperFile, paperFile } from "./paper.files.ts";
import type { WithLinks } from "./paper.links.ts";
import { lazyRenderer } from "./paper.service.ts";

/** A run that has not been heard of for this long died with its process. */
const SILENT_MS = 60_000;
/** Archives hold personal data and are kept no longer than they are needed. */
const KEPT_MS = 7 * 86_400_000;
const INTERRUPTED = {
  zh: "生成中断，请重新生成",
  en: "The run was interrupted; please start it again",
};
const FAILED = {
  zh: "生成时出错，请重试；多次失败请联系管理员",
  en: "Making the papers failed; try again or tell the administrator",
};

const COLUMNS = [
  "id",
  "activityId",
  "state",
  "done",
  "total",
  "making",
  "startedAt",
  "finishedAt",
  "size",
  "failure",
  "createdBy",
  "beatAt",
] as const;
type Shown = Pick<PaperRunRow, (typeof COLUMNS)[number]>;

/** Makes all papers of an activity in the background, one run per person and activity at a time. */
export function createPaperRuns(platform: Platform, reader: PaperFactsReader, withLinks: WithLinks) {
  const { db, commands, logger, clock } = platform;
  const running = new Map<string, Promise<void>>();
  let closing = false;
  const now = () => clock().toISOString();

  const view = (row: Shown): PaperRun => {
    const lost = row.state === "running" && clock().getTime() - Date.parse(row.beatAt) > SILENT_MS;
    const { id, done, total, startedAt, finishedAt, size } = row;
    return {
      id,
      done,
      total,
      startedAt,
      finishedAt,
      size,
      state: lost ? "failed" : row.state,
      making: row.state === "running" && !lost ? (row.making as PaperKind | null) : null,
      failure: lost ? INTERRUPTED : row.failure,
    };
  };
  const lastRow = (activityId: string, personId: string): Promise<Shown | undefined> =>
    db
      .selectFrom("paperRuns")
      .select(COLUMNS)
      .where("activityId", "=", activityId)
      .where("createdBy", "=", personId)
      .orderBy("startedAt", "desc")
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirst() as Promise<Shown | undefined>;
  const change = (id: string, set: Record<string, unknown>) =>
    db
      .updateTable("paperRuns")
      .set({ ...set, beatAt: now() } as never)
      .where("id", "=", id)
      .where("state", "=", "running")
      .execute();

  async function produce(
    id: string,
    asked: { activityId: string; context: CommandContext; locale: PaperLanguage },
  ) {
    const renderer = lazyRenderer();
    try {
      const viewer = { actor: asked.context.actor, now: asked.context.recordedAt };
      const read = await reader.load(asked.activityId, viewer);
      const facts = await withLinks(asked.context, read, read.facts);
      const kinds = PAPER_KINDS.filter((k) => facts.whole || !paperKinds[k].whole);
      const files: PaperFile[] = [];
      for (const [i, kind] of kinds.entries()) {
        if (closing) return;
        await change(id, { making: kind, done: i, total: kinds.length });
        const file = await paperFile(kind, { facts, choice: { locale: asked.locale }, open: renderer.open });
        if (file) files.push({ ...file, name: `${String(i + 1).padStart(2, "0")}-${file.name}` });
      }
      const archive = await archiveOf(files);
      await change(id, {
        state: files.length > 0 ? "finished" : "failed",
        failure:
          files.length > 0
            ? null
            : JSON.stringify({ zh: "还没有可生成的内容", en: "There is nothing to make yet" }),
        making: null,
        done: kinds.length,
        total: kinds.length,
        finishedAt: now(),
        size: archive.length,
        archive,
      });
    } catch (error) {
      logger.error({ err: error, run: id }, "papers");
      await change(id, {
        state: "failed",
        making: null,
        failure: JSON.stringify(FAILED),
        finishedAt: now(),
      }).catch((err) => logger.warn({ err }, "papers"));
    } finally {
      await renderer.close();
    }
  }

  return {
    async last(activityId: string, personId: string): Promise<PaperRun | null> {
      const row = await lastRow(activityId, personId);
      return row ? view(row) : null;
    },

    /** Begins a run; refused while one of the same person is under way. Earlier archives of the person go. */
    async start(
      context: CommandContext,
      asked: { activityId: string; locale: PaperLanguage; reason: string },
    ): Promise<PaperRun> {
      const { activityId, locale, reason } = asked;
      const { stage, officer, facts } = await reader.load(activityId, {
        actor: context.actor,
        now: context.recordedAt,
      });
      if (!officer) refuse("not-allowed");
      const before = await lastRow(activityId, context.actor.personId);
      const id = newId();
      const started = await commands.run(context, async (work) => {
        if (before && view(before).state === "running") refuse("papers.running");
        await work.tx
          .deleteFrom("paperRuns")
          .where((e) =>
            e.or([
              e.and([e("activityId", "=", activityId), e("createdBy", "=", work.actor.personId)]),
              e("startedAt", "<", new Date(Date.parse(work.now) - KEPT_MS).toISOString()),
            ]),
          )
          .execute();
        const row = {
          id,
          activityId,
          state: "running" as const,
          done: 0,
          total: PAPER_KINDS.filter((k) => facts.whole || !paperKinds[k].whole).length,
          making: null,
          startedAt: work.now,
          finishedAt: null,
          size: null,
          failure: null,
          createdBy: work.actor.personId,
          beatAt: work.now,
        };
        await work.tx
          .insertInto("paperRuns")
          .values(row as never)
          .execute();
        work.audit({
          action: "papers.make-all",
          entityType: "activity",
          entityId: activityId,
          editionId: stage.edition.id,
          county: stage.activity.hostCounty,
          reason,
          detail: { personal: true, version: facts.version?.number ?? null },
        });
        return view(row);
      });
      // A repeated request is answered with the stored reply: its run is under way already.
      if (started.id === id) {
        const work = produce(id, { activityId, context, locale }).finally(() => running.delete(id));
        running.set(id, work);
      }
      return started;
    },

    /** The reader's own last run. */
    async status(activityId: string, context: CommandContext): Promise<PaperRun> {
      return view((await lastRow(activityId, context.actor.personId)) ?? refuse("not-found"));
    },

    /** The archive of the reader's own last run, noted as a download. */
    async archive(activityId: string, context: CommandContext): Promise<PaperFile> {
      const { stage, facts, officer } = await reader.load(activityId, {
        actor: context.actor,
        now: context.recordedAt,
      });
      // Who made it as an officer and takes part as a party now has no business with it any more.
      if (!officer) refuse("not-allowed");
      const row = await lastRow(activityId, context.actor.personId);
      const kept =
        row &&
        (await db.selectFrom("paperRuns").select("archive").where("id", "=", row.id).executeTakeFirst());
      if (row?.state !== "finished" || !kept?.archive) return refuse("papers.not-ready");
      await commands.run(context, async (work) => {
        work.audit({
          action: "papers.download-all",
          entityType: "activity",
          entityId: activityId,
          editionId: stage.edition.id,
          county: stage.activity.hostCounty,
          detail: { run: row.id, personal: true },
        });
      });
      return {
        name: `${facts.activity.name.zh.replace(/[\\/:*?"<>|]+/g, " ")}-会务材料.zip`,
        mime: MIMES.zip,
        bytes: kept.archive,
      };
    },

    /** Archives hold personal data: those older than a week go, also when nobody begins another run. */
    async forget(): Promise<void> {
      await db
        .deleteFrom("paperRuns")
        .where("startedAt", "<", new Date(clock().getTime() - KEPT_MS).toISOString())
        .execute();
    },
    /** Waits until nothing is being made; for tests. */
    async idle(): Promise<void> {
      await Promise.all(running.values());
    },
    async close(): Promise<void> {
      closing = true;
      await Promise.all(running.values());
    },
  };
}
export type PaperRuns = ReturnType<typeof createPaperRuns>;
