import type { EditionContent, Expert, Organisation } from "#demo/jiaozuo-2023/content/index.ts";
import type { PeopleDirectory } from "#modules/accounts/model/directory.ts";
import type { Verification } from "#modules/experts/server/expert.service.ts";
import type { createExperts } from "#modules/experts/server/index.ts";
import type { Platform } from "#platform/platform.ts";
import { type Act, fail, groupBy, type World } from "../story.ts";
import { expertValues } from "../words.ts";
import { CITY } from "./people.ts";

type Play = {
  readonly platform: Platform;
  readonly experts: ReturnType<typeof createExperts>;
  readonly people: PeopleDirectory;
  readonly world: World;
  readonly organisation: (id: string) => Organisation;
};

/** How many records one officer brings into the pool at once. */
const portion = 90;

/** The pool grows from April on, before the first suggestion; `from` and `to` are days. */
export function poolStory(play: Play, pool: readonly Expert[], days: readonly string[]): Act[] {
  const portions = Math.ceil(pool.length / portion);
  return Array.from({ length: portions }, (_, i): Act => {
    const some = pool.slice(i * portion, (i + 1) * portion);
    const day = days[i % days.length] ?? fail("no day for the pool");
    const at = `${day}T${String(9 + (Math.floor(i / days.length) % 8)).padStart(2, "0")}:30:00+08:00`;
    return {
      key: `pool:${some[0]?.id}`,
      at,
      by: `staff-city-${1 + (i % 3)}`,
      run: async (context) => {
        const outcomes = await play.experts.registration.registerMany(context, {
          city: CITY,
          experts: some.map((expert) => ({
            values: expertValues(expert, {
              institution: (id) => ({ id: play.world.id(id), of: play.organisation(id) }),
              consentBy: context.occurredAt,
            }),
            fingerprint: `demo:${expert.id}`,
            invented: true,
          })),
        });
        for (const [j, outcome] of outcomes.entries()) {
          const { id } = some[j] as Expert;
          if (outcome.outcome === "refused" || !outcome.id) fail(`${id}: ${JSON.stringify(outcome)}`);
          play.world.ids.set(id, outcome.id);
        }
      },
    };
  });
}

/** Those who are talked to have an account; it is tied to their record as soon as that exists. */
export function accountStory(play: Play, experts: readonly Expert[], at: string): Act[] {
  return [
    {
      key: "experts:accounts",
      at,
      by: "staff-admin",
      run: (context) =>
        play.platform.commands.run(context, async (work) => {
          for (const expert of experts) {
            const id = play.world.id(expert.id);
            const { personId } = play.world.actor(expert.id);
            await play.experts.service.linkPerson(work, id, personId);
            await play.people.linkExpert(work, personId, id);
          }
          return { linked: experts.length };
        }),
    },
  ];
}

/** What the city found when it looked at documents. */
export function verificationStory(play: Play, content: EditionContent): Act[] {
  return [...groupBy(content.script.expertChecks, (c) => c.expertId)].map(([expertId, checks], i): Act => {
    const honours = checks.flatMap((c) =>
      c.item.startsWith("honour:") ? [{ title: c.item.slice(7), verification: c.result }] : [],
    );
    const found = (item: string): Pick<Verification, "degree">["degree"] =>
      checks.find((c) => c.item === item)?.result;
    return {
      key: `${expertId}:verify`,
      at: checks.at(-1)?.at ?? fail("no check"),
      by: `staff-city-${1 + (i % 3)}`,
      run: async (context) => {
        const id = play.world.id(expertId);
        const { version } = await play.experts.service.view(id, {
          actor: context.actor,
          now: context.recordedAt,
        });
        await play.experts.service.verify(context, {
          id,
          version,
          degree: found("degree"),
          title: found("title"),
          honours,
          evidence: checks.some((c) => c.result === "doubtful")
            ? "查验证书复印件与发证机构公开信息，部分内容待补充证明"
            : "查验学位证书、职称证书及荣誉文件原件",
        });
      },
    };
  });
}
