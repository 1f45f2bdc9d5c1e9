import { useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import {
  type Option,
  PageHeader,
  ResourceList,
  StageTag,
  useGo,
  useRead,
  useRefresh,
  useSession,
  useText,
} from "#platform/web/index.ts";
import { meetingStateOptions, priorityOptions, sourceOptions } from "../../model/meetings/meeting.options.ts";
import type { MeetingItem } from "../../model/meetings/meeting.ts";
import { ActivitySwitch } from "../programme/activity-switch.tsx";
import { dayText } from "../shared/slot-text.ts";
import { useActivity } from "../shared/use-activity.ts";
import { useDays } from "../shared/use-days.ts";
import { counties, labelIn, texts } from "./labels.ts";
import { MeetingForm } from "./meeting-form.tsx";
import { TakeOverButton } from "./take-over-button.tsx";

/** The stage of a meeting in one tag: placed, to be placed, cancelled. */
export function MeetingTag({ meeting }: { meeting: Pick<MeetingItem, "state" | "isPlaced"> }) {
  if (meeting.state === "cancelled")
    return <StageTag label={{ zh: "已取消", en: "Cancelled" }} tone="neutral" />;
  return meeting.isPlaced ? (
    <StageTag label={texts.placed} tone="success" />
  ) : (
    <StageTag label={texts.unplaced} tone="warning" />
  );
}

/** Meetings to be placed, of one activity. */
export default function MeetingsPage() {
  const { t, language } = useText();
  const { activity, all } = useActivity();
  const { grants } = useSession();
  const go = useGo();
  const refresh = useRefresh();
  const [adding, setAdding] = useState(false);
  const officer = grants.some((g) => g.role === "city-operator" || g.role === "county-officer");
  const office = officer || grants.some((g) => g.role === "leader" || g.role === "task-force");
  const city = grants.some((g) => g.role === "city-operator");
  const parties = usePartyOptions(activity?.id, office);
  const engagement = useAskedEngagement();
  const days = useDays(activity?.id);
  return (
    <>
      <PageHeader
        title={texts.meetings}
        back={activity ? `/negotiations?activity=${activity.id}` : "/negotiations"}
        actions={
          activity && (
            <div className="hz-actions-row">
              <ActivitySwitch activity={activity} all={all} path="/negotiations/meetings" />
              {officer && (
                <Button onClick={() => setAdding(true)}>{t({ zh: "添加洽谈", en: "Add a meeting" })}</Button>
              )}
              {(city || (officer && activity.hostCounty)) && <TakeOverButton activityId={activity.id} />}
            </div>
          )
        }
      />
      {activity && (
        <ResourceList<MeetingItem>
          path="/negotiation-meetings"
          label={texts.meetings}
          fixed={{ activity: activity.id }}
          defaultSort="code"
          to={(meeting) => `/negotiations/meetings/${meeting.id}`}
          searchHint={{ zh: "编号、主题、参加方", en: "Code, title, party" }}
          filters={[
            {
              id: "day",
              label: { zh: "日期", en: "Day" },
              filter: { kind: "multi", options: days },
            },
            { id: "isPlaced", label: texts.placed, filter: { kind: "boolean" } },
            ...(office
              ? [
                  {
                    id: "hasEngagement",
                    label: { zh: "有对接", en: "With an engagement" },
                    filter: { kind: "boolean" as const },
                  },
                  {
                    id: "parties",
                    label: texts.parties,
                    filter: { kind: "select" as const, options: parties },
                  },
                ]
              : []),
            ...(engagement
              ? [
                  {
                    id: "engagementId",
                    label: { zh: "对接", en: "Engagement" },
                    filter: { kind: "select" as const, options: [engagement] },
                  },
                ]
              : []),
          ]}
          columns={[
            { id: "code", label: { zh: "编号", en: "Code" }, sortable: true, width: 130 },
            { id: "title", label: texts.title, sortable: true, cardRole: "title" },
            {
              id: "partyNames",
              label: texts.parties,
              cardRole: "subtitle",
              render: (m) => m.partyNames.join(language === "zh" ? "、" : ", "),
            },
            {
              id: "county",
              label: texts.county,
              sortable: true,
              filter: { kind: "multi", options: counties },
              render: (m) => t(labelIn(counties, m.county)),
            },
            {
              id: "source",
              label: texts.source,
              width: 130,
              sortable: true,
              filter: { kind: "multi", options: sourceOptions },
              render: (m) =>
                m.engagementCode ?? (
                  <>
                    {t(labelIn(sourceOptions, m.source))}
                    {office && m.engagementId === null && (
                      <span className="hz-quiet"> · {t(texts.noEngagement)}</span>
                    )}
                  </>
                ),
            },
            ...(office
              ? [
                  {
                    id: "priority",
                    label: texts.priority,
                    sortable: true,
                    width: 90,
                    filter: { kind: "multi" as const, options: priorityOptions },
                  },
                ]
              : []),
            {
              id: "state",
              label: texts.state,
              cardRole: "stage",
              filter: { kind: "multi", options: meetingStateOptions },
              render: (m) => <MeetingTag meeting={m} />,
            },
            {
              id: "startsAt",
              label: texts.when,
              sortable: true,
              render: (m) => (m.placed ? `${dayText(m.placed.day, language)} ${m.placed.startsAt}` : "—"),
            },
            { id: "tableNumber", label: texts.table, sortable: true, width: 80 },
            { id: "cancelledReason", label: { zh: "取消原因", en: "Why cancelled" }, hidden: true },
          ]}
          empty={{
            text: !office
              ? {
                  zh: "还没有与您有关的洽谈。对接确认或约谈被接受后会出现在这里，日程发布后标明时间和桌号。",
                  en: "No meeting concerns you yet. Confirmed engagements and accepted requests appear here, with time and table once the timetable is published.",
                }
              : {
                  zh: "还没有洽谈。先从已确认的对接生成，也可以人工添加；专家和企业之间的约谈接受后会自动出现在这里。",
                  en: "No meetings yet. Take over the confirmed engagements, or add meetings by hand; requests that are accepted appear here.",
                },
          }}
        />
      )}
      {activity && (
        <MeetingForm
          activityId={activity.id}
          open={adding}
          onClose={() => setAdding(false)}
          onDone={async (id) => {
            setAdding(false);
            await refresh("/negotiation-meetings");
            void go(`/negotiations/meetings/${id}`);
          }}
        />
      )}
    </>
  );
}

/** Everybody on the list whose days one may read, to narrow the meetings by. */
function usePartyOptions(activityId: string | undefined, office: boolean): Option[] {
  const read = useRead<{ parties: { key: string; name: string; nameEn: string | null }[] }>(
    `/activities/${activityId}/agenda/parties`,
    {},
    office && activityId !== undefined,
  );
  return (read.data?.parties ?? []).map(({ key, name, nameEn }) => ({
    value: key,
    label: { zh: name, en: nameEn || name },
  }));
}

/** The engagement a link asked for (`?engagementId=…`), by its code. */
function useAskedEngagement(): Option | null {
  const id = (useSearch({ strict: false }) as { engagementId?: string }).engagementId;
  const read = useRead<{ code: string }>(`/engagements/${id}`, {}, id !== undefined);
  return id ? { value: id, label: { zh: read.data?.code ?? id, en: read.data?.code ?? id } } : null;
}
