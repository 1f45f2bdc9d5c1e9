import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { testApplication } from "#apps/server/testing/test-application.ts";
import { expertProfile, expertSupply } from "#modules/engagements/model/profiles.ts";
import { createMatchingThread } from "#modules/engagements/server/matching/model/thread.ts";
import { anExpert } from "#modules/experts/testing/an-expert.ts";
import { aTechnologyNeed } from "#modules/needs/testing/a-need.ts";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { systemActor } from "#platform/kernel/actor.ts";
import { MEASURES, OBJECTS, TASKS } from "./lists/words.ts";

// How long after one expert of a pool changed the next suggestions take, through the services on a real database: what changed is read
// alone, beside reading everybody again as it was before (the same run, the same machine).
// usage: node bench/suggestions.ts [--experts 3000] [--rounds 15] [--documents 5]

const { values: options } = parseArgs({
  options: {
    experts: { type: "string", default: "3000" },
    rounds: { type: "string", default: "15" },
    documents: { type: "string", default: "5" },
  },
});
const size = Number(options.experts);
const rounds = Number(options.rounds);
const perExpert = Number(options.documents);

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;
const sentence = (n: number): string =>
  `针对${pick(OBJECTS, n)}的${pick(TASKS, n * 7 + 3)}，研究${pick(MEASURES, n * 13 + 5)}与${pick(OBJECTS, n * 5 + 11)}的关系，提出第${n % 97}号改进方案并完成中试验证。`;
/** Every eighth expert writes English, as in the demonstration: the dictionary takes part. */
const WORDS =
  "lithium battery separator coating welding corrosion sensor titanium casting membrane filter enzyme polymer robot vision".split(
    " ",
  );
const english = (n: number): string =>
  `The ${pick(WORDS, n)} of ${pick(WORDS, n * 7 + 3)} was studied by ${pick(WORDS, n * 13 + 5)} analysis over ${n % 97} runs, and the process was improved. `;
const documentsOf = (e: number) =>
  Array.from({ length: perExpert }, (_, d) => ({
    kind: "paper" as const,
    title:
      e % 8 === 3 ? `On ${pick(WORDS, e + d)}` : `${pick(OBJECTS, e + d * 3)}${pick(TASKS, e * 3 + d)}研究`,
    text: Array.from({ length: 6 }, (_, s) => (e % 8 === 3 ? english : sentence)(e * 31 + d * 7 + s)).join(
      "",
    ),
  }));

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const worst = (values: readonly number[]): number => Math.max(...values);
async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; cpu: number; value: T }> {
  const before = process.cpuUsage();
  const from = performance.now();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - from, cpu: (user + system) / 1000, value };
}
const line = (name: string, runs: readonly { ms: number; cpu: number }[]): void => {
  const ms = runs.map((r) => r.ms);
  console.log(
    `| ${name} | ${Math.round(median(ms))} | ${Math.round(worst(ms))} | ${Math.round(median(runs.map((r) => r.cpu)))} |`,
  );
};

const t = await testApplication();
const { runtime } = t;
const context = () => t.context(systemActor);
const viewer = () => ({ actor: systemActor, now: new Date().toISOString() });
try {
  const { platform, editions, organisations, needs, experts, engagements } = runtime;
  const start = { zh: "测速届", en: "Bench" };
  await editions.service.create(context(), {
    id: "bench",
    number: 12,
    name: start,
    city: jiaozuo.code,
    venue: null,
    startsOn: null,
    endsOn: null,
    cutOff: null,
    counties: jiaozuo.counties.map((c) => c.code),
  });
  const organisationId = await platform.commands.run(context(), async (work) => {
    const draft = {
      fullName: "焦作测速实业有限公司",
      kind: "enterprise" as const,
      county: "410802",
      invented: true,
    };
    return (await organisations.directory.ensure(work, draft)).organisation.id;
  });
  const content = aTechnologyNeed({
    title: "锂离子电池极片在线检测",
    problem: sentence(1),
    keyTechnology: sentence(2),
  });
  const { id } = await needs.service.createDraft(context(), { editionId: "bench", organisationId, content });
  for (const step of ["submit", "countyApprove", "cityApprove", "publish"] as const)
    await needs.service[step](context(), { id });
  const made = await experts.registration.registerMany(context(), {
    city: jiaozuo.code,
    experts: Array.from({ length: size }, (_, e) => ({
      values: anExpert({
        public: { name: `测试专家${e}`, currentField: pick(OBJECTS, e), keywords: [pick(TASKS, e)] },
        contact: { mobile: null, email: `bench-${e}@example.test` },
        restricted: { idNumber: null, idType: null },
        documents: documentsOf(e),
        consent: { publicProfile: true, matching: true, shareCv: false },
      }),
    })),
  });
  const ids = made.flatMap((m) => (m.id ? [m.id] : []));
  console.log(`\n${ids.length} experts × ${perExpert} documents, load ${loadavg()[0]?.toFixed(1)}\n`);
  console.log("| request | median ms | worst ms | CPU ms |\n|---|---|---|---|");
  const suggest = () => engagements.suggestions.forNeed(viewer(), id, { limit: 50 });
  line("first suggestions after the start (reads and fits everybody)", [await timed(suggest)]);
  await suggest();
  const still = [];
  for (let i = 0; i < rounds; i++) still.push(await timed(suggest));
  line("suggestions, nothing changed", still);
  const asked = (await needs.directory.matchable(id))?.text ?? "";
  const changed = [];
  for (let i = 0; i < rounds; i++) {
    const expert = ids[(i * 37) % ids.length] as string;
    const { version } = await experts.service.view(expert, viewer());
    const text = `${asked}\n新成果${i}`;
    const documents = [
      {
        ...{ kind: "paper" as const, language: "zh" as const, title: `新成果${i}`, text, year: null },
        ...{ doi: null, venue: null, authors: null },
      },
    ];
    await experts.service.edit(context(), { id: expert, version, values: { documents } });
    const run = await timed(suggest);
    if (!run.value.items.some((item) => item.expertId === expert))
      throw new Error("the changed expert is not among the suggestions");
    changed.push(run);
  }
  line("suggestions after one expert changed", changed);
  const before = createMatchingThread();
  const all = await experts.directory.matchable();
  await before.matcher("experts").load(all.map(expertSupply), all.map(expertProfile));
  const again = [];
  for (let i = 0; i < Math.min(5, rounds); i++)
    again.push(
      await timed(async () => {
        const everybody = await experts.directory.matchable();
        await before.matcher("experts").load(everybody.map(expertSupply), everybody.map(expertProfile));
      }),
    );
  line("for comparison: reading everybody again, before any ranking", again);
  await before.close();
  const polls = [];
  for (let i = 0; i < rounds; i++)
    polls.push(await timed(() => engagements.suggestions.revision(viewer(), id)));
  line("asking whether anything changed", polls);
  const phases: string[] = [];
  const refit = await timed(() => engagements.suggestions.model.refit((p) => void phases.push(p.phase)));
  line(`refit in a thread beside (${phases.length} reports of progress)`, [refit]);
} finally {
  await t.close();
}
