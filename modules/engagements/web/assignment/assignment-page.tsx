import { Alert, App, Button, Progress, Skeleton } from "antd";
import { useEffect, useState } from "react";
import {
  ActionBar,
  type ActionDefinition,
  api,
  PageHeader,
  RefusalNotice,
  StageTag,
  type Text,
  useGo,
  useRead,
  useRefresh,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import {
  objectiveOptions,
  type ScenarioProgress,
  type ScenarioView,
  scenarioStateLabels,
} from "../../model/assignment/scenario.ts";
import type { ProposalOutcome } from "../../model/suggestion.ts";
import { labelIn } from "../labels.ts";
import { AssignedNeeds } from "./assigned-needs.tsx";
import { scenarioTones } from "./assignments-page.tsx";
import { Comparison } from "./scenario-comparison.tsx";
import { ScenarioForm } from "./scenario-form.tsx";
import { ScenarioSummaryPanel } from "./scenario-summary.tsx";
import { SingleSettings } from "./single-settings.tsx";
import { useSettings } from "./use-settings.ts";
import "../engagements.css";
import "./assignment.css";

/** A result is there to be adopted, a draft to be computed: that comes first. */
const actionsOf = ({ state, pairs }: ScenarioView): readonly ActionDefinition[] => [
  {
    id: "compute",
    label: state === "computed" ? { zh: "重新计算", en: "Compute again" } : { zh: "计算", en: "Compute" },
    kind: state === "computed" ? "default" : "primary",
    done: { zh: "已开始计算", en: "The computation began" },
  },
  {
    id: "cancel",
    label: { zh: "停止计算", en: "Stop" },
    kind: "danger",
    done: { zh: "已停止计算", en: "The computation was stopped" },
  },
  {
    id: "adopt",
    label: { zh: "采用方案", en: "Adopt" },
    kind: "primary",
    confirm: {
      zh: `将为方案中的全部 ${pairs ?? 0} 个配对建立对接（已初筛），方案随后不能再改。`,
      en: `Engagements are made of all ${pairs ?? 0} pairs (screened); the scenario cannot change afterwards.`,
    },
  },
  {
    id: "copy",
    label: { zh: "复制", en: "Copy" },
    fields: [
      {
        id: "name",
        label: { zh: "新方案名称", en: "Name of the copy" },
        kind: "text",
        required: true,
        max: 80,
      },
    ],
  },
  { id: "edit", label: { zh: "修改条件", en: "Change conditions" } },
];

/** One scenario: conditions, progress, result with its proof, comparison, adoption. */
export default function AssignmentPage() {
  const id = useRouteParam("assignmentId");
  const { t } = useText();
  const { modal } = App.useApp();
  const go = useGo();
  const refresh = useRefresh();
  const [editing, setEditing] = useState(false);
  const read = useRead<ScenarioView>(`/assignments/${id}`);
  const scenario = read.data;
  const { refetch } = read;
  const computing = scenario?.state === "computing";
  useEffect(() => {
    if (!computing) return;
    const timer = setInterval(() => void refetch(), 1_000);
    return () => clearInterval(timer);
  }, [computing, refetch]);
  if (!scenario)
    return (
      <>
        <PageHeader title={{ zh: "分配方案", en: "Assignment scenario" }} back="/matching/assignments" />
        <RefusalNotice error={read.error} onRetry={() => void refetch()} />
        {read.isPending && <Skeleton active />}
      </>
    );

  const adopt = async () => {
    const { outcomes } = await api.post<{
      outcomes: (ProposalOutcome & { needId: string; expertId: string })[];
    }>(`/assignments/${id}/adopt`, { version: scenario.version });
    const refused = outcomes.filter((o) => !o.ok);
    if (refused.length === 0) return;
    const need = new Map(scenario.needs.map((n) => [n.needId, n]));
    modal.warning({
      title: t(
        { zh: "{done} 对已建立对接，{refused} 对未建立", en: "{done} engaged, {refused} refused" },
        { done: outcomes.length - refused.length, refused: refused.length },
      ),
      content: (
        <ul>
          {refused.slice(0, 50).map((o) => {
            const mine = need.get(o.needId);
            const expert = mine?.experts.find((e) => e.expertId === o.expertId);
            return (
              <li key={`${o.needId} ${o.expertId}`}>
                {mine?.code} {expert?.name}: {t(o.refusal?.messages)}
              </li>
            );
          })}
        </ul>
      ),
    });
  };

  return (
    <>
      <PageHeader
        title={scenario.name}
        subtitle={`${scenario.code} · ${t(labelIn(objectiveOptions, scenario.objective))}`}
        back="/matching/assignments"
        tags={<StageTag label={scenarioStateLabels[scenario.state]} tone={scenarioTones[scenario.state]} />}
        actions={
          <ActionBar
            actions={actionsOf(scenario)}
            allowed={scenario.allowedActions}
            onAction={async (action, { values }) => {
              if (action === "edit") return setEditing(true);
              if (action === "adopt") await adopt();
              else if (action === "copy") {
                const made = await api.post<{ id: string }>(`/assignments/${id}/copy`, { name: values.name });
                await go(`/matching/assignments/${made.id}`);
              } else await api.post(`/assignments/${id}/${action}`);
              await refresh("/assignments", "/engagements");
            }}
          />
        }
      />
      {scenario.failure && (
        <Alert className="hz-assign-said" type="error" showIcon title={t(scenario.failure)} />
      )}
      {scenario.progress && <Computing progress={scenario.progress} />}
      {scenario.state === "draft" && scenario.summary && (
        <Alert
          className="hz-assign-said"
          type="warning"
          showIcon
          title={t({
            zh: "条件已改动，下面仍是改动前的结果；请重新计算。",
            en: "The conditions changed; what is shown below is the result before. Compute again.",
          })}
        />
      )}
      <ScenarioSummaryPanel scenario={scenario} />
      <Settings scenario={scenario} />
      {scenario.summary && <Comparison key={`compare-${id}`} scenario={scenario} />}
      {scenario.summary && <Result scenario={scenario} />}
      {scenario.summary === null && scenario.state === "draft" && (
        <section className="hz-panel">
          <p className="hz-quiet">
            {t({ zh: "核对条件后按“计算”。", en: "Check the conditions, then press Compute." })}{" "}
            <Button type="link" onClick={() => setEditing(true)}>
              {t({ zh: "修改条件", en: "Change conditions" })}
            </Button>
          </p>
        </section>
      )}
      <ScenarioForm
        open={editing}
        editionId={scenario.editionId}
        scenario={scenario}
        onClose={() => setEditing(false)}
        onDone={() => {
          setEditing(false);
          void refresh("/assignments");
        }}
      />
    </>
  );
}

/** What was set one by one, also before the first computation: a copy brings the pins of its original along. */
function Settings({ scenario }: { scenario: ScenarioView }) {
  const changes = useSettings(scenario);
  return <SingleSettings scenario={scenario} {...(mayEdit(scenario) ? { changes } : {})} />;
}

function Result({ scenario }: { scenario: ScenarioView }) {
  const changes = useSettings(scenario);
  return <AssignedNeeds scenario={scenario} {...(mayEdit(scenario) ? { changes } : {})} />;
}

const mayEdit = ({ allowedActions }: ScenarioView): boolean => allowedActions.includes("edit");

const phases: Readonly<Record<ScenarioProgress["phase"], Text>> = {
  waiting: { zh: "等待开始", en: "Waiting to begin" },
  ranking: { zh: "为每项需求排序专家", en: "Ranking experts for every need" },
  solving: { zh: "求最优分配", en: "Finding the best assignment" },
  checking: { zh: "独立校验证明", en: "Checking the proof" },
};

function Computing({ progress }: { progress: ScenarioProgress }) {
  const { t } = useText();
  const known = progress.of > 0;
  return (
    <section className="hz-panel" role="status">
      <p>
        {t(phases[progress.phase])} {known ? `${progress.done} / ${progress.of}` : ""}
      </p>
      <Progress
        percent={known ? Math.round((progress.done / progress.of) * 100) : 100}
        status="active"
        showInfo={known}
      />
    </section>
  );
}
