import { Skeleton } from "antd";
import { useEffect, useState } from "react";
import {
  PageHeader,
  ResourceList,
  useGo,
  useListPage,
  useRefresh,
  useSession,
  useText,
} from "#platform/web/index.ts";
import type { MadeLink } from "../../model/attendance/invitation.ts";
import type { AttendanceItem } from "../../model/attendance.ts";
import { ActivitySwitch } from "../programme/activity-switch.tsx";
import { useActivity } from "../shared/use-activity.ts";
import { ATTENDANCE, invite, type remind, renewed } from "./calls.ts";
import { attendanceColumns } from "./columns.tsx";
import { CountsStrip } from "./counts-strip.tsx";
import { AddButton, CollectButton, InviteAllButton, RemindButton } from "./list-buttons.tsx";
import { MadeLinks } from "./made-links.tsx";
import { NO_MAIL, useLetters } from "./use-letters.ts";

/** Offices see the list; a party of one attendance its own reply at once. */
export default function AttendancePage() {
  const { grants } = useSession();
  const { activity } = useActivity();
  const go = useGo();
  const party = grants.every((g) => g.role === "expert" || g.role === "enterprise");
  const own = useListPage<AttendanceItem>(
    ATTENDANCE,
    { activity: activity?.id, pageSize: 10 },
    party && activity !== undefined,
  );
  const only = own.data?.total === 1 ? own.data.items[0]?.id : undefined;
  useEffect(() => {
    if (only) void go(`/negotiations/attendance/${only}`, { replace: true });
  }, [only, go]);
  if (party && (only || !own.data) && !own.error) return <Skeleton active />;
  return <AttendanceList office={!party} />;
}

/** Who is on the activity's list, what they answered, and the letters to them. */
function AttendanceList({ office }: { office: boolean }) {
  const speech = useText();
  const { t } = speech;
  const { activity, all } = useActivity();
  const { grants } = useSession();
  const refresh = useRefresh();
  const [made, setMade] = useState<readonly MadeLink[]>([]);
  const { mails, tell } = useLetters();
  const city = grants.some((g) => g.role === "city-operator");
  const officer = city || grants.some((g) => g.role === "county-officer");
  const runs = city || (officer && Boolean(activity?.hostCounty));
  const letters = (write: typeof remind) => async (rows: readonly AttendanceItem[]) => {
    const done = await write({ ids: rows.map((r) => r.id) });
    tell(done, mails);
    const { links } = done;
    setMade(links.length === 1 ? links : links.filter((l) => l.delivery === "none"));
    if (activity) await refresh(...renewed(activity.id));
  };
  return (
    <>
      <PageHeader
        title={{ zh: "参会名单", en: "Attendance" }}
        back="/negotiations"
        actions={
          activity && (
            <div className="hz-actions-row">
              <ActivitySwitch activity={activity} all={all} path="/negotiations/attendance" />
              {officer && <AddButton activityId={activity.id} />}
              {runs && (
                <>
                  <CollectButton activityId={activity.id} />
                  <InviteAllButton activityId={activity.id} onMade={setMade} />
                  <RemindButton activityId={activity.id} onMade={setMade} />
                </>
              )}
            </div>
          )
        }
      />
      {activity && office && <CountsStrip activityId={activity.id} />}
      {activity && (
        <ResourceList<AttendanceItem>
          path={ATTENDANCE}
          label={{ zh: "参会名单", en: "Attendance" }}
          fixed={{ activity: activity.id }}
          defaultSort="protocolRank"
          searchHint={{ zh: "姓名、单位", en: "Name, organisation" }}
          to={(row) => `/negotiations/attendance/${row.id}`}
          columns={attendanceColumns(speech)}
          bulkActions={[
            {
              id: "sendInvitations",
              label: { zh: "发出邀请", en: "Invite" },
              kind: "primary",
              confirm: mails
                ? {
                    zh: "给每个所选参加方生成专属链接；有邮箱的发邮件，没有的在此给出链接。",
                    en: "A personal link for each: mailed where an address is known, else shown here.",
                  }
                : NO_MAIL,
              run: letters((whom) => invite({ ...whom, send: mails })),
            },
          ]}
          empty={{
            text: !office
              ? { zh: "还没有给您的参会邀请。", en: "There is no invitation for you yet." }
              : {
                  zh: "名单还是空的。先从邀请和已确认的对接汇集参加方，再发出邀请。",
                  en: "Nobody is on the list yet. Collect the parties from invitations and confirmed engagements, then invite them.",
                },
            action: runs ? <CollectButton activityId={activity.id} primary /> : undefined,
          }}
        />
      )}
      {activity === undefined && all?.length === 0 && (
        <p className="hz-quiet">{t({ zh: "本届还没有活动。", en: "This edition has no activity yet." })}</p>
      )}
      <MadeLinks made={made} onClose={() => setMade([])} />
    </>
  );
}
