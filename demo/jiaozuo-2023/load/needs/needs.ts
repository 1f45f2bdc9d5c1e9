import type {
  EditionContent,
  NeedHistory,
  NeedStep,
  Organisation,
  TechnologyNeed,
} from "#demo/jiaozuo-2023/content/index.ts";
import type { NeedContent } from "#modules/needs/model/need.ts";
import type { NeedsService } from "#modules/needs/server/index.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import { type Act, dayInChina, fail, groupBy, latest, minutesAfter, type World } from "../story.ts";
import { technologyValues } from "../words.ts";

export type NeedPlay = {
  readonly needs: NeedsService;
  readonly world: World;
  readonly editionId: string;
  readonly organisation: (id: string) => Organisation;
};

type Values = Record<string, unknown>;

/** The values a need was first submitted with: what was sent back later stood there in its first words. */
function firstValues(final: Values, history: NeedHistory): Values {
  const before = history.steps.flatMap((s) => Object.entries(s.before ?? {}));
  return {
    ...final,
    ...Object.fromEntries(before.map(([field, text]) => [field, field === "keywords" ? [text] : text])),
  };
}

/** One need's way over the desks, each step by the person who took it. */
export function technologyActs(play: NeedPlay, need: TechnologyNeed, history: NeedHistory): Act[] {
  const { needs, world } = play;
  const final = technologyValues(need, play.organisation(need.organisationId));
  const officer = history.steps.find((s) => s.desk === "county")?.by ?? `staff-${need.county}-1`;
  const acts: Act[] = [
    {
      key: `${need.id}:create`,
      at: history.createdAt,
      by: history.assisted ? officer : need.organisationId,
      run: (context) => create(play, context, need, firstValues(final, history)),
    },
  ];
  if (history.assisted) {
    acts.push({
      key: `${need.id}:ask-confirmation`,
      at: minutesAfter(history.createdAt, 40),
      by: officer,
      run: (context) => needs.askConfirmation(context, { id: world.id(need.id) }),
    });
  }
  for (const [i, step] of history.steps.entries()) {
    // Confirming what an officer filled in submits it.
    if (history.assisted && step.action === "submit") continue;
    acts.push(...stepActs(play, { need, final, step, key: `${need.id}:${i}:${step.action}` }));
  }
  return acts;
}

async function create(
  play: NeedPlay,
  context: CommandContext,
  need: TechnologyNeed,
  values: Values,
): Promise<void> {
  const [outcome] = await play.needs.importMany(context, {
    editionId: play.editionId,
    activityId: need.activityId,
    rows: [{ kind: "technology", organisation: { id: play.world.id(need.organisationId) }, values }],
    submitAs: "draft",
  });
  if (outcome?.status !== "created") fail(`${need.id}: ${JSON.stringify(outcome)}`);
  play.world.ids.set(need.id, outcome.id);
}

type Stepping = {
  readonly need: TechnologyNeed;
  readonly final: Values;
  readonly step: NeedStep;
  readonly key: string;
};

function stepActs(play: NeedPlay, { need, final, step, key }: Stepping): Act[] {
  const { needs, world } = play;
  const act = (name: string, run: Act["run"], minutes = 0): Act => ({
    key: `${key}${name}`,
    at: minutes ? minutesAfter(step.at, minutes) : step.at,
    by: step.by,
    run,
  });
  const moved = (
    move: NeedsService["submitMany"],
    row: () => Omit<Parameters<NeedsService["submitMany"]>[1][number], "id"> = () => ({}),
  ): Act[] => [
    act("", async (context) => told(world, key, await move(context, [{ id: world.id(need.id), ...row() }]))),
  ];
  switch (step.action) {
    case "submit":
      return moved(needs.submitMany);
    case "confirm-assisted":
      return [act("", (context) => needs.confirmFilled(context, { id: world.id(need.id) }))];
    case "return":
      return moved(step.desk === "city" ? needs.cityReturnMany : needs.countyReturnMany, () => ({
        reason: "请按字段意见修改后重新提交",
        fields: step.fields ?? [],
      }));
    case "resubmit":
      return [
        act(
          ":edit",
          async (context) => {
            const id = world.id(need.id);
            const { version } = await needs.view(id, { actor: context.actor, now: context.recordedAt });
            const content = { kind: "technology", values: final } as unknown as NeedContent;
            await needs.edit(context, { id, version, content });
          },
          -20,
        ),
        ...moved(needs.submitMany),
      ];
    case "approve":
    case "publish":
      // Done for all needs on a desk at once: see `deskActs`.
      return [];
    case "opinion": {
      const departmentIds = () => [world.id(step.opinion?.departmentId ?? "")];
      const ask: Act = {
        ...act(
          ":ask",
          (context) => needs.askOpinion(context, { id: world.id(need.id), departmentIds: departmentIds() }),
          -25,
        ),
        by: "staff-city-1",
      };
      const give = act("", (context) =>
        needs.giveOpinion(context, {
          id: world.id(need.id),
          answer: "agree",
          comment: step.opinion?.text,
          departmentId: departmentIds()[0],
        }),
      );
      return [ask, give];
    }
  }
}

