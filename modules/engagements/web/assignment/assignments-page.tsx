import { Button } from "antd";
import { useState } from "react";
import {
  PageHeader,
  ResourceList,
  StageTag,
  type Text,
  type Tone,
  useEdition,
  useGo,
  useSession,
  useText,
} from "#platform/web/index.ts";
import {
  objectiveOptions,
  SCENARIO_STATES,
  type ScenarioItem,
  type ScenarioState,
  scenarioStateLabels,
} from "../../model/assignment/scenario.ts";
import { labelIn } from "../labels.ts";
import { ScenarioForm } from "./scenario-form.tsx";

export const scenarioTones: Readonly<Record<ScenarioState, Tone>> = {
  draft: "neutral",
  computing: "progress",
  computed: "info",
  failed: "danger",
  adopted: "success",
};
export const assignmentWords = {
  title: { zh: "整届分配方案", en: "Whole-edition assignment" },
} satisfies Record<string, Text>;

/** Scenarios of the edition: which experts all needs together should get, under which conditions. */
export default function AssignmentsPage() {
  const { t, number, dateTime } = useText();
  const go = useGo();
  const edition = useEdition();
  const { grants } = useSession();
  const [making, setMaking] = useState(false);
  const manages = edition !== null && grants.some((g) => g.role === "city-operator");
  return (
    <>
      <PageHeader
        title={assignmentWords.title}
        subtitle={t({
          zh: "一次为全部需求安排专家：设定目标和名额，系统给出配对并说明证明到何种程度，可锁定、比较、采用。",
          en: "Experts for all needs at once: set objective and capacities, get pairs and how far they are proven to be the best, pin, compare, adopt.",
        })}
        back="/matching"
        actions={
          manages ? (
            <Button type="primary" onClick={() => setMaking(true)}>
              {t({ zh: "新建方案", en: "New scenario" })}
            </Button>
          ) : undefined
        }
      />
      <ResourceList<ScenarioItem>
        path="/assignments"
        label={assignmentWords.title}
        defaultSort="-createdAt"
        to={(row) => `/matching/assignments/${row.id}`}
        columns={[
          { id: "code", label: { zh: "编号", en: "Code" }, sortable: true, width: 130 },
          { id: "name", label: { zh: "名称", en: "Name" }, sortable: true, cardRole: "title" },
          {
            id: "objective",
            label: { zh: "目标", en: "Objective" },
            filter: { kind: "multi", options: objectiveOptions },
            render: (row) => t(labelIn(objectiveOptions, row.objective)),
          },
          {
            id: "state",
            label: { zh: "状态", en: "State" },
            sortable: true,
            cardRole: "stage",
            filter: {
              kind: "multi",
              options: SCENARIO_STATES.map((value) => ({ value, label: scenarioStateLabels[value] })),
            },
            render: (row) => (
              <StageTag label={scenarioStateLabels[row.state]} tone={scenarioTones[row.state]} />
            ),
          },
          { id: "needsServed", label: { zh: "有专家的需求", en: "Needs served" }, align: "end" },
          { id: "needsEmpty", label: { zh: "落空的需求", en: "Needs empty" }, align: "end" },
          { id: "pairs", label: { zh: "配对数", en: "Pairs" }, sortable: true, align: "end" },
          {
            id: "total",
            label: { zh: "相近程度合计", en: "Total score" },
            sortable: true,
            align: "end",
            render: (row) => number(row.total, 1),
          },
          {
            id: "computedAt",
            label: { zh: "计算时间", en: "Computed" },
            sortable: true,
            render: (row) => dateTime(row.computedAt),
          },
          { id: "createdBy", label: { zh: "建立人", en: "Made by" }, hidden: true },
          {
            id: "createdAt",
            label: { zh: "建立时间", en: "Made" },
            sortable: true,
            hidden: true,
            render: (row) => dateTime(row.createdAt),
          },
        ]}
        empty={{
          text: {
            zh: "还没有分配方案。新建一个“公平优先”和一个“总量优先”，比较后采用。",
            en: "No scenarios yet. Make a fair one and a total one, compare them, adopt one.",
          },
        }}
      />
      {edition && (
        <ScenarioForm
          open={making}
          editionId={edition.id}
          onClose={() => setMaking(false)}
          onDone={(id) => void go(`/matching/assignments/${id}`)}
        />
      )}
    </>
  );
}
