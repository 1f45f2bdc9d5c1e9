import type { Blocker, LedgerRow, Visit } from "#demo/jiaozuo-2023/content/index.ts";
import type { RungAction } from "#modules/follow-ups/model/project.lifecycle.ts";
import type { createFollowUps } from "#modules/follow-ups/server/index.ts";
import type { CommandContext } from "#platform/commands/context.ts";
import type { Actor } from "#platform/kernel/actor.ts";
import { type Act, dayInChina, fail, minutesAfter, type World } from "../story.ts";
import { demoDocument } from "./documents.ts";

export type LedgerPlay = {
  readonly followUps: ReturnType<typeof createFollowUps>;
  readonly world: World;
  readonly staffName: (id: string) => string;
};

type Viewer = { readonly actor: Actor; readonly now: string };

const visitModes = {
  door: "on-site",
  phone: "phone",
  online: "online",
  mail: "email",
  forum: "meeting",
} as const;

const rungs: Readonly<
  Record<string, { readonly action: RungAction; readonly evidence: string } | undefined>
> = {
  contract: { action: "recordContract", evidence: "合同原件经核对，已提交认定登记" },
  "money-arrived": { action: "recordMoney", evidence: "银行回单金额与合同首付款一致" },
};

/** What happened to the rows after the papers opened them: visits, obstacles handed to offices, rungs of the project. */
export function ledgerStory(play: LedgerPlay, ledger: readonly LedgerRow[]): Act[] {
  return ledger.flatMap((row) => [
    ...row.visits.flatMap((visit, i) => visitActs(play, row, { visit, i })),
    ...row.project.flatMap((rung) => rungActs(play, row, rung)),
  ]);
}

/** The row an intent opened; the same one after its agreement converted it. */
async function rowId(play: LedgerPlay, row: LedgerRow, viewer: Viewer): Promise<string> {
  const known = play.world.ids.get(row.id);
  if (known) return known;
  const { id } = await play.followUps.service.ofPaper(play.world.id(row.intentId), viewer);
  play.world.ids.set(row.id, id);
  return id;
}

const viewerOf = (context: CommandContext): Viewer => ({ actor: context.actor, now: context.recordedAt });

function visitActs(play: LedgerPlay, row: LedgerRow, { visit, i }: { visit: Visit; i: number }): Act[] {
  const { service } = play.followUps;
  const on = dayInChina(visit.at);
  const record: Act = {
    key: `${row.id}:visit:${i}`,
    at: visit.at,
    by: visit.by,
    run: async (context) => {
      const id = await rowId(play, row, viewerOf(context));
      await service.recordMany(context, [
        {
          kind: "visit",
          rowId: id,
          input: {
            on,
            mode: visitModes[visit.mode],
            visitor: play.staffName(visit.by),
            progress: visit.progress,
            reason: visit.reason ?? null,
            moneyArrivedYuan: null,
            result: visit.note,
            satisfaction: null,
            nextVisitOn: visit.nextVisit ?? null,
            fileIds: [],
            corrects: null,
          },
        },
        ...visit.blockers.map((b) => ({
          kind: "blocker" as const,
          rowId: id,
          input: blockerOf(play, b, on),
        })),
      ]);
    },
  };
  const solved = visit.blockers.flatMap((blocker, j) =>
    blocker.resolved ? [solvedAct(play, row, { blocker, key: `${row.id}:solved:${i}:${j}` })] : [],
  );
  return [record, ...solved];
}

const blockerOf = (play: LedgerPlay, blocker: Blocker, on: string) => ({
  category: blocker.kind,
  description: blocker.description,
  officeId: play.world.id(blocker.departmentId),
  on,
  deadline: blocker.deadline,
});

/** The office itself answers. */
function solvedAct(
  play: LedgerPlay,
  row: LedgerRow,
  { blocker, key }: { blocker: Blocker; key: string },
): Act {
  const { at, note } = blocker.resolved ?? fail(key);
  return {
    key,
    at,
    by: `staff-${blocker.departmentId}`,
    run: async (context) => {
      const { service } = play.followUps;
      const { blockers } = await service.view(await rowId(play, row, viewerOf(context)), viewerOf(context));
      const open = blockers.find((b) => b.description === blocker.description) ?? fail(key);
      await service.stepBlocker(context, {
        id: open.id,
        action: "resolveBlocker",
        step: { reason: note, on: null, officeId: null, deadline: null },
      });
    },
  };
}

function rungActs(play: LedgerPlay, row: LedgerRow, rung: LedgerRow["project"][number]): Act[] {
  const step = rungs[rung.rung];
  // The agreement itself is the first rung.
  if (!step) return [];
  const file = `${row.id}:${rung.rung}:document`;
  const made = demoDocument({
    title: rung.document,
    lines: [`日期：${dayInChina(rung.at)}`, `核对情况：${step.evidence}`],
  });
  return [
    {
      key: file,
      at: minutesAfter(rung.at, -10),
      by: row.officerId,
      run: async (context) => {
        const id = await rowId(play, row, viewerOf(context));
        const saved = await play.followUps.service.addDocument(context, { id, ...made });
        play.world.ids.set(file, saved.id);
      },
    },
    {
      key: `${row.id}:${rung.rung}`,
      at: rung.at,
      by: row.officerId,
      run: async (context) => {
        await play.followUps.service.recordMany(context, [
          {
            kind: "rung",
            rowId: await rowId(play, row, viewerOf(context)),
            input: {
              action: step.action,
              on: dayInChina(rung.at),
              reason: null,
              fileId: play.world.id(file),
              documentReference: null,
              evidence: step.evidence,
            },
          },
        ]);
      },
    },
  ];
}
