import { Select } from "antd";
import { useGo, useText } from "#platform/web/index.ts";
import type { ActivityChoice } from "../shared/use-activity.ts";

type Props = { activity: ActivityChoice; all: readonly ActivityChoice[]; path: string };

/** Which activity the page speaks of, where the edition has several. */
export function ActivitySwitch({ activity, all, path }: Props) {
  const { t } = useText();
  const go = useGo();
  if (all.length < 2) return null;
  return (
    <Select
      aria-label={t({ zh: "活动", en: "Activity" })}
      value={activity.id}
      className="hz-activity-switch"
      popupMatchSelectWidth={false}
      style={{ maxWidth: "100%" }}
      options={all.map((a) => ({ value: a.id, label: t(a.name) }))}
      onChange={(id) => void go(`${path}?activity=${id}`)}
    />
  );
}
