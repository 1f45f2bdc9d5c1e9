import { Alert, Button } from "antd";
import { useState } from "react";
import {
  AppLink,
  Facts,
  PageHeader,
  Panel,
  RefusalNotice,
  useRead,
  useRefresh,
  useRouteParam,
  useSession,
  useText,
} from "#platform/web/index.ts";
import type { AttendanceView } from "../../model/attendance/invitation.ts";
import { languageOptions, partyKindOptions } from "../../model/attendance/options.ts";
import { counties, labelIn } from "../meetings/labels.ts";
import { StatedAvailability } from "../shared/stated-availability.tsx";
import { ATTENDANCE, renewed, reply } from "./calls.ts";
import { ReplyTag } from "./labels.tsx";
import { LinksPanel } from "./links-panel.tsx";
import { OfficePanel } from "./office-panel.tsx";
import { ReplyFacts } from "./reply/reply-facts.tsx";
import { ReplyForm } from "./reply/reply-form.tsx";

/** One party's attendance: its answer, and what offices arrange around it. */
export default function RecordPage() {
  const id = useRouteParam("attendanceId");
  const { t, language } = useText();
  const { grants } = useSession();
  const read = useRead<AttendanceView>(`${ATTENDANCE}/${id}`);
  const view = read.data;
  if (!view) return <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />;
  const may = (action: string) => view.allowedActions.includes(action);
  // A party has no list to go back to: it is led here from it.
  const party = grants.every((g) => g.role === "expert" || g.role === "enterprise");
  return (
    <>
      <PageHeader
        title={language === "en" ? (view.nameEn ?? view.name) : view.name}
        back={
          party
            ? `/negotiations?activity=${view.activityId}`
            : `/negotiations/attendance?activity=${view.activityId}`
        }
        tags={<ReplyTag state={view.replyState} />}
        subtitle={[t(view.activity.name), view.organisationName].filter(Boolean).join(" · ")}
      />
      <div className="hz-stack">
        {view.published !== null && may("replyAttendance") && (
          <Alert
            type="info"
            showIcon
            title={t(
              {
                zh: "洽谈日程已发布第 {n} 版。修改能否参会、到离时间、代表人数或翻译，可能引起洽谈调整。",
                en: "Version {n} of the timetable is published. Changes of attendance, arrival, departure, representatives or interpreter may move meetings.",
              },
              { n: view.published },
            )}
          />
        )}
        <ReplyPanel key={view.id} view={view} may={may("replyAttendance")} office={!party} />
        <ViewFacts view={view} office={!party} />
        {may("manageAttendance") && <OfficePanel view={view} />}
        {may("sendInvitations") && <LinksPanel view={view} />}
      </div>
    </>
  );
}

function ReplyPanel({ view, may, office }: { view: AttendanceView; may: boolean; office: boolean }) {
  const { t } = useText();
  const refresh = useRefresh();
  const [editing, setEditing] = useState(view.reply === null && !office);
  const title = { zh: "参会回执", en: "Reply" };
  const done = async () => {
    setEditing(false);
    await refresh(...renewed(view.activityId));
  };
  if (editing && may)
    return (
      <Panel title={title}>
        <ReplyForm
          partyKind={view.partyKind}
          days={view.activity}
          reply={view.reply}
          version={view.version}
          draft={view.id}
          submit={async (submission) => {
            await reply(view.id, submission);
            await done();
          }}
          onCancel={view.reply || office ? () => setEditing(false) : undefined}
        />
      </Panel>
    );
  return (
    <Panel
      title={title}
      extra={
        may && (
          <Button type={view.reply ? "default" : "primary"} onClick={() => setEditing(true)}>
            {t(
              view.reply
                ? { zh: "修改回执", en: "Change the reply" }
                : office
                  ? { zh: "代填回执", en: "Fill in the reply" }
                  : { zh: "填写回执", en: "Reply" },
            )}
          </Button>
        )
      }
    >
      {view.reply ? (
        <ReplyFacts reply={view.reply} partyKind={view.partyKind} />
      ) : (
        <p className="hz-quiet">{t({ zh: "尚未回复。", en: "No reply yet." })}</p>
      )}
      {view.partyKind === "expert" && (
        <StatedAvailability expertId={view.party.slice("expert:".length)} named={false} />
      )}
    </Panel>
  );
}

function ViewFacts({ view, office }: { view: AttendanceView; office: boolean }) {
  const { t, dateTime } = useText();
  const [kind, id] = [view.partyKind, view.party.slice(view.party.indexOf(":") + 1)];
  const record = kind === "expert" ? `/experts/${id}` : `/organisations/${id}`;
  return (
    <Panel title={{ zh: "基本情况", en: "Facts" }}>
      <Facts
        items={[
          {
            label: { zh: "类别", en: "Kind" },
            content: t(labelIn(partyKindOptions, kind)),
          },
          {
            label: { zh: "档案", en: "Record" },
            content: office ? <AppLink to={record}>{view.name}</AppLink> : view.name,
          },
          {
            label: { zh: "县（市、区）", en: "County" },
            content: t(labelIn(counties, view.county)) || undefined,
          },
          ...(office
            ? [{ label: { zh: "礼宾次序", en: "Protocol order" }, content: view.protocolRank }]
            : []),
          {
            label: { zh: "语言", en: "Language" },
            content: t(labelIn(languageOptions, view.language)),
          },
          {
            label: { zh: "酒店与房号", en: "Hotel and room" },
            content: [view.hotelName, view.hotelRoom].filter(Boolean).join(" ") || undefined,
          },
          {
            label: { zh: "邀请时间", en: "Invited" },
            content: view.invitedAt ? dateTime(view.invitedAt) : undefined,
          },
          {
            label: { zh: "回复时间", en: "Replied" },
            content: view.repliedAt ? dateTime(view.repliedAt) : undefined,
          },
        ]}
      />
    </Panel>
  );
}
