import { type Random, randomOf } from "#demo/random.ts";
import { addDays, at } from "../calendar.ts";
import { makeNeed } from "../needs/needs.ts";
import { makePost, templatesOf } from "../needs/posts.ts";
import { counties } from "../organisations/places.ts";
import { makeExpert } from "../people/experts.ts";
import { NameSource } from "../people/names.ts";
import { topicById, topics } from "../topics/index.ts";
import type { Family, TopicSeed } from "../topics/topic.ts";
import type {
  Activity,
  Day,
  Edition,
  EditionContent,
  Expert,
  NeedHistory,
  NeedStep,
  Organisation,
  TalentNeed,
  TechnologyNeed,
} from "../types.ts";
import {
  type AccountInvitation,
  accountInvitations,
  type SecondRegistration,
  secondRegistrations,
} from "./desk.ts";
import { type EarlyTalks, earlyTalks, unboundExperts } from "./talks.ts";

export type NextNeedState =
  | "draft"
  | "submitted"
  | "returned"
  | "county-approved"
  | "city-approved"
  | "published";

/** The edition in preparation: only what exists so far. Organisations, staff and codes are those of the first. */
export interface NextEdition {
  /** Organisations that were registered twice meanwhile. */
  readonly secondRegistrations: readonly SecondRegistration[];
  readonly invitations: readonly AccountInvitation[];
  /** Experts of the first edition asked to come again, and who of them has said yes. */
  readonly guests: readonly { readonly expertId: string; readonly accepted: boolean }[];
  readonly talks: EarlyTalks;
  readonly edition: Edition;
  readonly activities: readonly Activity[];
  readonly technologyNeeds: readonly TechnologyNeed[];
  readonly states: Readonly<Record<string, NextNeedState>>;
  readonly histories: readonly NeedHistory[];
  readonly talentNeeds: readonly TalentNeed[];
  readonly experts: readonly Expert[];
}

const plan: readonly (readonly [state: NextNeedState, count: number])[] = [
  ["draft", 5],
  ["submitted", 7],
  ["returned", 4],
  ["county-approved", 6],
  ["city-approved", 2],
  ["published", 6],
];
const postCount = 40;
const expertCount = 20;

/**
 * An edition that is being prepared on `today`: thirty fresh needs at every desk, some posts, some new experts.
 * @param base the first edition, whose organisations and officers act again
 * @param today day of the start, `2026-03-10`; all dates lie in the weeks before it
 */
export function buildNextEdition(seed: number, today: Day, base: EditionContent): NextEdition {
  const random = randomOf(seed, "next");
  const id = "jiaozuo-next";
  const activityId = `${id}-main`;
  const year = Number(today.slice(0, 4));
  const from = addDays(today, 150);
  const guest = leadingGuest(base);
  const fresh = arranged(random.sample(topics, 30), base, guest);
  const states: Record<string, NextNeedState> = {};
  const histories: NeedHistory[] = [];
  const wanted = plan.flatMap(([state, count]) => Array.from({ length: count }, () => state));
  const technologyNeeds = fresh.map((topic, i) => {
    const owner = random.pick(base.enterprises.filter((e) => e.family === topic.family));
    const need = makeNeed({
      random,
      id: `next-need-${String(i + 1).padStart(2, "0")}`,
      topic,
      which: random.chance(0.5) ? 0 : 1,
      owner,
      activityId,
      year,
    });
    states[need.id] = wanted[i] as NextNeedState;
    histories.push(
      historyOf(need, wanted[i] as NextNeedState, startOf(random, wanted[i] as NextNeedState, today)),
    );
    return need;
  });
  const talentNeeds = random.sample(base.enterprises, postCount).map((owner, i) =>
    makePost({
      random,
      serial: i + 1,
      owner,
      chosen: random.pick(templatesOf(owner.family as Family)),
      prefix: "next-post",
      activityId,
      deadline: addDays(today, 240),
    }),
  );
  const names = new NameSource(randomOf(seed, "next-names"));
  const known = new Set(base.experts.map((e) => e.name));
  const experts: Expert[] = [];
  while (experts.length < expertCount) {
    const i = experts.length;
    const english = i % 6 === 2;
    const topic = fresh[i] as (typeof fresh)[number];
    const guest = {
      origin: english
        ? random.pick(["美国", "新加坡", "澳大利亚"])
        : random.pick(["河南", "北京", "上海", "武汉", "西安"]),
      topicIds: [topic.id],
      overseas: english,
      english,
      chairman: false,
    };
    const expert = makeExpert({
      random,
      names,
      guest,
      world: {
        institutions: base.institutions,
        supply: base.supplyCompanies,
        others: base.otherOrganisations,
      },
      serial: 2000 + i,
      invited: false,
      eventDay: from,
      idPrefix: "next-exp",
    });
    if (!known.has(expert.name)) experts.push(expert);
  }
  const published = technologyNeeds.filter((n) => states[n.id] === "published");
  return {
    secondRegistrations: secondRegistrations(base.enterprises, today),
    invitations: accountInvitations(names, {
      today,
      enterprise: base.enterprises.find((e) => e.county === "410802" && e.invented) as Organisation,
      expert: experts[0] as Expert,
    }),
    guests: guestsOf(base, guest),
    talks: earlyTalks(randomOf(seed, "next-talks"), {
      today,
      needs: published,
      experts: unboundExperts(base),
      guest,
    }),
    edition: {
      id,
      name: {
        zh: "第十三届海外英才中原行暨焦作创新创业洽谈会（筹备）",
        en: "13th Overseas Talents' Central Plains Tour and Jiaozuo Innovation Fair (in preparation)",
      },
      number: 13,
      from,
      to: addDays(from, 1),
      venue: "焦作迎宾馆",
      counties: counties.map((c) => c.code),
    },
    activities: [
      {
        id: activityId,
        kind: "main-conference",
        eventType: "conference",
        name: { zh: "第十三届海创会主会", en: "13th fair, main conference" },
        from,
        to: addDays(from, 1),
        datesInvented: true,
        venue: "焦作迎宾馆",
      },
    ],
    technologyNeeds,
    states,
    histories,
    talentNeeds,
    experts,
  };
}

