import { useMemo, useState } from "react";
import {
  ActionBar,
  api,
  Facts,
  PageHeader,
  Panel,
  RecordForm,
  RefusalNotice,
  StageTag,
  useRead,
  useRefresh,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import type { AttendanceView, MadeLink } from "../../model/attendance/invitation.ts";
import { languageOptions, replyStateOptions } from "../../model/attendance/options.ts";
import { replyTones } from "./attendance-page.tsx";
import { MadeLinks } from "./made-links.tsx";
import { replyOf, replySections, replyValues } from "./reply-fields.ts";

const linkStates = {
  open: { zh: "未打开", en: "not opened" },
  opened: { zh: "已打开", en: "opened" },
  replied: { zh: "已回复", en: "replied" },
  expired: { zh: "已过期", en: "expired" },
  revoked: { zh: "已撤回", en: "withdrawn" },
} as const;

/** One party: its reply form, hotel and protocol order, personal links. */
export default function AttendanceDetailPage() {
  const { t, dateTime } = useText();
  const id = useRouteParam("attendanceId");
  const refresh = useRefresh();
  const read = useRead<AttendanceView>(`/attendance/${id}`);
  const [made, setMade] = useState<readonly MadeLink[]>([]);
  const a = read.data;
  const initial = useMemo(() => replyValues(a?.reply ?? null), [a?.reply]);
  const sections = useMemo(() => replySections(a?.partyKind ?? "expert"), [a?.partyKind]);
  const renew = async () => {
    await refresh("/attendance");
  };
  if (!a) return <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />;
  const state = replyStateOptions.find((o) => o.value === a.replyState);
  return (
    <>
      <PageHeader
        title={{ zh: a.name, en: a.nameEn ?? a.name }}
        back="/negotiations/attendance"
        tag={state && <StageTag label={state.label} tone={replyTones[a.replyState]} />}
      />
      <ActionBar
        allowed={a.allowedActions}
        actions={[
          {
            id: "sendInvitations",
            label: { zh: "生成并发送专属链接", en: "Make and send a personal link" },
            fields: [
              {
                id: "email",
                label: { zh: "邮箱（留空用登记的邮箱）", en: "E-mail (empty: the one on record)" },
                kind: "email",
              },
            ],
          },
          {
            id: "manageAttendance",
            label: { zh: "住宿与礼宾", en: "Hotel and protocol" },
            fields: [
              { id: "hotelName", label: { zh: "酒店", en: "Hotel" }, kind: "text", max: 80 },
              { id: "hotelRoom", label: { zh: "房号", en: "Room" }, kind: "text", max: 20 },
              { id: "protocolRank", label: { zh: "礼宾次序", en: "Protocol order" }, kind: "integer" },
              {
                id: "language",
                label: { zh: "语言", en: "Language" },
                kind: "enum",
                options: languageOptions,
              },
            ],
          },
        ]}
        onAction={async (action, { values }) => {
          const given = Object.fromEntries(
            Object.entries(values).filter(([, v]) => v !== undefined && v !== "" && v !== null),
          );
          if (action === "sendInvitations") {
            const done = await api.post<{ links: MadeLink[] }>("/attendance/invitations", {
              ids: [a.id],
              ...given,
            });
            setMade(done.links);
          } else await api.patch(`/attendance/${a.id}`, { version: a.version, ...given });
          await renew();
        }}
      />
      {made.length > 0 && (
        <Panel title={{ zh: "专属链接", en: "Personal link" }}>
          <MadeLinks made={made} />
        </Panel>
      )}
      <Panel title={{ zh: "安排", en: "Arrangements" }}>
        <Facts
          items={[
            { label: { zh: "活动", en: "Event" }, value: t(a.activity.name) },
            { label: { zh: "单位", en: "Organisation" }, value: a.organisationName },
            {
              label: { zh: "酒店", en: "Hotel" },
              value: [a.hotelName, a.hotelRoom].filter(Boolean).join(" ") || null,
            },
            { label: { zh: "礼宾次序", en: "Protocol order" }, value: String(a.protocolRank) },
            { label: { zh: "回复时间", en: "Replied" }, value: a.repliedAt && dateTime(a.repliedAt) },
          ]}
        />
      </Panel>
      {a.links.length > 0 && (
        <Panel title={{ zh: "已发出的链接", en: "Links sent" }}>
          <ul>
            {a.links.map((l) => (
              <li key={l.id}>
                {dateTime(l.createdAt)} · {l.createdBy} · {l.email ?? "—"} · {t(linkStates[l.state])}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {a.allowedActions.includes("replyAttendance") && (
        <RecordForm
          formId="attendance-reply"
          recordId={a.id}
          version={a.version}
          initial={initial}
          sections={sections}
          submit={(values, { version, idempotencyKey }) =>
            api.post(
              `/attendance/${a.id}/reply`,
              { version: version ?? a.version, reply: replyOf(values) },
              { idempotencyKey },
            )
          }
          onDone={() => void renew()}
        />
      )}
    </>
  );
}
