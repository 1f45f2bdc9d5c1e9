import type { CommandContext } from "#platform/commands/context.ts";
import { documentText } from "#platform/documents/index.ts";
import { cleanName, type StoredFile } from "#platform/files/files.ts";
import type { EffectHandler } from "#platform/jobs/outbox.ts";
import { isAllowed } from "#platform/kernel/policy.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Platform } from "#platform/platform.ts";
import { type CvReading, readCv } from "../../model/cv/cv.ts";
import { expertPolicy, expertSubjects } from "../../model/expert.policy.ts";
import { openExpert, type Viewer, visibleTo } from "../commands/expert.store.ts";
import * as repository from "../expert.repository.ts";
import { CV_FILE, cvFilesOf, removeBytes, removeCvFiles } from "./cv.files.ts";

/** Files of one profile: more say nothing more. */
const MOST_FILES = 5;
export type UploadedCv = { readonly name: string; readonly mime: string; readonly bytes: Buffer };

/** CVs as files: read for what they say, kept or thrown away as the person wishes. */
export function createCvService(platform: Platform) {
  const { db, commands, files } = platform;

  async function opened(id: string, viewer: Viewer, action: "edit" | "readContact") {
    const expert = await repository.find(db, id);
    if (!expert || !visibleTo(expert, viewer)) return refuse("not-found");
    const on = { subjects: expertSubjects(expert), now: viewer.now };
    if (!isAllowed(viewer.actor, expertPolicy, action, on)) refuse("not-allowed");
    return expert;
  }

  return {
    /** What a CV says, beside nothing: it is read and forgotten. @throws Refusal documents.* naming the file */
    async read(id: string, viewer: Viewer, file: UploadedCv): Promise<CvReading & { kind: string }> {
      await opened(id, viewer, "edit");
      const { kind, text } = await documentText(file);
      return { kind, ...readCv(text, cleanName(file.name)) };
    },

    /** Files kept with a profile, oldest first; for the person and those who see the contact. */
    async list(id: string, viewer: Viewer): Promise<StoredFile[]> {
      await opened(id, viewer, "readContact");
      return cvFilesOf(platform, db, id);
    },

    /** Keeps a CV with the profile. Only what can be read is kept. @throws Refusal experts.too-many-files, documents.* */
    async keep(context: CommandContext, id: string, file: UploadedCv): Promise<StoredFile> {
      await opened(id, { actor: context.actor, now: context.recordedAt }, "edit");
      const { kind } = await documentText(file);
      return commands.run(context, async (work) => {
        const expert = await openExpert(work, id, "edit");
        const held = await cvFilesOf(platform, work.tx, id);
        if (held.length >= MOST_FILES) refuse("experts.too-many-files", { values: { limit: MOST_FILES } });
        const mime =
          kind === "pdf"
            ? "application/pdf"
            : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        const stored = await files.save(work, { ...file, mime, entityType: CV_FILE, entityId: id });
        work.audit({
          action: "expert.keep-cv",
          entityType: "expert",
          entityId: id,
          detail: { code: expert.code, sha256: stored.sha256 },
        });
        return stored;
      });
    },

    /** A kept file's bytes; looked at by somebody else than the person it leaves an audit entry. */
    async bytes(context: CommandContext, id: string, fileId: string) {
      const expert = await opened(id, { actor: context.actor, now: context.recordedAt }, "readContact");
      const file = (await cvFilesOf(platform, db, id)).find((f) => f.id === fileId) ?? refuse("not-found");
      if (expert.personId !== context.actor.personId)
        await commands.run(context, async (work) =>
          work.audit({
            action: "expert.read-cv",
            entityType: "expert",
            entityId: id,
            detail: { code: expert.code },
          }),
        );
      return { file, bytes: await files.read(file.sha256) };
    },

    /** Throws a kept file away. */
    remove: (context: CommandContext, id: string, fileId: string): Promise<{ id: string }> =>
      commands.run(context, async (work) => {
        const expert = await openExpert(work, id, "edit");
        const found = (await cvFilesOf(platform, work.tx, id)).find((f) => f.id === fileId);
        if (!found) refuse("not-found");
        await removeCvFiles(work, [found]);
        work.audit({
          action: "expert.remove-cv",
          entityType: "expert",
          entityId: id,
          detail: { code: expert.code },
        });
        return { id: fileId };
      }),

    effects: {
      "experts.remove-file": async (payload) =>
        removeBytes(platform, String((payload as { sha256: string }).sha256)),
    } satisfies Record<string, EffectHandler>,
  };
}
export type CvService = ReturnType<typeof createCvService>;
