import { sql } from "kysely";
import type { PersonAnonymised } from "#modules/accounts/model/directory.ts";
import type { UnitOfWork } from "#platform/commands/unit-of-work.ts";
import type { Reader } from "#platform/db/database.ts";
import type { ExpertChanged } from "../../model/directory.ts";
import { ExpertContact, ExpertPublic, ExpertRestricted } from "../../model/expert.ts";
import { removeAllCvFiles } from "../cv/cv.files.ts";
import * as repository from "../expert.repository.ts";

/** What stands where a name was. */
const FORGOTTEN = "已注销";

/**
 * Erases the expert record of a person who was forgotten: names, contacts, identity, documents, versions. What is counted
 * (overseas background, degree, title tier, fields) stays without a person, so that published figures keep their rows.
 */
export async function forgetPerson(work: UnitOfWork, { personId }: PersonAnonymised): Promise<void> {
  const found = await repository.byPerson(work.tx, personId);
  const stored = found && (await repository.lock(work.tx, found.id));
  if (!stored) return;
  const { overseasBackground, educationLevel, titleTier, fields } = stored.public;
  await repository.update(work.tx, {
    ...stored,
    personId: null,
    state: "withdrawn",
    public: ExpertPublic.parse({ name: FORGOTTEN, overseasBackground, educationLevel, titleTier, fields }),
    contact: ExpertContact.parse({}),
    restricted: ExpertRestricted.parse({}),
    consent: { publicProfile: false, matching: false, shareCv: false, at: null },
    flags: [],
    fingerprint: null,
    contactKey: null,
    searchText: "",
    version: stored.version + 1,
    updatedAt: work.now,
  });
  await repository.replaceDocuments(work.tx, stored.id, []);
  await removeAllCvFiles(work, stored.id);
  await work.tx.deleteFrom("expertRegistrations").where("expertId", "=", stored.id).execute();
  await repository.replaceAvailability(work.tx, stored.id, []);
  await work.tx
    .deleteFrom("recordVersions")
    .where("entityType", "=", "expert")
    .where("entityId", "=", stored.id)
    .execute();
  await forgetReplies(work, stored.id);
  await repository.touchRevision(work.tx, [stored.id]);
  work.audit({
    action: "expert.forget",
    entityType: "expert",
    entityId: stored.id,
    detail: { code: stored.code },
  });
  const changed: ExpertChanged = { type: "expert.changed", expertId: stored.id };
  await work.emit(changed);
}

/** Stored replies that show the record are emptied; their keys stay, so that a repeated request is refused and not carried out twice. */
async function forgetReplies(work: UnitOfWork, expertId: string): Promise<void> {
  await sql`update idempotency_keys set response = null, request_hash = 'forgotten'
    where response like ${`%${expertId}%`}`.execute(work.tx);
}

/** Everything the pool keeps about a person, for the person's own copy. */
export async function dataOf(db: Reader, personId: string) {
  const expert = await repository.byPerson(db, personId);
  if (!expert) return null;
  return {
    ...expert,
    documents: await repository.documents(db, [expert.id]),
    availability: await repository.availability(db, [expert.id]),
  };
}
