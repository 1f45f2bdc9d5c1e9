import { App, Skeleton } from "antd";
import {
  api,
  type FormSection,
  PageHeader,
  RecordForm,
  RefusalNotice,
  type Text,
  useApi,
  useRefresh,
  useText,
} from "#platform/web/index.ts";

const saved: Text = { zh: "已保存", en: "Saved" };
const save: Text = { zh: "保存", en: "Save" };

const deskLimitSections: readonly FormSection[] = [
  {
    id: "desks",
    title: { zh: "需求审核时限", en: "Time for checking a need" },
    help: {
      zh: "按法定工作日计算，退回企业期间暂停计时；修改后，正在办理的需求按新时限重新计算。",
      en: "Counted in working days, paused while a need is returned. Needs at a desk are counted anew after a change.",
    },
    fields: [
      {
        id: "county",
        kind: "decimal",
        label: { zh: "县（市、区）初审", en: "County check" },
        required: true,
        min: 0.5,
        max: 60,
        unit: { zh: "个工作日", en: "working days" },
      },
      {
        id: "city",
        kind: "decimal",
        label: { zh: "市级审核", en: "City approval" },
        required: true,
        min: 0.5,
        max: 60,
        unit: { zh: "个工作日", en: "working days" },
      },
    ],
  },
];

const escalationSections: readonly FormSection[] = [
  {
    id: "escalation",
    title: { zh: "超期上报", en: "Escalation of overdue reviews" },
    help: {
      zh: "超过办理时限后再过这些工作日仍未办理的，县（市、区）的报市级、市级的报市领导，每次只通知一次。",
      en: "So many working days past its time a county's review goes up to the city, the city's to the leader; each is told once.",
    },
    fields: [
      {
        id: "county",
        kind: "decimal",
        label: { zh: "县（市、区）初审超期", en: "County check past due" },
        required: true,
        min: 0,
        max: 60,
        unit: { zh: "个工作日", en: "working days" },
      },
      {
        id: "city",
        kind: "decimal",
        label: { zh: "市级审核超期", en: "City approval past due" },
        required: true,
        min: 0,
        max: 60,
        unit: { zh: "个工作日", en: "working days" },
      },
    ],
  },
];

const rhythmSections: readonly FormSection[] = [
  {
    id: "rhythm",
    title: { zh: "台账回访周期", en: "Rhythm of ledger visits" },
    help: {
      zh: "登记回访时可以另定下次回访日；没有另定的，按此周期提醒，超过即列入逾期。",
      en: "A visit may name the next one; otherwise these days decide when a visit is due and when it is overdue.",
    },
    fields: [
      {
        id: "firstVisitDays",
        kind: "integer",
        label: { zh: "签约后首次回访", en: "First visit after signing" },
        required: true,
        min: 1,
        max: 365,
        unit: { zh: "天内", en: "days" },
      },
      {
        id: "nextVisitDays",
        kind: "integer",
        label: { zh: "此后每次回访", en: "Each visit after that" },
        required: true,
        min: 1,
        max: 365,
        unit: { zh: "天内", en: "days" },
      },
    ],
  },
];

/** How long a desk may take and how often a signed project is visited; both hold for the whole city. */
export default function SettingsPage() {
  const { t } = useText();
  const refresh = useRefresh();
  const { message } = App.useApp();
  const limits = useApi("/api/need-settings/desk-limits");
  const grace = useApi("/api/need-settings/escalation");
  const rhythm = useApi("/api/ledger-settings/rhythm");
  const done = async (...paths: string[]) => {
    void message.success(t(saved));
    await refresh(...paths);
  };
  return (
    <>
      <PageHeader title={{ zh: "办理设置", en: "Settings" }} />
      <div className="hz-stack">
        <RefusalNotice error={limits.error} onRetry={() => void limits.refetch()} />
        {limits.isPending && <Skeleton active />}
        {limits.data && (
          <RecordForm
            formId="desk-limits"
            initial={limits.data}
            sections={deskLimitSections}
            submitLabel={save}
            submit={({ county, city }, { idempotencyKey }) =>
              api.put("/need-settings/desk-limits", { county, city }, { idempotencyKey })
            }
            onDone={() => void done("/need-settings", "/needs", "/home")}
          />
        )}
        <RefusalNotice error={grace.error} onRetry={() => void grace.refetch()} />
        {grace.data && (
          <RecordForm
            formId="escalation"
            initial={grace.data}
            sections={escalationSections}
            submitLabel={save}
            submit={({ county, city }, { idempotencyKey }) =>
              api.put("/need-settings/escalation", { county, city }, { idempotencyKey })
            }
            onDone={() => void done("/need-settings", "/needs", "/home")}
          />
        )}
        <RefusalNotice error={rhythm.error} onRetry={() => void rhythm.refetch()} />
        {rhythm.isPending && <Skeleton active />}
        {rhythm.data && (
          <RecordForm
            formId="ledger-rhythm"
            initial={rhythm.data}
            sections={rhythmSections}
            submitLabel={save}
            submit={({ firstVisitDays, nextVisitDays }, { idempotencyKey }) =>
              api.put("/ledger-settings/rhythm", { firstVisitDays, nextVisitDays }, { idempotencyKey })
            }
            onDone={() => void done("/ledger-settings", "/ledger", "/home")}
          />
        )}
      </div>
    </>
  );
}
