import { ApiRefusal, type FormValues, ReasonDialog, type Text, useText } from "#platform/web/index.ts";
import type { AssignedNeed, ScenarioView } from "../../model/assignment/scenario.ts";
import { nameIn } from "../labels.ts";
import type { SettingsChanges } from "./use-settings.ts";

export type Asked =
  | { kind: "need"; need: AssignedNeed }
  | { kind: "expert"; expert: AssignedNeed["experts"][number] };

type DialogProps = {
  asked: Asked | null;
  scenario: ScenarioView;
  changes: SettingsChanges;
  onClose: () => void;
};

const places = {
  min: { zh: "至少几位", en: "At least" },
  max: { zh: "至多几位", en: "At most" },
};
const most = { zh: "至多几项需求", en: "Needs at most" };

/** Refusals name the list of limits; the dialog has but one of them, so they are shown at its field. */
async function atField(
  work: Promise<void>,
  field: "min" | "max",
  labels: Readonly<Record<"min" | "max", Text>>,
): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    const fields = error.problem.fields.map((refused) => {
      const at = /\.(min|max)$/.exec(refused.field)?.[1] === "max" ? "max" : field;
      return { ...refused, field: at, label: labels[at] };
    });
    throw new ApiRefusal({ ...error.problem, fields });
  }
}

/** Places of one need, or how much one expert takes; opens with what is set now. */
export function LimitDialog({ asked, scenario, changes, onClose }: DialogProps) {
  const { language } = useText();
  const { settings } = scenario;
  if (!asked) return null;
  const whole = { kind: "integer", required: true, min: 0, max: 1000 } as const;
  if (asked.kind === "need") {
    const { need } = asked;
    const { min = settings.needMin, max = settings.needMax } =
      settings.needLimits.find((l) => l.needId === need.needId) ?? {};
    return (
      <ReasonDialog
        open
        reason={false}
        title={{ zh: `${need.code} 的名额`, en: `Places of ${need.code}` }}
        fields={[
          { ...whole, id: "min", label: places.min },
          { ...whole, id: "max", label: places.max },
        ]}
        initial={{ min, max }}
        onConfirm={({ values }) => atField(changes.limitNeed(need.needId, limitsOf(values)), "min", places)}
        onClose={onClose}
      />
    );
  }
  const { expert } = asked;
  const { max = settings.expertMax } =
    settings.expertLimits.find((l) => l.expertId === expert.expertId) ?? {};
  const name = nameIn(language, expert);
  return (
    <ReasonDialog
      open
      reason={false}
      title={{ zh: `${name}至多承接`, en: `${name} takes at most` }}
      body={{
        zh: `方案的一般上限是 ${settings.expertMax} 项。`,
        en: `The scenario's usual limit is ${settings.expertMax}.`,
      }}
      fields={[{ ...whole, id: "max", label: most }]}
      initial={{ max }}
      onConfirm={({ values }) =>
        atField(changes.limitExpert(expert.expertId, Number(values.max)), "max", { min: most, max: most })
      }
      onClose={onClose}
    />
  );
}

const limitsOf = (values: FormValues) => ({ min: Number(values.min), max: Number(values.max) });