type Bulk = Awaited<ReturnType<NeedsService["submitMany"]>>;
/** Notes what was refused: somebody else moved the need while the story was told. */
export function told(world: World, act: string, done: Bulk): Bulk {
  for (const row of done.results)
    if (!row.ok)
      world.refuse(act, { code: row.code ?? "", messages: row.messages ?? { zh: row.id, en: row.id } });
  return done;
}

/** The technology needs of a survey or of a county event with their histories. */
export const technologyStory = (
  play: NeedPlay,
  needs: readonly TechnologyNeed[],
  histories: readonly NeedHistory[],
): Act[] => {
  const byId = new Map(histories.map((h) => [h.needId, h]));
  const own = needs.map((need) => ({
    need,
    history: byId.get(need.id) ?? fail(`${need.id} has no history`),
  }));
  return [...own.flatMap(({ need, history }) => technologyActs(play, need, history)), ...deskActs(play, own)];
};

/** What a desk passes on or publishes on a day, it does in one go. */
function deskActs(
  play: NeedPlay,
  own: readonly { readonly need: TechnologyNeed; readonly history: NeedHistory }[],
): Act[] {
  const { needs, world } = play;
  const moves = own.flatMap(({ need, history }) =>
    history.steps
      .filter((step) => step.action === "approve" || step.action === "publish")
      .map((step) => ({ needId: need.id, step })),
  );
  const groups = groupBy(
    moves,
    ({ step }) => `${step.action}:${step.desk}:${step.by}:${dayInChina(step.at)}`,
  );
  return [...groups].map(([group, members]): Act => {
    const { action, desk, by } = (members[0] as (typeof moves)[number]).step;
    const many =
      action === "publish"
        ? needs.publishMany
        : desk === "city"
          ? needs.cityApproveMany
          : needs.countyApproveMany;
    const key = `needs:${group}:${members[0]?.needId}`;
    return {
      key,
      at: latest(members.map((m) => m.step.at)),
      by,
      run: async (context) => {
        const rows = members.map((m) => ({ id: world.id(m.needId) }));
        told(world, key, await many(context, rows));
      },
    };
  });
}

/** Projects collected for a county event: through the county's and the city's desk in the weeks before it. */
export function countyHistories(content: EditionContent): NeedHistory[] {
  return content.countyProjects.map((need, i) => {
    const day = (n: number) => `2023-07-${String(n).padStart(2, "0")}`;
    const at = (n: number, hour: number) =>
      `${day(n)}T${String(hour).padStart(2, "0")}:${String(10 + (i % 40)).padStart(2, "0")}:00+08:00`;
    const county = `staff-${need.county}-2`;
    const early = 3 + (i % 5);
    return {
      needId: need.id,
      assisted: false,
      createdAt: at(early, 9),
      steps: [
        { at: at(early, 15), action: "submit", desk: "enterprise", by: need.organisationId },
        { at: at(11, 9), action: "approve", desk: "county", by: county },
        { at: at(13, 9), action: "approve", desk: "city", by: "staff-city-2" },
        { at: at(14, 9), action: "publish", desk: "city", by: "staff-city-2" },
      ],
    };
  });
}
