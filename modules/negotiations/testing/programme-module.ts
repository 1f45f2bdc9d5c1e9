import assert from "node:assert/strict";
import { sql } from "kysely";
import { platformMigrations } from "#platform/db/platform-migrations.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { Refusal } from "#platform/kernel/refusal.ts";
import { type TestPlatform, testPlatform } from "#platform/testing/test-platform.ts";
import { RoomInput } from "../model/programme/programme.ts";
import { negotiationMigrations } from "../server/migrations.ts";
import type { NegotiationPorts } from "../server/ports.ts";
import { createProgramme, type ProgrammeServices } from "../server/programme/index.ts";
import { CITY, editions, people, QINYANG } from "./a-programme.ts";

export const MAIN = "jz-main";
export const EVENT = "jz-event";

/** For `assert.rejects`: refused with this code, in a sentence that holds these words. */
export const refused =
  (code: string, ...words: string[]) =>
  (error: unknown) => {
    assert.ok(error instanceof Refusal, String(error));
    assert.equal(error.code, code);
    for (const word of words) assert.ok(error.texts.zh.includes(word), `${error.texts.zh} / ${word}`);
    return true;
  };

/** The programme on a fresh database, with rows that other parts of the module would write. */
export type ProgrammeModule = {
  readonly t: TestPlatform;
  readonly programme: ProgrammeServices;
  readonly city: () => ReturnType<TestPlatform["context"]>;
  readonly viewer: (actor: Actor) => { actor: Actor; now: string };
  readonly read: (actor?: Actor, id?: string) => ReturnType<ProgrammeServices["view"]>;
  readonly addRoom: (more?: object) => ReturnType<ProgrammeServices["rooms"]["add"]>;
  /** A meeting, as the meetings' part stores it. */
  readonly aMeeting: (id: string, rules?: object) => Promise<void>;
  readonly publish: (number: number, placements: object[], slots?: readonly object[]) => Promise<void>;
};

export async function programmeModule(): Promise<ProgrammeModule> {
  const t = await testPlatform({ migrations: { ...platformMigrations, ...negotiationMigrations } });
  // The programme asks nothing of the other ports.
  const programme = createProgramme(t.platform, { editions } as NegotiationPorts).services;
  const city = () => t.context(people.city);
  const viewer = (actor: Actor) => ({ actor, now: t.platform.clock().toISOString() });
  let rooms = 0;
  return {
    t,
    programme,
    city,
    viewer,
    read: (actor = people.city, id = MAIN) => programme.view(id, viewer(actor)),
    addRoom(more = {}) {
      rooms++;
      const name = { zh: `会场${rooms}`, en: `Room ${rooms}` };
      return programme.rooms.add(city(), MAIN, RoomInput.parse({ name, width: 20, height: 10, ...more }));
    },
    async aMeeting(id, rules = {}) {
      await sql`insert into negotiation_meetings (id, activity_id, edition_id, code, city, title, source, county, parties, owner_ids,
          organisation_ids, rules, state, search_text)
        values (${id}, ${MAIN}, 'jz', ${`QT-${id}`}, ${CITY}, ${`${id}洽谈`}, 'officer', ${QINYANG},
          ${["expert:x1", "organisation:org-a"]}, ${["p-expert"]}, ${["org-a"]},
          ${JSON.stringify({ allowedSlots: [], preferredSlots: [], ...rules })}::jsonb, 'open', '')`.execute(
        t.platform.db,
      );
    },
    async publish(number, placements, slots = []) {
      await sql`insert into timetable_versions (id, activity_id, edition_id, city, number, published_at, published_by, problem, names,
          placements, visits, changes, quality, digest)
        values (${`v${number}`}, ${MAIN}, 'jz', ${CITY}, ${number}, '2023-09-20T00:00:00Z', 'x', '{}',
          ${JSON.stringify({ parties: [], meetings: [], tables: [], slots })}::jsonb,
          ${JSON.stringify(placements)}::jsonb, '[]', '[]', '{}', 'd')`.execute(t.platform.db);
    },
  };
}
