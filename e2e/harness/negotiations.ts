import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { type Opening, read, signIn, type Visitor } from "./browsing.ts";
import type { Deployment } from "./deployment.ts";

/** Talks of tomorrow, by the clock of 焦作: whatever the hour of the test, all slots lie ahead. */
const DAY = 86_400_000;
const local = (instant: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date(instant));
export const tomorrow = local(Date.now() + DAY);
export const dayAfter = local(Date.now() + 2 * DAY);

const COUNTIES = ["410802", "410882"] as const;
const CITY_OPERATOR = { role: "city-operator", scope: { kind: "city", code: "410800" } };
const PASSWORD = "洽谈日的一句口令 two days of talks";

export type Made = { id: string; version: number };

/** Writes through the API as this window's person. */
export async function write<T = Made>(
  { context }: Pick<Visitor, "context">,
  path: string,
  data: object,
  method: "post" | "put" | "patch" = "post",
): Promise<T> {
  const headers = { "idempotency-key": randomUUID() };
  const reply = await context.request[method](`/api${path}`, { data, headers });
  expect(reply.status(), `${path}: ${await reply.text()}`).toBeLessThan(300);
  return (await reply.json()) as T;
}

/** Many writes, some at a time, in the order given. */
export async function inTurns<T, R>(items: readonly T[], job: (item: T, index: number) => Promise<R>) {
  const results: R[] = new Array(items.length);
  let next = 0;
  const lane = async () => {
    for (let i = next++; i < items.length; i = next++) results[i] = await job(items[i] as T, i);
  };
  await Promise.all(Array.from({ length: 6 }, lane));
  return results;
}

type Windows = {
  readonly visit: (opening?: Opening) => Promise<Visitor>;
  readonly deployment: Deployment;
};
type Plan = {
  /** Also the id of the edition, and part of every address of mail: worlds beside each other do not meet. */
  readonly name: string;
  readonly slots: { readonly days: readonly string[]; readonly from: string; readonly to: string };
  readonly tables: number;
  /** Of every table: an expert who speaks no Chinese sits only where there is an interpreter. */
  readonly skills?: readonly string[];
};

/** An edition of tomorrow with a room, tables and slots, and the operator who runs it. */
export class NegotiationWorld {
  readonly name: string;
  readonly operator: Visitor;
  readonly activityId: string;
  readonly #windows: Windows;
  readonly #admin: Visitor;

  private constructor(
    name: string,
    people: { operator: Visitor; admin: Visitor },
    rest: { activityId: string; windows: Windows },
  ) {
    this.name = name;
    this.operator = people.operator;
    this.#admin = people.admin;
    this.activityId = rest.activityId;
    this.#windows = rest.windows;
  }

  static async make(windows: Windows, plan: Plan): Promise<NegotiationWorld> {
    const admin = await windows.visit();
    const first = windows.deployment.firstAdministrator;
    if (!first) throw new Error("an empty start names its first administrator");
    await signIn(admin, first.login, first.password);
    await write(admin, "/editions", {
      id: plan.name,
      number: null,
      name: { zh: `洽谈会 ${plan.name}`, en: `Talks ${plan.name}` },
      city: "410800",
      venue: "焦作迎宾馆",
      startsOn: tomorrow,
      endsOn: plan.slots.days.at(-1) ?? tomorrow,
      cutOff: null,
      counties: COUNTIES,
    });
    const grant = CITY_OPERATOR;
    const operator = await joined(windows, admin, {
      name: "测试操作员",
      email: `operator@${plan.name}.example`,
      grant,
    });
    const { activities } = await read<{ activities: Made[] }>(operator, `/editions/${plan.name}`);
    const activityId = activities[0]?.id ?? "";
    const at = `/activities/${activityId}`;
    await write(operator, `${at}/slots/generate`, { ...plan.slots, minutes: 30 });
    const room = await write(operator, `${at}/rooms`, {
      name: { zh: "太极厅", en: "Taiji Hall" },
      width: 60,
      height: 60,
    });
    await write(
      operator,
      `/negotiation-rooms/${room.id}/plan`,
      {
        version: room.version,
        added: Array.from({ length: plan.tables }, (_, i) => ({
          number: String(i + 1),
          skills: plan.skills ?? [],
          x: 3 + (i % 10) * 5,
          y: 3 + Math.floor(i / 10) * 5,
        })),
      },
      "put",
    );
    return new NegotiationWorld(plan.name, { operator, admin }, { activityId, windows });
  }

