import { Alert, Button } from "antd";
import { type Problem, useShownValue, useText } from "#platform/web/index.ts";

/** Somebody saved this plan meanwhile: what differs, and both ways on. */
export function PlanConflict({
  problem,
  onMine,
  onTheirs,
}: {
  problem: Problem;
  onMine: () => void;
  onTheirs: () => void;
}) {
  const { t, dateTime } = useText();
  const shown = useShownValue();
  const [first] = problem.changes;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={t(problem.messages)}
      description={
        <>
          {first?.by && (
            <p>
              {first.by} {first.at && dateTime(first.at)}
            </p>
          )}
          <ul>
            {problem.changes.map((c) => (
              <li key={c.field}>
                {t(c.label)}
                {typeof c.to !== "object" && `: ${shown(c.from)} → ${shown(c.to)}`}
              </li>
            ))}
          </ul>
          <div className="hz-programme-buttons">
            <Button size="small" type="primary" onClick={onMine}>
              {t({ zh: "保留我的改动，合并到最新版", en: "Keep my changes on top of theirs" })}
            </Button>
            <Button size="small" onClick={onTheirs}>
              {t({ zh: "放弃我的改动，载入最新版", en: "Drop my changes, load theirs" })}
            </Button>
          </div>
        </>
      }
    />
  );
}
