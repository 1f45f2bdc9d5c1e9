import { EVERYONE, row } from "./table.ts";

const mail = {
  needs: "digest",
  engagements: "at-once",
  talks: "digest",
  papers: "never",
  survey: "digest",
  channels: "digest",
};

/** Messages are everybody's own: what is asked for here is found by whose session it is, never by an id of a person. */
export const inbox = [
  row("listMyInbox", {}, EVERYONE),
  row("listMyInboxExport", {}, EVERYONE),
  row("countMyUnread", {}, EVERYONE),
  row("myUnreadAsText", {}, EVERYONE),
  row("markMyMessages", { body: { ids: ["00000000-0000-7000-8000-000000000000"], read: true } }, EVERYONE),
  row("markMyInboxRead", { body: {} }, EVERYONE),
  row("getMyInboxPreferences", {}, EVERYONE),
  row("setMyInboxPreferences", { body: { version: 0, mail, digestHour: 8 } }, EVERYONE),
];
