import { Alert, Select, Skeleton } from "antd";
import { useState } from "react";
import {
  AppLink,
  PageHeader,
  Panel,
  RefusalNotice,
  type Text,
  useRead,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import type { TimetableComparison } from "../../../model/timetable/problem/inputs.ts";
import type { Quality, TimetableItem, TimetableVersion } from "../../../model/timetable.ts";
import { ChangeList } from "../dialogs/change-list.tsx";
import { labelsOf } from "../labels.ts";
import type { BoardView } from "../types.ts";
import "../board.css";
import "./compare.css";

const PUBLISHED = "version";
type Scenario = {
  readonly id: string;
  readonly name: string;
  readonly quality: Quality | null;
  readonly to: string;
};
type Line = {
  readonly id: string;
  readonly label: Text;
  readonly value: (q: Quality) => number;
  /** More is better; else less is. */
  readonly more?: boolean;
  readonly text?: (q: Quality) => string;
};
const LINES: readonly Line[] = [
  {
    id: "placed",
    label: { zh: "已安排", en: "Placed" },
    value: (q) => q.placed,
    more: true,
    text: (q) => `${q.placed} / ${q.meetings}`,
  },
  { id: "violations", label: { zh: "冲突", en: "Conflicts" }, value: (q) => q.violations },
  { id: "breaks", label: { zh: "空档", en: "Breaks" }, value: (q) => q.breaks },
  {
    id: "bound",
    label: { zh: "空档下界", en: "Bound of breaks" },
    value: () => 0,
    text: (q) => (q.bound === null ? "—" : String(q.bound)),
  },
  { id: "most", label: { zh: "一方最多空档", en: "Most breaks of a party" }, value: (q) => q.fairness.most },
  { id: "rooms", label: { zh: "换会场", en: "Room changes" }, value: (q) => q.roomChanges },
  { id: "walking", label: { zh: "步行分钟", en: "Walking minutes" }, value: (q) => q.walkingMinutes },
  {
    id: "wishes",
    label: { zh: "意愿满足", en: "Wishes met" },
    value: (q) => q.wishesMet,
    more: true,
    text: (q) => `${q.wishesMet} / ${q.wishes}`,
  },
];

/** Every draft of the activity and the version in force side by side; then what one of them places otherwise than this draft. */
export default function ComparePage() {
  const id = useRouteParam("timetableId");
  const speech = useText();
  const { t, number } = speech;
  const [other, setOther] = useState<string | null>(null);
  const draft = useRead<TimetableItem>(`/timetables/${id}`);
  const activity = draft.data?.activityId;
  const drafts = useRead<{ items: TimetableItem[] }>(
    "/timetables",
    { activity, sort: "-changedAt", pageSize: 100 },
    activity !== undefined,
  );
  const versions = useRead<{ items: TimetableVersion[] }>(
    "/timetable-versions",
    { activity },
    activity !== undefined,
  );
  const read = useRead<TimetableComparison>(
    `/timetables/${id}/compare`,
    { with: other ?? "" },
    other !== null,
  );
  const board = useRead<BoardView>(`/timetables/${id}/board`);
  const labels = board.data ? labelsOf(board.data, speech) : new Map<string, string>();
  if (draft.error) return <RefusalNotice error={draft.error} onRetry={() => void draft.refetch()} />;
  if (!draft.data || !activity) return <Skeleton active />;
  const [inForce] = versions.data?.items ?? [];
  const published = (n: number) => t({ zh: "第 {n} 版（已发布）", en: "Version {n} (published)" }, { n });
  const scenario = ({ id: own, code, name, quality }: TimetableItem): Scenario => ({
    id: own,
    name: `${code} ${name}`,
    quality,
    to: `/negotiations/timetables/${own}`,
  });
  const others = (drafts.data?.items ?? []).filter((item) => item.id !== id);
  const scenarios: Scenario[] = [
    scenario(draft.data),
    ...(inForce
      ? [
          {
            id: PUBLISHED,
            name: published(inForce.number),
            quality: inForce.quality,
            to: `/negotiations/versions/${inForce.id}`,
          },
        ]
      : []),
    ...others.map(scenario),
  ];
  return (
    <>
      <PageHeader
        title={t({ zh: "比较：{name}", en: "Compare: {name}" }, { name: draft.data.name })}
        back={`/negotiations/timetables?activity=${activity}`}
      />
      <Panel title={{ zh: "各方案并列", en: "Side by side" }}>
        <SideBySide scenarios={scenarios} />
      </Panel>
      <Panel title={{ zh: "不同之处", en: "Differences" }}>
        <Select
          className="hz-tt-other"
          placeholder={t({ zh: "选择比较对象", en: "Compare with" })}
          aria-label={t({ zh: "比较对象", en: "Compare with" })}
          value={other}
          onChange={setOther}
          options={scenarios.slice(1).map((s) => ({ value: s.id, label: s.name }))}
        />
        {scenarios.length === 1 && (
          <p className="hz-tt-quiet">
            {t({
              zh: "还没有可比较的草案或版本。可在草案列表中复制一份，改设置后再排程。",
              en: "There is nothing to compare with yet. Copy this draft, change its settings and solve it.",
            })}
          </p>
        )}
        <RefusalNotice error={read.error} />
        {read.data && (
          <>
            <p>
              {t(
                { zh: "从“{a}”到“{b}”：{n} 场不同", en: "From “{a}” to “{b}”: {n} meetings differ" },
                {
                  a: read.data.left.name,
                  b:
                    read.data.right.number === null
                      ? read.data.right.name
                      : published(read.data.right.number),
                  n: number(read.data.changes.length),
                },
              )}
            </p>
            {read.data.changes.length === 0 && (
              <Alert
                type="success"
                title={t({ zh: "两者的安排完全相同", en: "Both place every meeting alike" })}
              />
            )}
            <ChangeList changes={read.data.changes} labels={labels} />
          </>
        )}
      </Panel>
    </>
  );
}

/** A column per scenario; the best figure of each line is marked in words. */
function SideBySide({ scenarios }: { scenarios: readonly Scenario[] }) {
  const { t, number } = useText();
  const best = (line: Line): number => {
    const values = scenarios.flatMap((s) => (s.quality ? [line.value(s.quality)] : []));
    return line.more ? Math.max(...values) : Math.min(...values);
  };
  const differs = (line: Line) =>
    new Set(scenarios.flatMap((s) => (s.quality ? [line.value(s.quality)] : []))).size > 1;
  return (
    <div className="hz-tt-wide">
      <table className="hz-tt-compare">
        <thead>
          <tr>
            <th scope="col">{t({ zh: "指标", en: "Measure" })}</th>
            {scenarios.map((s) => (
              // A draft has the name an officer gave it.
              <th key={s.id} scope="col" lang={s.id === PUBLISHED ? undefined : "zh-CN"}>
                <AppLink className="hz-link" to={s.to}>
                  {s.name}
                </AppLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LINES.map((line) => (
            <tr key={line.id}>
              <th scope="row">{t(line.label)}</th>
              {scenarios.map(({ id, quality }) => (
                <td key={id}>
                  {quality ? (line.text?.(quality) ?? number(line.value(quality))) : "—"}
                  {quality && differs(line) && line.value(quality) === best(line) && (
                    <small>{t({ zh: "最好", en: "best" })}</small>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
