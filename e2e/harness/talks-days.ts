import { randomUUID } from "node:crypto";
import { read, type Visitor } from "./browsing.ts";

const activity = "jiaozuo-2023-main";
const edition = "jiaozuo-2023";
type Items = { items: { id: string; key?: string }[] };

async function post(visitor: Visitor, path: string, data: object): Promise<{ id: string }> {
  const headers = { "idempotency-key": randomUUID() };
  const reply = await visitor.context.request.post(`/api${path}`, { headers, data });
  if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`);
  return (await reply.json()) as { id: string };
}

/** A meeting of the main conference, taken over from its engagements. */
export async function someMeeting(visitor: Visitor): Promise<string> {
  await post(visitor, "/negotiation-meetings/take-over", { activityId: activity, advanced: true });
  const list = await read<Items>(visitor, `/negotiation-meetings?activity=${activity}&state=open&pageSize=1`);
  if (!list.items[0]) throw new Error("no engagement of the main conference to take over");
  return `/negotiations/meetings/${list.items[0].id}?edition=${edition}`;
}

/** A site visit of the main conference; planned where there is none. */
export async function someSiteVisit(visitor: Visitor): Promise<string> {
  const list = await read<Items>(visitor, `/site-visits?activity=${activity}&pageSize=1`);
  if (list.items[0]) return `/negotiations/visits/${list.items[0].id}?edition=${edition}`;
  const hosts = await read<Items>(visitor, "/organisations?kind=enterprise&county=410882&pageSize=1");
  const { id } = await post(visitor, "/site-visits", {
    activityId: activity,
    hostOrganisationId: hosts.items[0]?.id,
    title: "供查看的考察",
    day: "2023-09-25",
    departsAt: "18:00",
    startsAt: "18:30",
    endsAt: "19:00",
    returnsAt: "19:30",
    capacity: 10,
    checklist: [{ id: "bus", text: "点名上车" }],
  });
  return `/negotiations/visits/${id}?edition=${edition}`;
}
