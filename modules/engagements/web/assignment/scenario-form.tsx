import { Drawer } from "antd";
import {
  api,
  type FormSection,
  type FormValues,
  RecordForm,
  type Text,
  useText,
} from "#platform/web/index.ts";
import {
  objectiveOptions,
  type ScenarioSettings,
  type ScenarioView,
} from "../../model/assignment/scenario.ts";

const count = (id: string, label: Text, more: object = {}) => ({
  id,
  label,
  kind: "integer" as const,
  min: 1,
  max: 1000,
  width: "half" as const,
  required: true,
  ...more,
});

const sections: readonly FormSection[] = [
  {
    id: "what",
    fields: [
      {
        id: "name",
        label: { zh: "方案名称", en: "Name of the scenario" },
        kind: "text",
        required: true,
        max: 80,
      },
      {
        id: "objective",
        label: { zh: "目标", en: "Objective" },
        kind: "enum",
        required: true,
        options: objectiveOptions.map(({ value, label, hint }) => ({
          value,
          label: { zh: `${label.zh}：${hint.zh}`, en: `${label.en}: ${hint.en}` },
        })),
      },
      {
        id: "kind",
        label: { zh: "需求范围", en: "Needs" },
        kind: "enum",
        required: true,
        options: [
          { value: "all", label: { zh: "全部需求", en: "All needs" } },
          { value: "technology", label: { zh: "技术需求", en: "Technology needs" } },
          { value: "talent", label: { zh: "人才需求", en: "Talent needs" } },
        ],
      },
    ],
  },
  {
    id: "capacity",
    title: { zh: "名额", en: "Capacities" },
    fields: [
      count("needMin", { zh: "每项需求至少几位专家", en: "Experts per need, at least" }, { min: 0 }),
      count("needMax", { zh: "每项需求至多几位专家", en: "Experts per need, at most" }),
      count("expertMax", { zh: "每位专家至多承接几项", en: "Needs per expert, at most" }),
      count(
        "institutionMax",
        { zh: "同一单位专家合计至多几项", en: "Needs per institution, at most" },
        { required: false, help: { zh: "留空为不限", en: "Empty: no limit" } },
      ),
      {
        id: "countEngaged",
        label: { zh: "进行中的对接计入名额", en: "Engagements under way count" },
        kind: "boolean",
      },
    ],
  },
  {
    id: "candidates",
    title: { zh: "候选范围", en: "Candidates" },
    fields: [
      count(
        "candidates",
        { zh: "每项需求考虑推荐前几名", en: "Best-ranked experts considered per need" },
        { min: 5, max: 200 },
      ),
      {
        id: "minimumScore",
        label: { zh: "相近程度下限", en: "Lowest score" },
        kind: "decimal",
        min: -5,
        max: 20,
        required: true,
        width: "half",
        help: { zh: "0 表示不高于随机水平", en: "0 = no closer than chance" },
      },
    ],
  },
];

const fresh = {
  objective: "fair",
  kind: "technology",
  needMin: 0,
  needMax: 3,
  expertMax: 3,
  institutionMax: null,
  candidates: 30,
  minimumScore: 0,
  countEngaged: true,
};

/** The conditions of a scenario as the form has them; pins and single limits are kept as they are. */
function settingsFrom(values: FormValues, kept?: ScenarioSettings): Partial<ScenarioSettings> {
  const { name: _name, ...conditions } = values;
  return {
    ...kept,
    ...conditions,
    institutionMax: (conditions.institutionMax as number | null | undefined) ?? null,
    countEngaged: conditions.countEngaged === true,
  };
}

type Props = {
  open: boolean;
  editionId: string;
  /** The scenario whose conditions change; none: a new one. */
  scenario?: ScenarioView;
  onDone: (id: string) => void;
  onClose: () => void;
};

/** A new scenario, or the conditions of one. */
export function ScenarioForm({ open, editionId, scenario, onDone, onClose }: Props) {
  const { t } = useText();
  const title = scenario
    ? { zh: "修改条件", en: "Change the conditions" }
    : { zh: "新建分配方案", en: "New scenario" };
  return (
    <Drawer open={open} onClose={onClose} title={t(title)} size={720} className="hz-drawer" destroyOnHidden>
      <RecordForm<{ id: string }>
        formId="assignment-scenario"
        recordId={scenario?.id}
        sections={sections}
        initial={scenario ? { ...scenario.settings, name: scenario.name } : fresh}
        version={scenario?.version}
        submitLabel={{ zh: "保存", en: "Save" }}
        submit={(values, { version, idempotencyKey }) => {
          const name = values.name;
          const known = Object.fromEntries(Object.keys(fresh).map((id) => [id, values[id]]));
          const settings = settingsFrom(known, scenario?.settings);
          return scenario
            ? api.patch(`/assignments/${scenario.id}`, { name, settings, version }, { idempotencyKey })
            : api.post("/assignments", { editionId, name, settings }, { idempotencyKey });
        }}
        onDone={({ id }) => onDone(id)}
        onCancel={onClose}
      />
    </Drawer>
  );
}
