import type { Platform } from "#platform/platform.ts";
import type { AnnouncementItem } from "../portal/pages/announcements.ts";
import type { Announced } from "../portal/reader.ts";
import type { AnnouncementStored } from "./announcement.service.ts";
import "./tables.ts";

const itemOf = (a: AnnouncementStored): AnnouncementItem => ({
  id: a.id,
  kind: a.kind,
  title: { zh: a.titleZh, en: a.titleEn ?? "" },
  publishedOn: a.publishedOn ?? "",
  issuer: a.issuer,
  documentNumber: a.documentNumber,
});

/** What the portal shows: published announcements only. */
export function createAnnounced({ db, files }: Pick<Platform, "db" | "files">): Announced {
  const shown = () => db.selectFrom("announcements").selectAll().where("state", "=", "published");
  const attached = (id: string) =>
    db
      .selectFrom("announcementFiles")
      .innerJoin("files", "files.id", "announcementFiles.fileId")
      .select(["files.id", "files.name", "files.size", "files.mime", "files.sha256"])
      .where("announcementId", "=", id)
      .orderBy("position");
  return {
    async list(limit) {
      const rows = await shown().orderBy("publishedOn", "desc").orderBy("id", "desc").limit(limit).execute();
      return rows.map(itemOf);
    },
    async byId(id) {
      const stored = await shown().where("id", "=", id).executeTakeFirst();
      if (!stored) return null;
      return {
        ...itemOf(stored),
        body: { zh: stored.bodyZh, en: stored.bodyEn ?? "" },
        files: (await attached(id).execute()).map(({ id: fileId, name, size }) => ({
          id: fileId,
          name,
          size,
        })),
      };
    },
    async file(id, fileId) {
      if (!(await shown().where("id", "=", id).executeTakeFirst())) return null;
      const file = await attached(id).where("files.id", "=", fileId).executeTakeFirst();
      return file ? { name: file.name, mime: file.mime, bytes: await files.read(file.sha256) } : null;
    },
  };
}
