import { Button, Checkbox } from "antd";
import { useState } from "react";
import {
  ActionBar,
  type ActionDefinition,
  AppLink,
  api,
  Facts,
  PageHeader,
  Panel,
  RefusalNotice,
  type Text,
  Timeline,
  useRead,
  useRefresh,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import type { VisitView } from "../../model/visits/site-visit.ts";
import { counties, labelIn } from "../meetings/labels.ts";
import { dayText } from "../shared/slot-text.ts";
import { VisitForm } from "./visit-form.tsx";
import { VisitTag } from "./visits-page.tsx";
import "./visits.css";

const actions = (visit: VisitView): readonly ActionDefinition[] => [
  { id: "confirm", label: { zh: "确认考察", en: "Confirm" }, kind: "primary" },
  {
    id: "finish",
    label: { zh: "登记完成", en: "Mark as done" },
    kind: "primary",
    confirm: { zh: "完成后不能再修改。", en: "Once done the visit no longer changes." },
    ...(visit.engagements.length > 0
      ? {
          fields: [
            {
              id: "record",
              label: {
                zh: `同时登记为 ${visit.engagements.length} 个对接的洽谈（实地考察）`,
                en: `Record it as the meeting of ${visit.engagements.length} engagement(s) too`,
              },
              kind: "boolean",
            },
            {
              id: "result",
              label: { zh: "结果", en: "Result" },
              kind: "enum",
              options: [
                { value: "negotiating", label: { zh: "洽谈中", en: "Negotiating" } },
                { value: "intent", label: { zh: "达成意向", en: "Intent reached" } },
                { value: "hold", label: { zh: "暂缓", en: "To be put on hold" } },
              ],
              visibleWhen: (values: Record<string, unknown>) => values.record === true,
            },
            {
              id: "nextStep",
              label: { zh: "下步安排", en: "Next step" },
              kind: "longtext",
              max: 1000,
              visibleWhen: (values: Record<string, unknown>) => values.record === true,
            },
          ],
        }
      : {}),
  },
  { id: "reopen", label: { zh: "退回拟安排", en: "Back to planned" } },
  { id: "cancel", label: { zh: "取消考察", en: "Cancel the visit" }, kind: "danger", needsReason: true },
  { id: "restore", label: { zh: "恢复考察", en: "Restore the visit" }, kind: "primary", needsReason: true },
];

const STEPS: Readonly<Record<string, Text>> = {
  create: { zh: "新建", en: "Planned" },
  confirm: { zh: "确认", en: "Confirmed" },
  reopen: { zh: "退回拟安排", en: "Back to planned" },
  finish: { zh: "登记完成", en: "Done" },
  cancel: { zh: "取消", en: "Cancelled" },
  restore: { zh: "恢复", en: "Restored" },
};

/** One site visit with the checklist of who accompanies it; made for the phone. */
export default function VisitPage() {
  const id = useRouteParam("visitId");
  const { t, language } = useText();
  const refresh = useRefresh();
  const read = useRead<VisitView>(`/site-visits/${id}`);
  const [editing, setEditing] = useState(false);
  const visit = read.data;
  if (!visit) return <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />;
  return (
    <>
      <PageHeader
        title={visit.title}
        back={`/negotiations/visits?activity=${visit.activityId}`}
        tags={<VisitTag state={visit.state} />}
        subtitle={`${visit.code} · ${dayText(visit.day, language)} ${visit.departsAt}–${visit.returnsAt}`}
        actions={
          <div className="hz-actions-row">
            {visit.allowedActions.includes("edit") && (
              <Button onClick={() => setEditing(true)}>{t({ zh: "修改", en: "Edit" })}</Button>
            )}
            <ActionBar
              allowed={visit.allowedActions}
              actions={actions(visit)}
              onAction={async (action, { reason, values }) => {
                await api.post(`/site-visits/${id}/${action}`, {
                  version: visit.version,
                  ...(reason ? { reason } : {}),
                  ...Object.fromEntries(
                    Object.entries(values).filter(([, v]) => v !== undefined && v !== ""),
                  ),
                });
                return refresh("/site-visits", "/engagements");
              }}
            />
          </div>
        }
      />
      <div className="hz-stack">
        <Checklist visit={visit} />
        <VisitFacts visit={visit} />
        <Trail visit={visit} />
      </div>
      <VisitForm
        activity={{ id: visit.activityId, startsOn: visit.day }}
        open={editing}
        visit={visit}
        onClose={() => setEditing(false)}
        onDone={async () => {
          setEditing(false);
          await refresh("/site-visits");
        }}
      />
    </>
  );
}

/** Ticked on the way; each tick is kept at once. */
function Checklist({ visit }: { visit: VisitView }) {
  const refresh = useRefresh();
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const may = visit.allowedActions.includes("fillChecklist");
  if (visit.checklist.length === 0) return null;
  const tick = async (itemId: string, done: boolean) => {
    setBusy(itemId);
    setError(null);
    try {
      await api.post(`/site-visits/${visit.id}/checklist`, { itemId, done });
      await refresh("/site-visits");
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(null);
    }
  };
  return (
    <Panel
      title={{
        zh: `随行清单 ${visit.checked} / ${visit.checklist.length}`,
        en: `Checklist ${visit.checked} of ${visit.checklist.length}`,
      }}
    >
      <RefusalNotice error={error} />
      <ul className="hz-visit-checklist">
        {visit.checklist.map((item) => (
          <li key={item.id}>
            <Checkbox
              checked={item.done}
              disabled={!may || busy === item.id}
              onChange={(event) => void tick(item.id, event.target.checked)}
            >
              {item.text}
            </Checkbox>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function VisitFacts({ visit }: { visit: VisitView }) {
  const { t, list } = useText();
  const office = visit.allowedActions.length > 0;
  return (
    <Panel title={{ zh: "安排", en: "Arrangements" }}>
      <Facts
        items={[
          { label: { zh: "接待企业", en: "Factory" }, content: visit.hostName },
          { label: { zh: "县（市、区）", en: "County" }, content: t(labelIn(counties, visit.county)) },
          { label: { zh: "地址", en: "Address" }, content: visit.address ?? undefined },
          {
            label: { zh: "在企业", en: "At the factory" },
            content: `${visit.startsAt}–${visit.endsAt}`,
          },
          { label: { zh: "车辆", en: "Vehicle" }, content: visit.vehicleName ?? undefined },
          {
            label: { zh: "参加方 / 可接待", en: "Parties / capacity" },
            content: `${visit.partyCount} / ${visit.capacity}`,
          },
          ...(office
            ? [
                {
                  label: { zh: "企业联系人", en: "Contact" },
                  content: [visit.contactName, visit.contactPhone].filter(Boolean).join(" ") || undefined,
                },
              ]
            : []),
          {
            label: { zh: "参加方", en: "Parties" },
            wide: true,
            content: visit.parties.length > 0 ? list(visit.parties.map((p) => p.name)) : undefined,
          },
          ...(office
            ? [
                {
                  label: { zh: "相关对接", en: "Engagements" },
                  wide: true,
                  content:
                    visit.engagements.length > 0
                      ? visit.engagements.map((e) => (
                          <div key={e.id}>
                            <AppLink to={`/engagements/${e.id}`}>
                              {e.code} {e.title}
                            </AppLink>
                          </div>
                        ))
                      : undefined,
                },
              ]
            : []),
          ...(visit.cancelledReason
            ? [{ label: { zh: "取消原因", en: "Why cancelled" }, content: visit.cancelledReason, wide: true }]
            : []),
        ]}
      />
    </Panel>
  );
}

/** Who moved the visit on, and the reason that was given. */
function Trail({ visit: { trail } }: { visit: VisitView }) {
  if (trail.length === 0) return null;
  const label = { zh: "经过", en: "History" };
  return (
    <Panel title={label}>
      <Timeline
        label={label}
        events={trail.map(({ id, at, by, step, reason }) => ({
          id,
          at,
          by,
          title: STEPS[step] ?? { zh: step, en: step },
          ...(reason ? { detail: reason } : {}),
          ...(step === "cancel" ? { tone: "danger" as const } : {}),
        }))}
      />
    </Panel>
  );
}