/** The English guest of the first edition who talked to most; invited again, and listed among the accounts. */
export function leadingGuest({ experts, script }: EditionContent): Expert {
  const talks = (id: string) =>
    script.engagements.filter((e) => e.expertIds.includes(id) && e.steps.some((s) => s.to === "intent"))
      .length;
  const [first] = experts
    .filter((e) => e.invited && e.language === "en")
    .sort((a, b) => talks(b.id) - talks(a.id));
  if (!first) throw new Error("no English guest");
  return first;
}

/** The topics with those at the end, where the published needs are, on which somebody can be talked to: the guest's own last. */
function arranged(fresh: readonly TopicSeed[], base: EditionContent, guest: Expert): TopicSeed[] {
  const subject = topicById(guest.topicIds[0] as string);
  const main = new Set(unboundExperts(base).flatMap((e) => e.topicIds.slice(0, 1)));
  const others = fresh.filter((t) => t !== subject).slice(0, fresh.length - 1);
  const known = others.filter((t) => main.has(t.id));
  return [...others.filter((t) => !main.has(t.id)), ...known, subject];
}

/** Published needs have come the whole way and have been talked about since. */
const startOf = (random: Random, state: NextNeedState, today: Day): Day =>
  addDays(today, -(state === "published" ? random.int(26, 30) : random.int(16, 30)));

/** Six are asked again; two have said yes. */
function guestsOf(base: EditionContent, guest: Expert): NextEdition["guests"] {
  const others = base.experts.filter((e) => e.invited && e.id !== guest.id).slice(0, 5);
  return [guest, ...others].map((e, i) => ({ expertId: e.id, accepted: i === 2 || i === 3 }));
}

/** Steps up to the state; each desk acts some days after the one before, all before `today`. */
function historyOf(need: TechnologyNeed, state: NextNeedState, start: Day): NeedHistory {
  const officer = `staff-${need.county}-1`;
  const step = (days: number, rest: Omit<NeedStep, "at">): NeedStep => ({
    at: at(addDays(start, days), 10 + (days % 6), 15),
    ...rest,
  });
  const submit = step(2, { action: "submit", desk: "enterprise", by: need.organisationId });
  const county = step(5, { action: "approve", desk: "county", by: officer });
  const city = step(9, { action: "approve", desk: "city", by: "staff-city-1" });
  const publish = step(12, { action: "publish", desk: "city", by: "staff-city-1" });
  const back = step(6, {
    action: "return",
    desk: "county",
    by: officer,
    fields: [{ field: "expectedGoal", reason: "目标没有量化指标，请写明现值和目标值" }],
  });
  const steps: Readonly<Record<NextNeedState, readonly NeedStep[]>> = {
    draft: [],
    submitted: [submit],
    returned: [submit, back],
    "county-approved": [submit, county],
    "city-approved": [submit, county, city],
    published: [submit, county, city, publish],
  };
  return { needId: need.id, assisted: false, createdAt: at(start, 9, 5), steps: steps[state] };
}
