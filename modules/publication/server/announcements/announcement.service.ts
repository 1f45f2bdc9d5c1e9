import { type Selectable, sql } from "kysely";
import { actionsFrom } from "#libs/lifecycle/index.ts";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { moveOrRefuse } from "#platform/commands/transition.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import { requireVersion } from "#platform/commands/versions.ts";
import type { Reader } from "#platform/db/database.ts";
import { searchText } from "#platform/db/search.ts";
import type { Tables } from "#platform/db/tables.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { isAllowed, requireAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import {
  type AnnouncementAction,
  type AnnouncementInput,
  type AnnouncementView,
  ATTACHMENT_LIMIT,
  announcementFields,
  announcementLifecycle,
  announcementPolicy,
  announcementSubjects,
  MOST_ATTACHMENTS,
} from "../../model/announcements/announcement.ts";
import "../../model/announcements/announcement.refusals.ts";
import { dayOf } from "../portal/page/words.ts";
import { tellPortal } from "../portal/projection/projection.ts";
import "./tables.ts";

export type AnnouncementStored = Selectable<Tables["announcements"]>;
type Viewer = { readonly actor: Actor; readonly now: string };

/** What this person may do with an announcement now. */
export function actionsOn(
  stored: Pick<AnnouncementStored, "state" | "city" | "departmentId">,
  viewer: Viewer,
): string[] {
  const may = (action: AnnouncementAction) =>
    isAllowed(viewer.actor, announcementPolicy, action, {
      subjects: announcementSubjects(stored),
      now: viewer.now,
    });
  return [
    ...(["edit", "attach"] as const).filter(may),
    ...actionsFrom(announcementLifecycle, stored.state).filter(may),
  ];
}

const filesOf = (db: Reader, id: string) =>
  db
    .selectFrom("announcementFiles")
    .innerJoin("files", "files.id", "announcementFiles.fileId")
    .select(["files.id", "files.name", "files.size", "files.mime", "files.sha256"])
    .where("announcementId", "=", id)
    .orderBy("position")
    .execute();

const searchTextOf = (a: AnnouncementInput): string =>
  searchText(a.titleZh, a.titleEn, a.bodyZh, a.bodyEn, a.issuer, a.documentNumber);

/** Whose announcement it is: the department's that writes it, or the city's. */
function homeOf(work: UnitOfWork): { city: string; departmentId: string | null } {
  const scopes = work.actor.grants.filter((g) => !g.until || g.until > work.now).map((g) => g.scope);
  const city = scopes.find((s) => s.kind === "city");
  const department = scopes.find((s) => s.kind === "department");
  return {
    city: city?.kind === "city" ? city.code : jiaozuo.code,
    departmentId: city || department?.kind !== "department" ? null : department.id,
  };
}

