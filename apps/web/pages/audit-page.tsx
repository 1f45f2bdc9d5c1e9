import { SafetyCertificateOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useState } from "react";
import {
  type ListItem,
  PageHeader,
  RefusalNotice,
  ResourceList,
  readApi,
  type Text,
  useText,
} from "#platform/web/index.ts";
import { actionWords, subjectWords } from "./audit-words.ts";

interface Entry extends ListItem {
  seq: number;
  recordedAt: string;
  occurredAt: string;
  actorName: string;
  via: string;
  action: string;
  entityType: string;
  entityId: string;
  reason: string | null;
  detail: string;
  hash: string;
}
interface Verdict {
  ok: boolean;
  entries: number;
  firstBad?: { seq: number; why: "missing" | "altered" | "chain" | "truncated" | "head" | "anchor" };
}

const WHY: Readonly<Record<NonNullable<Verdict["firstBad"]>["why"], Text>> = {
  missing: { zh: "该条记录缺失", en: "the entry is missing" },
  altered: { zh: "内容与哈希不符，已被改动", en: "its content was altered" },
  chain: { zh: "与前一条不衔接", en: "it does not follow its predecessor" },
  truncated: { zh: "其后的记录被截去", en: "the entries after it were cut off" },
  head: { zh: "链尾与记录不符", en: "the chain's head does not match" },
  anchor: { zh: "与库外留存的链头不符", en: "it differs from the head noted outside the database" },
};
const VIA: Readonly<Record<string, Text>> = {
  web: { zh: "网页", en: "Web" },
  api: { zh: "接口", en: "API" },
  cli: { zh: "命令行", en: "Command line" },
  job: { zh: "定时任务", en: "Job" },
  import: { zh: "导入", en: "Import" },
  demo: { zh: "演示数据", en: "Demonstration" },
};

/** Who did what when, append-only, with the proof that nothing was changed since. */
export default function AuditPage() {
  const { t, dateTime } = useText();
  return (
    <>
      <PageHeader
        title={{ zh: "审计日志", en: "Audit log" }}
        subtitle={t({
          zh: "只增不改，每条记录以哈希与前一条相连",
          en: "Append-only; each entry is chained to the one before by its hash",
        })}
        actions={<Verification />}
      />
      <ResourceList<Entry>
        path="/audit"
        label={{ zh: "审计日志", en: "Audit log" }}
        byEdition={false}
        defaultSort="-seq"
        searchHint={{ zh: "操作、对象、操作人、理由", en: "Action, record, person, reason" }}
        columns={[
          { id: "seq", label: { zh: "序号", en: "No." }, sortable: true, width: 80, cardRole: "hidden" },
          {
            id: "recordedAt",
            label: { zh: "记录时间", en: "Recorded" },
            sortable: true,
            filter: { kind: "date-range" },
            cardRole: "subtitle",
            width: 150,
            render: (e) => dateTime(e.recordedAt),
          },
          { id: "actorName", label: { zh: "操作人", en: "Person" }, cardRole: "detail" },
          {
            id: "action",
            label: { zh: "操作", en: "Action" },
            cardRole: "title",
            render: (e) => <Action code={e.action} />,
          },
          {
            id: "via",
            label: { zh: "来源", en: "Via" },
            width: 96,
            cardRole: "stage",
            filter: {
              kind: "multi",
              options: Object.entries(VIA).map(([value, label]) => ({ value, label })),
            },
            render: (e) => t(VIA[e.via] ?? { zh: e.via, en: e.via }),
          },
          {
            id: "entityType",
            label: { zh: "对象类型", en: "Record type" },
            hidden: true,
            cardRole: "hidden",
            render: (e) => t(subjectWords(e.entityType)),
          },
          { id: "entityId", label: { zh: "对象编号", en: "Record" }, hidden: true, cardRole: "hidden" },
          { id: "reason", label: { zh: "事由", en: "Reason" }, cardRole: "detail" },
          {
            id: "detail",
            label: { zh: "内容", en: "Detail" },
            cardRole: "hidden",
            render: (e) => <code className="hz-quiet">{e.detail}</code>,
          },
          {
            id: "occurredAt",
            label: { zh: "发生时间", en: "Occurred" },
            hidden: true,
            cardRole: "hidden",
            render: (e) => dateTime(e.occurredAt),
          },
          { id: "county", label: { zh: "县区代码", en: "County" }, hidden: true, cardRole: "hidden" },
          { id: "editionId", label: { zh: "届次", en: "Edition" }, hidden: true, cardRole: "hidden" },
          {
            id: "hash",
            label: { zh: "哈希", en: "Hash" },
            hidden: true,
            cardRole: "hidden",
            render: (e) => <code className="hz-quiet">{e.hash}</code>,
          },
        ]}
      />
    </>
  );
}

/** The action in words, its code below: filters, exports and the chain hold the code. */
function Action({ code }: { code: string }) {
  const { t } = useText();
  const words = actionWords(code);
  return words ? (
    <>
      <div>{t(words)}</div>
      <code className="hz-quiet">{code}</code>
    </>
  ) : (
    <code>{code}</code>
  );
}

function Verification() {
  const { t, number, dateTime } = useText();
  const [verdict, setVerdict] = useState<(Verdict & { at: string }) | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const verify = async () => {
    setBusy(true);
    setError(null);
    setVerdict(null);
    try {
      setVerdict({ ...(await readApi("/api/audit/verification")), at: new Date().toISOString() });
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="hz-actions">
      <div className="hz-actions-row">
        <Button
          type="primary"
          icon={<SafetyCertificateOutlined aria-hidden />}
          loading={busy}
          onClick={() => void verify()}
        >
          {t({ zh: "校验完整性", en: "Verify the chain" })}
        </Button>
      </div>
      <RefusalNotice error={error} />
      <div aria-live="polite">
        {verdict && (
          <Alert
            showIcon
            type={verdict.ok ? "success" : "error"}
            title={
              verdict.ok
                ? t(
                    { zh: "校验通过：{n} 条记录完整、未被改动", en: "Intact: {n} entries, none altered" },
                    { n: number(verdict.entries) },
                  )
                : t(
                    { zh: "第 {seq} 条有误：{why}", en: "Entry {seq} is broken: {why}" },
                    {
                      seq: verdict.firstBad?.seq ?? 0,
                      why: t(verdict.firstBad && WHY[verdict.firstBad.why]),
                    },
                  )
            }
            description={
              verdict.ok
                ? dateTime(verdict.at)
                : t(
                    {
                      zh: "其前 {n} 条校验无误。请保留现场并联系安全管理人员。",
                      en: "The {n} entries before it are intact. Keep everything as it is and call the security officer.",
                    },
                    { n: number(verdict.entries) },
                  )
            }
          />
        )}
      </div>
    </div>
  );
}
