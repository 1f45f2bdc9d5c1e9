import { App, Button } from "antd";
import { useState } from "react";
import { countyOptions } from "#modules/engagements/model/county-options.ts";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import {
  api,
  PageHeader,
  Panel,
  ResourceList,
  StageTag,
  useRead,
  useRefresh,
  useSession,
  useText,
  words,
} from "#platform/web/index.ts";
import type { AttendanceCounts, MadeLink } from "../../model/attendance/invitation.ts";
import { interpreterOptions, partyKindOptions, replyStateOptions } from "../../model/attendance/options.ts";
import type { Attendance } from "../../model/attendance.ts";
import { ActivitySwitch } from "../programme/activity-switch.tsx";
import { useActivity } from "../shared/use-activity.ts";
import { MadeLinks } from "./made-links.tsx";

type Item = Attendance & {
  arrivesAt: string | null;
  interpreter: string | null;
  hotel: boolean;
  pickUp: boolean;
  attendees: string | null;
  diet: string | null;
};
export const replyTones = {
  "not-invited": "neutral",
  waiting: "info",
  accepted: "success",
  declined: "neutral",
} as const;
type Choices = readonly { readonly value: string; readonly label: { zh: string; en: string } }[];
const labelIn = (options: Choices, value: string | null) =>
  options.find((o) => o.value === value)?.label ?? { zh: "—", en: "—" };

/** Who is on the activity's list and what they answered. */
export default function AttendancePage() {
  const { t } = useText();
  const { message } = App.useApp();
  const { activity, all } = useActivity();
  const { grants } = useSession();
  const refresh = useRefresh();
  const [made, setMade] = useState<readonly MadeLink[]>([]);
  const counts = useRead<AttendanceCounts>(
    `/activities/${activity?.id}/attendance-counts`,
    {},
    activity !== undefined,
  );
  const runs = grants.some((g) => g.role === "city-operator") || Boolean(activity?.hostCounty);
  const officer = grants.some((g) => g.role === "city-operator" || g.role === "county-officer");
  const counties = countyOptions(jiaozuo);
  const renew = async () => {
    await refresh("/attendance");
    await counts.refetch();
  };
  const collect = async () => {
    const { added, known } = await api.post<{ added: number; known: number }>(
      `/activities/${activity?.id}/attendance/collect`,
      {},
    );
    void message.success(
      t(
        { zh: "新增 {added} 方，{known} 方已在名单中", en: "{added} added, {known} on the list before" },
        { added, known },
      ),
    );
    await renew();
  };
  const letters = (path: string) => async (rows: readonly Item[]) => {
    const done = await api.post<{ links: MadeLink[]; mailed: number; skipped: number }>(path, {
      ids: rows.map((r) => r.id),
    });
    setMade(done.links);
    void message.success(
      t(
        {
          zh: "生成 {links} 个链接，邮件 {mailed} 封，跳过 {skipped} 方",
          en: "{links} links, {mailed} mailed, {skipped} skipped",
        },
        { links: done.links.length, mailed: done.mailed, skipped: done.skipped },
      ),
    );
    await renew();
  };
  const c = counts.data;
  return (
    <>
      <PageHeader
        title={{ zh: "参会名单", en: "Attendance" }}
        back="/negotiations"
        actions={
          activity && (
            <div className="hz-actions-row">
              <ActivitySwitch activity={activity} all={all} path="/negotiations/attendance" />
              {officer && runs && (
                <Button type="primary" onClick={() => void collect()}>
                  {t({ zh: "汇集参加方", en: "Collect the parties" })}
                </Button>
              )}
            </div>
          )
        }
      />
      {c && (
        <p role="status">
          {t(
            {
              zh: "共 {all} 方：参会 {accepted}，待回复 {waiting}，不参会 {declined}，未邀请 {notInvited}。参会者中需翻译 {interpreter}、住宿 {hotel}（待安排 {hotelOpen}）、接送 {pickUp}，合计 {people} 人。",
              en: "{all} parties: {accepted} coming, {waiting} waiting, {declined} not coming, {notInvited} not invited. Of those coming, {interpreter} need an interpreter, {hotel} a hotel ({hotelOpen} to assign), {pickUp} a transfer; {people} people.",
            },
            c,
          )}
        </p>
      )}
      {made.length > 0 && (
        <Panel title={{ zh: "专属链接", en: "Personal links" }}>
          <MadeLinks made={made} />
        </Panel>
      )}
      {activity && (
        <ResourceList<Item>
          path="/attendance"
          query={{ activity: activity.id }}
          label={{ zh: "参会名单", en: "Attendance" }}
          defaultSort="protocolRank"
          to={(row) => `/negotiations/attendance/${row.id}`}
          columns={[
            { id: "name", label: { zh: "名称", en: "Name" }, sortable: true, cardRole: "title" },
            {
              id: "organisationName",
              label: { zh: "单位", en: "Organisation" },
              sortable: true,
              cardRole: "subtitle",
              render: (row) => (row.partyKind === "expert" ? (row.organisationName ?? "") : ""),
            },
            {
              id: "partyKind",
              label: { zh: "类别", en: "Kind" },
              filter: { kind: "multi", options: partyKindOptions },
              render: (row) => t(labelIn(partyKindOptions, row.partyKind)),
            },
            {
              id: "county",
              label: { zh: "县（市、区）", en: "County" },
              sortable: true,
              filter: { kind: "multi", options: counties },
              render: (row) => t(labelIn(counties, row.county)),
            },
            {
              id: "replyState",
              label: { zh: "回复", en: "Reply" },
              sortable: true,
              cardRole: "stage",
              filter: { kind: "multi", options: replyStateOptions },
              render: (row) => (
                <StageTag
                  label={labelIn(replyStateOptions, row.replyState)}
                  tone={replyTones[row.replyState]}
                />
              ),
            },
            { id: "arrivesAt", label: { zh: "到达", en: "Arrival" }, sortable: true },
            {
              id: "interpreter",
              label: { zh: "翻译", en: "Interpreter" },
              filter: { kind: "multi", options: interpreterOptions },
              render: (row) => (row.interpreter ? t(labelIn(interpreterOptions, row.interpreter)) : ""),
            },
            {
              id: "hotel",
              label: { zh: "需要住宿", en: "Hotel wanted" },
              filter: { kind: "boolean" },
              render: (row) => t(row.hotel ? words.yes : words.no),
            },
            {
              id: "pickUp",
              label: { zh: "接送站", en: "Pick-up" },
              filter: { kind: "boolean" },
              render: (row) => t(row.pickUp ? words.yes : words.no),
            },
          ]}
          bulkActions={[
            {
              id: "sendInvitations",
              label: { zh: "发邀请", en: "Invite" },
              kind: "primary",
              run: letters("/attendance/invitations"),
            },
          ]}
          empty={{
            text: {
              zh: "名单还是空的：先“汇集参加方”",
              en: "Nobody is on the list yet: collect the parties first",
            },
          }}
        />
      )}
    </>
  );
}
