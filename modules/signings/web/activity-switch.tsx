import { Select } from "antd";
import { useGo, useText } from "#platform/web/index.ts";
import { texts } from "./labels.ts";
import { useActivity } from "./use-activity.ts";

/** Chooses the activity whose order or plaques are shown; each is staged for itself. */
export function ActivitySwitch({ page }: { page: string }) {
  const { t } = useText();
  const go = useGo();
  const { activity, activities } = useActivity();
  if (activities.length < 2) return null;
  return (
    <Select
      className="hz-sign-filter"
      style={{ width: "100%" }}
      aria-label={t(texts.activity)}
      value={activity?.id}
      onChange={(id: string) => void go(`${page}?activity=${id}`)}
      options={activities.map((a) => ({ value: a.id, label: t(a.name) }))}
    />
  );
}
