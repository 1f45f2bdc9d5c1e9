import { Mailbox } from "#platform/mail/testing/mailbox.ts";
import { type Client, clientOf, type Json, signInEveryone } from "../security/world/client.ts";
import { EDITION, type Who } from "../security/world/columns.ts";
import { readWorld, smallWorld, type World } from "../security/world/index.ts";
import { type TestApplication, testApplication } from "../testing/test-application.ts";

/** The whole application on the small world, with a real mail server; letters go out when the outbox is drained. */
export type Carrying = {
  readonly t: TestApplication;
  readonly world: World;
  readonly mailbox: Mailbox;
  readonly as: Client;
  readonly cookies: Readonly<Record<Who, string>>;
  /** A channel with one contact per address. */
  readonly channel: (name: string, emails: readonly string[], more?: object) => Promise<Json>;
  readonly dispatch: (channelIds: readonly unknown[]) => Promise<Json>;
  readonly letters: () => Promise<void>;
  /** The personal link in the newest letter to an address. */
  readonly linkTo: (address: string) => string;
  readonly page: (
    method: "GET" | "POST" | "HEAD",
    url: string,
    form?: Record<string, string>,
  ) => Promise<Page>;
  readonly close: () => Promise<void>;
};
export type Page = { readonly status: number; readonly text: string; readonly location: string };

export const CANARY = "绝密配方CANARY7391";

export async function openCarrying(): Promise<Carrying> {
  const mailbox = new Mailbox();
  const env = { HUIZHI_SMTP_URL: await mailbox.open() };
  const t = await testApplication({ prepared: smallWorld, env });
  const cookies = await signInEveryone(t.app);
  const as = clientOf(t.app, cookies);
  const world = await readWorld(t);
  return {
    t,
    world,
    mailbox,
    as,
    cookies,
    channel: (nameZh, emails, more = {}) =>
      as("city", "POST", "/api/channels", {
        kind: "institute",
        nameZh,
        nameEn: `${nameZh} Institute`,
        fields: ["机械制造"],
        industries: [],
        languages: ["zh"],
        contacts: emails.map((email, i) => ({ name: `联系人${i + 1}`, email, locale: "zh" })),
        ...more,
      }),
    dispatch: (channelIds) =>
      as("city", "POST", "/api/dispatches", { editionId: EDITION, title: "测试推送", channelIds }),
    async letters() {
      t.runtime.outbox.kick();
      await t.runtime.outbox.drained();
    },
    linkTo: (address) => {
      const mail = mailbox.latestTo(address);
      const url = /https?:\/\/[^\s]+(\/portal(?:\/en)?\/d\/[\w-]{20,})\n/.exec(`${mail?.text}\n`)?.[1];
      if (!url) throw new Error(`no link in a letter to ${address}`);
      return url;
    },
    async page(method, url, form) {
      const reply = await t.app.inject({
        method,
        url,
        ...(form
          ? {
              headers: { "content-type": "application/x-www-form-urlencoded" },
              payload: new URLSearchParams(form).toString(),
            }
          : {}),
      });
      return {
        status: reply.statusCode,
        text: reply.payload,
        location: String(reply.headers.location ?? ""),
      };
    },
    async close() {
      await t.close();
      await mailbox.close();
    },
  };
}

export const anOffer = (over: Record<string, string> = {}): Record<string, string> => ({
  kind: "other",
  name: "测试新专家",
  institution: "测试大学",
  title: "教授",
  email: "new.expert@example.test",
  phone: "",
  reason: "做过皮带在线监测的工程样机",
  field: "在线监测",
  recommenderName: "测试推荐人",
  recommenderEmail: "recommender@example.test",
  consent: "yes",
  ...over,
});