  address(local: string): string {
    return `${local}@${this.name}.example`;
  }
  page(path: string): string {
    return `/negotiations/${path}?edition=${this.name}`;
  }

  /** A second window of somebody who runs the days, e.g. another desk. */
  officer(name: string, opening: Opening): Promise<Visitor> {
    const email = `desk-${randomUUID()}@${this.name}.example`;
    return joined(this.#windows, this.#admin, { name, email, grant: CITY_OPERATOR }, opening);
  }
  /** Puts parties on the list of the activity; gives the ids of their attendances, in this order. */
  async attend(parties: readonly string[]): Promise<string[]> {
    type Added = { added: { id: string; party: string }[] };
    const { added } = await write<Added>(this.operator, `/activities/${this.activityId}/attendance`, {
      parties,
    });
    return parties.map((party) => added.find((a) => a.party === party)?.id ?? "");
  }
  /** An expert in the pool without an account; `languages` says in what the expert is written to. */
  async expert(name: string, more: { nameEn?: string; languages?: string[]; mail?: string } = {}) {
    const { id } = await write(this.operator, "/experts", {
      public: {
        name,
        nameEn: more.nameEn ?? null,
        organisationName: "测试理工大学",
        languages: more.languages ?? ["zh"],
      },
      contact: { email: more.mail ? this.address(more.mail) : null },
      consent: { publicProfile: true, matching: true, shareCv: true, at: null },
    });
    return `expert:${id}`;
  }
  async enterprise(fullName: string, mail?: string) {
    const kind = "enterprise";
    const { id } = await write(this.operator, "/organisations", { fullName, kind, county: COUNTIES[0] });
    if (mail)
      await joined(this.#windows, this.#admin, {
        name: `${fullName}联系人`,
        email: this.address(mail),
        grant: { role: "enterprise", scope: { kind: "organisation", id } },
      });
    return `organisation:${id}`;
  }
  /** An engagement that both sides confirmed. */
  async engagement(expert: string, enterprise: string, title: string): Promise<void> {
    const reason = "双方来电确认";
    const made = await write(this.operator, "/engagements", {
      title,
      editionId: this.name,
      activityId: this.activityId,
      demanderIds: [enterprise.slice("organisation:".length)],
      expertId: expert.slice("expert:".length),
      reason,
      upTo: "shortlisted",
    });
    for (const step of ["invite", "confirm-demand", "confirm-supply"])
      await write(this.operator, `/engagements/${made.id}/${step}`, { reason });
  }
  meeting(expert: string, enterprise: string, title: string): Promise<Made> {
    return write(this.operator, "/negotiation-meetings", {
      activityId: this.activityId,
      title,
      county: COUNTIES[0],
      parties: [expert, enterprise],
    });
  }
  draft(name: string, settings?: object): Promise<Made> {
    return write(this.operator, "/timetables", { activityId: this.activityId, name, settings });
  }
}

type Invitee = { readonly name: string; readonly email: string; readonly grant: object };
/** A person who was invited and has accepted; the link is handed over, the mail has a test of its own. */
export async function joined(
  { visit }: Windows,
  admin: Visitor,
  { name, email, grant }: Invitee,
  opening?: Opening,
): Promise<Visitor> {
  const invitation = await write<{ link: string }>(admin, "/invitations", {
    name,
    email,
    locale: "zh",
    grant,
    send: false,
  });
  const person = await visit(opening);
  const token = new URL(invitation.link).hash.slice(1);
  await write(person, "/invitations/accept", { token, contact: email, password: PASSWORD });
  return person;
}
