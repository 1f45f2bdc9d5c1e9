import { hashToken } from "#platform/commands/ids.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import type { Runtime } from "../../runtime.ts";
import { type Client, idOf } from "./client.ts";
import { EDITION } from "./columns.ts";

/** The personal link of the world's partner; known, because nobody reads it out of the database. */
export const PARTNER_TOKEN = "partner-token-of-the-small-world";

export const aChannel = (nameZh: string) => ({
  kind: "institute",
  nameZh,
  fields: ["机械制造"],
  industries: [],
  languages: ["zh"],
  contacts: [{ name: "测试联系人", email: "partner@example.test", locale: "zh" }],
});

export const offered = {
  kind: "other",
  name: "推荐测试人",
  institution: "测试研究院",
  email: "recommended@example.test",
  reason: "做过皮带在线监测",
  recommenderName: "测试推荐人",
  consent: "yes",
};

/** A channel, a draft, a dispatch that went out with its partner's link, and a recommendation that waits. */
export async function makeCarrying(
  runtime: Runtime,
  as: Client,
  world: Record<string, string>,
): Promise<void> {
  world.channel = idOf(await as("city", "POST", "/api/channels", aChannel("测试渠道")));
  const make = async () =>
    idOf(
      await as("city", "POST", "/api/dispatches", {
        editionId: EDITION,
        title: "测试推送",
        channelIds: [world.channel],
      }),
    );
  world.dispatchDraft = await make();
  world.dispatch = await make();
  const { dispatches, intake, partner } = runtime.publication.carrying;
  const now = runtime.platform.clock().toISOString();
  // Told as sent: the world has no mail server.
  await dispatches.send(
    { actor: systemActor, occurredAt: now, recordedAt: now, via: "demo" },
    { id: world.dispatch, version: 1 },
  );
  const { db } = runtime.platform;
  const recipient = await db
    .updateTable("dispatchRecipients")
    .set({ tokenHash: hashToken(PARTNER_TOKEN) })
    .where("dispatchId", "=", world.dispatch)
    .returning(["id"])
    .executeTakeFirstOrThrow();
  world.recipient = recipient.id;
  const held = await partner.heldBy(recipient.id);
  world.carriedCode = held.needs[0]?.needCode ?? "";
  const { id } = await intake.receive(
    { actor: systemActor, occurredAt: now, recordedAt: now, via: "api" },
    {
      needId: held.needs[0]?.needId ?? "",
      cv: { name: "简历.pdf", mime: "application/pdf", bytes: Buffer.from("%PDF-1.4 test") },
      origin: {
        source: "dispatch",
        channelId: world.channel,
        dispatchId: world.dispatch,
        recipientId: recipient.id,
        recipientName: "测试联系人",
        recipientEmail: "partner@example.test",
      },
      offer: {
        kind: "other",
        name: "待筛选人",
        institution: "测试研究院",
        title: null,
        email: "waiting@example.test",
        phone: null,
        field: null,
        reason: "做过皮带在线监测",
        recommenderName: null,
        recommenderEmail: null,
        consent: true,
        language: "zh",
      },
    },
  );
  world.recommendation = id;
}
