import { useMemo } from "react";
import {
  ActionBar,
  type ActionDefinition,
  AppLink,
  api,
  PageHeader,
  ResourceList,
  StageTag,
  useRead,
  useRefresh,
  useSession,
  useText,
} from "#platform/web/index.ts";
import type { MeetingRequest } from "../../model/meetings/meeting.ts";
import {
  declineOptions,
  requestLifecycle,
  requestStateOptions,
} from "../../model/meetings/request.lifecycle.ts";
import type { Programme } from "../../model/programme/programme.ts";
import { ActivitySwitch } from "../programme/activity-switch.tsx";
import { slotOptions, whenText } from "../shared/slot-text.ts";
import { useActivity } from "../shared/use-activity.ts";
import { AskButton } from "./ask-button.tsx";
import { counties, labelIn, requestTones, texts } from "./labels.ts";
import "./meetings.css";

const message = { id: "message", label: { zh: "留言", en: "Message" }, kind: "longtext", max: 1000 } as const;
const PATHS: Readonly<Record<string, string>> = { otherTime: "other-time" };

/** The answers to a request; an officer who answers for a side says on what ground. */
function answers(officer: boolean, slots: ReturnType<typeof slotOptions>): readonly ActionDefinition[] {
  const behalf = officer
    ? {
        needsReason: true,
        reasonLabel: { zh: "代为答复的依据", en: "On what ground you answer for this side" },
      }
    : {};
  return [
    { id: "accept", label: { zh: "接受", en: "Accept" }, kind: "primary", fields: [message], ...behalf },
    {
      id: "otherTime",
      label: { zh: "提议其他时段", en: "Propose another time" },
      fields: [
        {
          id: "slots",
          label: { zh: "可行的时段", en: "Slots that would do" },
          kind: "enums",
          required: true,
          options: slots,
        },
        message,
      ],
      ...behalf,
    },
    {
      id: "decline",
      label: { zh: "谢绝", en: "Decline" },
      kind: "danger",
      fields: [
        {
          id: "category",
          label: { zh: "原因", en: "Why" },
          kind: "enum",
          required: true,
          options: declineOptions,
        },
        message,
      ],
      ...behalf,
    },
    {
      id: "withdraw",
      label: { zh: "撤回", en: "Withdraw" },
      confirm: { zh: "撤回后对方会收到通知。", en: "The other side is told." },
      ...behalf,
    },
  ];
}

/** Requests for meetings: what one is asked, what one asked, and for officers all of them. */
export default function RequestsPage() {
  const { t, date, language, list } = useText();
  const { activity, all } = useActivity();
  const { grants } = useSession();
  const refresh = useRefresh();
  const programme = useRead<Programme>(`/activities/${activity?.id}/programme`, {}, activity !== undefined);
  const office = !grants.some((g) => g.role === "enterprise" || g.role === "expert");
  const slots = programme.data?.slots ?? [];
  const options = useMemo(() => slotOptions(slots), [slots]);
  const slotNames = (ids: readonly string[]) =>
    list(
      ids.flatMap((id) => {
        const slot = slots.find((s) => s.id === id);
        return slot ? [whenText(slot, language)] : [];
      }),
    );
  const outcome = (request: MeetingRequest) => {
    const why = labelIn(declineOptions, request.declineCategory);
    return [why ? t(why) : "", request.reply ?? ""].filter(Boolean).join(" · ") || "—";
  };
  return (
    <>
      <PageHeader
        title={texts.requests}
        back={activity ? `/negotiations?activity=${activity.id}` : "/negotiations"}
        actions={
          activity && (
            <div className="hz-actions-row">
              <ActivitySwitch activity={activity} all={all} path="/negotiations/requests" />
              <AskButton activityId={activity.id} />
            </div>
          )
        }
      />
      {activity && (
        <ResourceList<MeetingRequest>
          path="/meeting-requests"
          label={texts.requests}
          fixed={{ activity: activity.id }}
          defaultSort="-createdAt"
          columns={[
            {
              id: "title",
              label: { zh: "主题与留言", en: "About" },
              sortable: true,
              cardRole: "title",
              width: 240,
              render: (r) => (
                <>
                  {r.title}
                  {r.message && <div className="hz-quiet hz-request-message">{r.message}</div>}
                </>
              ),
            },
            { id: "fromName", label: { zh: "发起方", en: "From" }, cardRole: "subtitle" },
            { id: "toName", label: { zh: "约谈对象", en: "With" } },
            {
              id: "state",
              label: texts.state,
              sortable: true,
              cardRole: "stage",
              filter: { kind: "multi", options: requestStateOptions },
              render: (r) => (
                <StageTag
                  label={
                    r.turn !== null && r.turn === r.mySide
                      ? { zh: "待您答复", en: "For you to answer" }
                      : requestLifecycle.states[r.state].label
                  }
                  tone={r.turn !== null && r.turn === r.mySide ? "warning" : requestTones[r.state]}
                />
              ),
            },
            {
              id: "preferredSlots",
              label: { zh: "时段", en: "Slots" },
              screenOnly: true,
              render: (r) =>
                r.preferredSlots.length > 0 ? slotNames(r.preferredSlots) : t({ zh: "都可以", en: "Any" }),
            },
            { id: "reply", label: { zh: "答复", en: "Answer" }, render: outcome },
            {
              id: "meetingId",
              label: { zh: "洽谈", en: "Meeting" },
              screenOnly: true,
              width: 110,
              render: (r) =>
                r.meetingId ? (
                  <>
                    <AppLink to={`/negotiations/meetings/${r.meetingId}`}>
                      {t({ zh: "查看", en: "See it" })}
                    </AppLink>
                    {r.hasEngagement === false && <div className="hz-quiet">{t(texts.noEngagement)}</div>}
                  </>
                ) : (
                  "—"
                ),
            },
            ...(office
              ? [
                  {
                    id: "county",
                    label: texts.county,
                    sortable: true,
                    hidden: true,
                    filter: { kind: "multi" as const, options: counties },
                    render: (r: MeetingRequest) => t(labelIn(counties, r.county)),
                  },
                ]
              : []),
            {
              id: "createdAt",
              label: { zh: "发起时间", en: "Asked" },
              sortable: true,
              filter: { kind: "date-range" },
              render: (r) => date(r.createdAt),
            },
          ]}
          rowActions={(request) => (
            <ActionBar
              size="small"
              allowed={request.allowedActions}
              actions={answers(!request.mySide, options)}
              onAction={async (action, { reason, values }) => {
                await api.post(`/meeting-requests/${request.id}/${PATHS[action] ?? action}`, {
                  version: request.version,
                  ...Object.fromEntries(
                    Object.entries(values).filter(([, v]) => v !== undefined && v !== ""),
                  ),
                  ...(reason ? { reason } : {}),
                });
                await refresh("/meeting-requests", "/negotiation-meetings");
              }}
            />
          )}
          empty={{
            text: {
              zh: "还没有约谈。专家和企业可以向对方发起约谈，接受后自动列入洽谈。",
              en: "No requests yet. Experts and enterprises may ask each other for a meeting; accepted ones join the meetings.",
            },
          }}
        />
      )}
    </>
  );
}
