import { Button } from "antd";
import { useState } from "react";
import { addDays } from "#libs/calendar/index.ts";
import {
  PageHeader,
  ResourceList,
  StageTag,
  type Tone,
  useGo,
  useRefresh,
  useSession,
  useText,
} from "#platform/web/index.ts";
import type { VisitItem, VisitState } from "../../model/visits/site-visit.ts";
import { visitLifecycle, visitStateOptions } from "../../model/visits/visit.lifecycle.ts";
import { counties, labelIn } from "../meetings/labels.ts";
import { ActivitySwitch } from "../programme/activity-switch.tsx";
import { dayText } from "../shared/slot-text.ts";
import { useActivity } from "../shared/use-activity.ts";
import { useDays } from "../shared/use-days.ts";
import { VisitForm } from "./visit-form.tsx";

const tones: Readonly<Record<VisitState, Tone>> = {
  planned: "info",
  confirmed: "progress",
  done: "success",
  cancelled: "neutral",
};
/** The state of a visit. */
export const VisitTag = ({ state }: { state: VisitState }) => (
  <StageTag label={visitLifecycle.states[state].label} tone={tones[state]} />
);

/** The site visits of an activity. */
export default function VisitsPage() {
  const { t, language } = useText();
  const { activity, all } = useActivity();
  const { grants } = useSession();
  const go = useGo();
  const refresh = useRefresh();
  const [planning, setPlanning] = useState(false);
  // Those who come early or stay on visit the day before or after.
  const days = useDays(activity?.id, [
    activity?.startsOn ? addDays(activity.startsOn, -1) : null,
    activity?.endsOn ? addDays(activity.endsOn, 1) : null,
  ]);
  const officer = grants.some((g) => g.role === "city-operator" || g.role === "county-officer");
  return (
    <>
      <PageHeader
        title={{ zh: "实地考察", en: "Site visits" }}
        back={activity ? `/negotiations?activity=${activity.id}` : "/negotiations"}
        actions={
          activity && (
            <div className="hz-actions-row">
              <ActivitySwitch activity={activity} all={all} path="/negotiations/visits" />
              {officer && (
                <Button type="primary" onClick={() => setPlanning(true)}>
                  {t({ zh: "新建考察", en: "Plan a visit" })}
                </Button>
              )}
            </div>
          )
        }
      />
      {activity && (
        <ResourceList<VisitItem>
          path="/site-visits"
          label={{ zh: "实地考察", en: "Site visits" }}
          fixed={{ activity: activity.id }}
          defaultSort="departsAt"
          to={(visit) => `/negotiations/visits/${visit.id}`}
          searchHint={{ zh: "编号、名称、企业、参加方", en: "Code, title, factory, party" }}
          filters={[
            { id: "day", label: { zh: "日期", en: "Day" }, filter: { kind: "multi", options: days } },
          ]}
          columns={[
            { id: "code", label: { zh: "编号", en: "Code" }, sortable: true, width: 120 },
            { id: "title", label: { zh: "考察名称", en: "Title" }, sortable: true, cardRole: "title" },
            {
              id: "hostName",
              label: { zh: "接待企业", en: "Factory" },
              sortable: true,
              cardRole: "subtitle",
            },
            {
              id: "county",
              label: { zh: "县（市、区）", en: "County" },
              sortable: true,
              filter: { kind: "multi", options: counties },
              render: (v) => t(labelIn(counties, v.county)),
            },
            {
              id: "departsAt",
              label: { zh: "出发—返回", en: "Away" },
              sortable: true,
              render: (v) => `${dayText(v.day, language)} ${v.departsAt}–${v.returnsAt}`,
            },
            {
              id: "partyCount",
              label: { zh: "参加方 / 可接待", en: "Parties / capacity" },
              sortable: true,
              align: "end",
              render: (v) => `${v.partyCount} / ${v.capacity}`,
            },
            { id: "vehicleName", label: { zh: "车辆", en: "Vehicle" }, sortable: true },
            ...(officer
              ? [
                  {
                    id: "checked",
                    label: { zh: "清单", en: "Checklist" },
                    screenOnly: true,
                    render: (v: VisitItem) =>
                      v.checklist.length > 0 ? `${v.checked} / ${v.checklist.length}` : "—",
                  },
                ]
              : []),
            {
              id: "state",
              label: { zh: "状态", en: "State" },
              sortable: true,
              cardRole: "stage",
              filter: { kind: "multi", options: visitStateOptions },
              render: (v) => <VisitTag state={v.state} />,
            },
          ]}
          empty={{
            text: officer
              ? {
                  zh: "还没有实地考察。安排专家到企业车间考察，车辆和参加方的时间冲突会自动检查。",
                  en: "No site visits yet. Plan a visit to a factory; clashes of vehicles and parties are checked for you.",
                }
              : {
                  zh: "还没有与您有关的实地考察。安排好后，出发时间、车辆和地点会显示在这里。",
                  en: "No site visit concerns you yet. Once one is planned, its times, vehicle and place appear here.",
                },
          }}
        />
      )}
      {activity && (
        <VisitForm
          activity={activity}
          open={planning}
          onClose={() => setPlanning(false)}
          onDone={async (id) => {
            setPlanning(false);
            await refresh("/site-visits");
            void go(`/negotiations/visits/${id}`);
          }}
        />
      )}
    </>
  );
}