/** Policies and news of the portal: written, shown, taken down. */
export function createAnnouncementService({
  db,
  commands,
  files,
}: Pick<Platform, "db" | "commands" | "files">) {
  const find = (reader: Reader, id: string) =>
    reader.selectFrom("announcements").selectAll().where("id", "=", id).executeTakeFirst();

  async function viewOf(
    reader: Reader,
    stored: AnnouncementStored,
    viewer: Viewer,
  ): Promise<AnnouncementView> {
    const { city: _c, departmentId: _d, createdBy: _b, createdAt: _at, searchText: _s, ...shown } = stored;
    const attached = await filesOf(reader, stored.id);
    return {
      ...shown,
      files: attached.map(({ id, name, size }) => ({ id, name, size })),
      allowedActions: actionsOn(stored, viewer),
    };
  }

  async function readable(reader: Reader, id: string, viewer: Viewer): Promise<AnnouncementStored> {
    const stored = await find(reader, id);
    const may =
      stored &&
      isAllowed(viewer.actor, announcementPolicy, "read", {
        subjects: announcementSubjects(stored),
        now: viewer.now,
      });
    return stored && may ? stored : refuse("not-found");
  }

  /** Locks one for a command of somebody who may do it. */
  async function locked(
    work: UnitOfWork,
    id: string,
    action: AnnouncementAction,
  ): Promise<AnnouncementStored> {
    const stored = await work.tx
      .selectFrom("announcements")
      .selectAll()
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (!stored) return refuse("not-found");
    await readable(work.tx, id, work);
    requireAllowed(work.actor, announcementPolicy, action, {
      subjects: announcementSubjects(stored),
      now: work.now,
    });
    return stored;
  }

  /** Writes what became of one; the portal hears of it when it shows or showed it. */
  async function save(
    work: UnitOfWork,
    before: AnnouncementStored,
    change: Partial<AnnouncementStored>,
    note: { action: string; reason?: string | null; detail?: Record<string, unknown> },
  ): Promise<AnnouncementView> {
    const after: AnnouncementStored = {
      ...before,
      ...change,
      version: before.version + 1,
      updatedAt: work.now,
    };
    const { id, ...columns } = after;
    await work.tx.updateTable("announcements").set(columns).where("id", "=", id).execute();
    work.saveVersion({
      entityType: "announcement",
      entityId: id,
      version: after.version,
      snapshot: shown(after),
    });
    work.audit({
      action: note.action,
      entityType: "announcement",
      entityId: id,
      reason: note.reason ?? null,
      detail: note.detail ?? {},
    });
    if (before.state === "published" || after.state === "published") await tellPortal(work.tx);
    return viewOf(work.tx, after, work);
  }

  return {
    async view(id: string, viewer: Viewer): Promise<AnnouncementView> {
      return viewOf(db, await readable(db, id, viewer), viewer);
    },

    create(context: CommandContext, input: AnnouncementInput): Promise<AnnouncementView> {
      return commands.run(context, async (work) => {
        const home = homeOf(work);
        requireAllowed(work.actor, announcementPolicy, "create", {
          subjects: announcementSubjects(home),
          now: work.now,
        });
        const stored: AnnouncementStored = {
          id: work.newId(),
          ...input,
          ...home,
          state: "draft",
          createdBy: work.actor.personId,
          createdAt: work.now,
          publishedAt: null,
          version: 1,
          updatedAt: work.now,
          searchText: searchTextOf(input),
        };
        await work.tx.insertInto("announcements").values(stored).execute();
        work.saveVersion({
          entityType: "announcement",
          entityId: stored.id,
          version: 1,
          snapshot: shown(stored),
        });
        work.audit({
          action: "announcement.create",
          entityType: "announcement",
          entityId: stored.id,
          detail: { kind: input.kind, title: input.titleZh },
        });
        return viewOf(work.tx, stored, work);
      });
    },

    edit(
      context: CommandContext,
      { id, version, ...input }: AnnouncementInput & { id: string; version: number },
    ): Promise<AnnouncementView> {
      return commands.run(context, async (work) => {
        const stored = await locked(work, id, "edit");
        await requireVersion(work, {
          entityType: "announcement",
          entityId: id,
          expected: version,
          stored: stored.version,
          fields: announcementFields,
        });
        if (stored.state === "published") requireNumber(input);
        return save(
          work,
          stored,
          { ...input, publishedOn: input.publishedOn ?? stored.publishedOn, searchText: searchTextOf(input) },
          { action: "announcement.edit", detail: { state: stored.state } },
        );
      });
    },

    /** Shows it to everybody, under the day it names or today. A policy needs its number and who issued it. */
    publish(context: CommandContext, id: string): Promise<AnnouncementView> {
      return commands.run(context, async (work) => {
        const stored = await locked(work, id, "publish");
        const state = moveOrRefuse(announcementLifecycle, stored.state, "publish");
        requireNumber(stored);
        const publishedOn = stored.publishedOn ?? dayOf(work.context.occurredAt);
        return save(
          work,
          stored,
          { state, publishedOn, publishedAt: work.context.occurredAt },
          { action: "announcement.publish", detail: { publishedOn } },
        );
      });
    },

    withdraw(context: CommandContext, id: string, reason: string): Promise<AnnouncementView> {
      return commands.run(context, async (work) => {
        const stored = await locked(work, id, "withdraw");
        const state = moveOrRefuse(announcementLifecycle, stored.state, "withdraw");
        if (!reason.trim()) refuse("reason-required");
        return save(work, stored, { state }, { action: "announcement.withdraw", reason });
      });
    },

    /** Adds a file; a bigger one is refused by its size, and nothing else changes. */
    attach(
      context: CommandContext,
      id: string,
      file: { name: string; mime: string; bytes: Buffer },
    ): Promise<AnnouncementView> {
      return commands.run(context, async (work) => {
        const stored = await locked(work, id, "attach");
        if (file.bytes.length === 0) refuse("announcements.attachment-missing");
        if (file.bytes.length > ATTACHMENT_LIMIT)
          refuse("announcements.attachment-too-large", {
            values: { name: file.name.slice(0, 60), size: (file.bytes.length / 1_048_576).toFixed(1) },
          });
        const before = await filesOf(work.tx, id);
        if (before.length >= MOST_ATTACHMENTS)
          refuse("announcements.too-many-attachments", { values: { count: MOST_ATTACHMENTS } });
        const saved = await files.save(work, { ...file, entityType: "announcement", entityId: id });
        await work.tx
          .insertInto("announcementFiles")
          .values({
            announcementId: id,
            fileId: saved.id,
            position: sql<number>`(select coalesce(max(position), 0) + 1 from announcement_files where announcement_id = ${id})`,
          })
          .execute();
        return save(work, stored, {}, { action: "announcement.attach", detail: { name: saved.name } });
      });
    },

    detach(context: CommandContext, id: string, fileId: string): Promise<AnnouncementView> {
      return commands.run(context, async (work) => {
        const stored = await locked(work, id, "attach");
        const gone = await work.tx
          .deleteFrom("announcementFiles")
          .where("announcementId", "=", id)
          .where("fileId", "=", fileId)
          .executeTakeFirst();
        if (gone.numDeletedRows === 0n) refuse("not-found");
        return save(work, stored, {}, { action: "announcement.detach", detail: { fileId } });
      });
    },
  };
}
export type AnnouncementService = ReturnType<typeof createAnnouncementService>;

const shown = (a: AnnouncementStored): Record<string, unknown> =>
  Object.fromEntries(announcementFields.map(({ id }) => [id, a[id as keyof AnnouncementStored]]));

function requireNumber(a: Pick<AnnouncementInput, "kind" | "documentNumber" | "issuer">): void {
  if (a.kind === "policy" && !(a.documentNumber && a.issuer)) refuse("announcements.number-missing");
}
