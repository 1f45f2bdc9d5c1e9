import type { ActivityRef, EditionDirectory, EditionRef } from "#modules/editions/model/directory.ts";
import { anActor } from "#platform/testing/test-platform.ts";

export const CITY = "410800";
export const QINYANG = "410882";
export const WENXIAN = "410825";

/** People of the tests, each with one role. */
export const people = {
  city: anActor("p-city", ["city-operator", { kind: "city", code: CITY }]),
  qinyang: anActor("p-qinyang", ["county-officer", { kind: "county", code: QINYANG }]),
  wenxian: anActor("p-wenxian", ["county-officer", { kind: "county", code: WENXIAN }]),
  leader: anActor("p-leader", ["leader", { kind: "city", code: CITY }]),
  expert: anActor("p-expert", ["expert", { kind: "own", personId: "p-expert" }]),
  enterprise: anActor("p-enterprise", ["enterprise", { kind: "organisation", id: "org-a" }]),
};

const edition: EditionRef = {
  id: "jz",
  number: 12,
  name: { zh: "第十二届", en: "Twelfth" },
  city: CITY,
  startsOn: "2023-09-24",
  endsOn: "2023-09-25",
  cutOff: null,
  counties: [QINYANG, WENXIAN],
  mainActivityId: "jz-main",
};
const activity = (id: string, more: Partial<ActivityRef> = {}): ActivityRef => ({
  id,
  editionId: "jz",
  kind: "main-conference",
  name: { zh: `活动${id}`, en: `Activity ${id}` },
  hostCounty: null,
  startsOn: "2023-09-24",
  endsOn: "2023-09-25",
  ...more,
});

/** One edition: a main conference, and an event of 沁阳 that begins 16 days later. */
export const editions: EditionDirectory = {
  edition: async (id) => (id === edition.id ? edition : null),
  list: async () => [edition],
  activity: async (id) =>
    id === "jz-main"
      ? activity(id)
      : id === "jz-event"
        ? activity(id, {
            kind: "county-event",
            hostCounty: QINYANG,
            startsOn: "2023-10-10",
            endsOn: "2023-10-10",
          })
        : null,
};
