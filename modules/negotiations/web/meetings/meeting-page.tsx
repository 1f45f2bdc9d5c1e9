import { Button } from "antd";
import { useState } from "react";
import {
  ActionBar,
  AppLink,
  api,
  Facts,
  PageHeader,
  Panel,
  RefusalNotice,
  useRead,
  useRefresh,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import {
  priorityOptions,
  sessionOptions,
  skillOptions,
  sourceOptions,
} from "../../model/meetings/meeting.options.ts";
import type { MeetingItem } from "../../model/meetings/meeting.ts";
import { partyOf } from "../../model/party.ts";
import type { Programme } from "../../model/programme/programme.ts";
import { whenText } from "../shared/slot-text.ts";
import { counties, labelIn, texts } from "./labels.ts";
import { MeetingForm } from "./meeting-form.tsx";
import { MeetingTag } from "./meetings-page.tsx";
import "./meetings.css";

/** One meeting: who, when and where, and what its place must respect. */
export default function MeetingPage() {
  const id = useRouteParam("meetingId");
  const { t } = useText();
  const refresh = useRefresh();
  const read = useRead<MeetingItem>(`/negotiation-meetings/${id}`);
  const [editing, setEditing] = useState(false);
  const m = read.data;
  if (!m) return <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />;
  return (
    <>
      <PageHeader
        title={m.title}
        back={`/negotiations/meetings?activity=${m.activityId}`}
        tags={<MeetingTag meeting={m} />}
        subtitle={m.code}
        actions={
          <div className="hz-actions-row">
            {m.allowedActions.includes("edit") && (
              <Button onClick={() => setEditing(true)}>{t({ zh: "修改", en: "Edit" })}</Button>
            )}
            <ActionBar
              allowed={m.allowedActions}
              actions={[
                {
                  id: "cancel",
                  label: { zh: "取消洽谈", en: "Cancel the meeting" },
                  kind: "danger",
                  needsReason: true,
                },
                { id: "reopen", label: { zh: "恢复洽谈", en: "Open again" }, kind: "primary" },
              ]}
              onAction={async (action, { reason }) => {
                await api.post(`/negotiation-meetings/${id}/${action}`, {
                  version: m.version,
                  ...(action === "cancel" ? { reason } : {}),
                });
                return refresh("/negotiation-meetings");
              }}
            />
          </div>
        }
      />
      <div className="hz-stack">
        <MeetingFacts meeting={m} />
        {m.priority !== null && <MeetingWishes meeting={m} />}
      </div>
      <MeetingForm
        activityId={m.activityId}
        open={editing}
        meeting={m}
        onClose={() => setEditing(false)}
        onDone={async () => {
          setEditing(false);
          await refresh("/negotiation-meetings");
        }}
      />
    </>
  );
}

function MeetingFacts({ meeting: m }: { meeting: MeetingItem }) {
  const { t, language } = useText();
  return (
    <Panel title={{ zh: "洽谈", en: "The meeting" }}>
      <Facts
        items={[
          {
            label: texts.parties,
            wide: true,
            content: (
              <ul className="hz-meeting-parties">
                {m.parties.map((party) => {
                  const { kind, id } = partyOf(party.key);
                  const name = (language === "en" && party.nameEn) || party.name;
                  return (
                    <li key={party.key}>
                      {/* Officers know experts and organisations by page; the parties each other by name. */}
                      {m.priority === null ? (
                        name
                      ) : (
                        <AppLink to={kind === "expert" ? `/experts/${id}` : `/organisations/${id}`}>
                          {name}
                        </AppLink>
                      )}
                    </li>
                  );
                })}
              </ul>
            ),
          },
          {
            label: texts.when,
            content: m.placed ? whenText(m.placed, language) : t(texts.unplaced),
          },
          {
            label: texts.table,
            content: m.placed?.table ?? undefined,
          },
          { label: texts.county, content: t(labelIn(counties, m.county)) },
          { label: texts.source, content: t(labelIn(sourceOptions, m.source)) },
          {
            label: texts.engagement,
            content: m.engagementId ? (
              <AppLink to={`/engagements/${m.engagementId}`}>{m.engagementCode ?? m.engagementId}</AppLink>
            ) : (
              t(texts.noEngagement)
            ),
          },
          ...(m.cancelledReason
            ? [{ label: { zh: "取消原因", en: "Why cancelled" }, content: m.cancelledReason, wide: true }]
            : []),
        ]}
      />
    </Panel>
  );
}

function MeetingWishes({ meeting: m }: { meeting: MeetingItem }) {
  const { t, list, language } = useText();
  const programme = useRead<Programme>(`/activities/${m.activityId}/programme`);
  const { rules } = m;
  const slots = (ids: readonly string[]) =>
    list(
      ids.map((id) => {
        const slot = programme.data?.slots.find((s) => s.id === id);
        return slot ? whenText(slot, language) : "—";
      }),
    );
  const table = programme.data?.tables.find((x) => x.id === rules.tableId);
  const after = useRead<{ items: MeetingItem[] }>(
    "/negotiation-meetings",
    { activity: m.activityId, pageSize: 200 },
    rules.after.length > 0,
  );
  return (
    <Panel title={{ zh: "安排要求", en: "What its place must respect" }}>
      <Facts
        items={[
          { label: texts.priority, content: t(labelIn(priorityOptions, String(rules.priority))) },
          {
            label: { zh: "排不下时", en: "When not all fit" },
            content: rules.optional
              ? t({ zh: "可以不安排", en: "May stay unplaced" })
              : t({ zh: "必须安排", en: "Must be placed" }),
          },
          {
            label: { zh: "时段", en: "Slots" },
            content: rules.fixedSlot
              ? `${slots([rules.fixedSlot])} ${t({ zh: "（固定）", en: "(fixed)" })}`
              : rules.allowedSlots.length > 0
                ? slots(rules.allowedSlots)
                : t({ zh: "不限", en: "Any" }),
          },
          {
            label: { zh: "半天", en: "Session" },
            content: t(labelIn(sessionOptions, rules.session) ?? { zh: "不限", en: "Any" }),
          },
          {
            label: { zh: "希望的时段", en: "Preferred" },
            content: rules.preferredSlots.length > 0 ? slots(rules.preferredSlots) : undefined,
          },
          {
            label: { zh: "洽谈桌", en: "Table" },
            content: table
              ? t({ zh: "{n} 号桌", en: "Table {n}" }, { n: table.number })
              : rules.ownTable
                ? t({ zh: "本县（市、区）桌位", en: "The county's own" })
                : t({ zh: "不限", en: "Any" }),
          },
          {
            label: { zh: "所需条件", en: "Needs" },
            content:
              rules.needs.length > 0
                ? list(rules.needs.map((need) => t(labelIn(skillOptions, need))))
                : undefined,
          },
          {
            label: { zh: "须在其后", en: "Comes after" },
            content:
              rules.after.length > 0
                ? list(rules.after.map((id) => after.data?.items.find((x) => x.id === id)?.code ?? "—"))
                : undefined,
          },
        ]}
      />
    </Panel>
  );
}
