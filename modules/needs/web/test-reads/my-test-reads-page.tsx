import { Skeleton } from "antd";
import {
  AppLink,
  PageHeader,
  Panel,
  RefusalNotice,
  StageTag,
  useRead,
  useText,
} from "#platform/web/index.ts";
import { needKindLabels } from "../../model/need.ts";
import { type ReaderView, testReadLifecycle, verdictLabels } from "../../model/test-reads/test-read.ts";

/** What this expert was asked to read, open ones first. */
export default function MyTestReadsPage() {
  const { t, date } = useText();
  const read = useRead<{ items: ReaderView[] }>("/need-test-reads/mine");
  const items = read.data?.items.toSorted(
    (a, b) => Number(b.state === "asked") - Number(a.state === "asked"),
  );
  return (
    <>
      <PageHeader
        title={{ zh: "需求试读", en: "Test-reads" }}
        back="/needs"
        subtitle={t({
          zh: "请您从专业角度看看需求的公开文字能否看懂，约需五分钟；企业不会知道读的人是谁。",
          en: "You are asked whether the public text of a need can be understood. It takes about five minutes; the enterprise does not learn who reads.",
        })}
      />
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
      {read.isLoading && <Skeleton active />}
      {items?.length === 0 && (
        <Panel>
          <p>{t({ zh: "目前没有请您试读的需求。", en: "Nothing to read at the moment." })}</p>
        </Panel>
      )}
      {items && items.length > 0 && (
        <ul className="hz-cards" aria-label={t({ zh: "需求试读", en: "Test-reads" })}>
          {items.map((r) => (
            <li key={r.id} className="hz-card">
              <div className="hz-card-head">
                <div className="hz-card-title">
                  <AppLink to={`/needs/test-reads/${r.id}`}>{r.title}</AppLink>
                </div>
                <StageTag
                  label={testReadLifecycle.states[r.state].label}
                  tone={r.state === "asked" ? "warning" : "neutral"}
                />
              </div>
              <div className="hz-quiet">
                {[
                  t(needKindLabels[r.kind]),
                  r.state === "asked" &&
                    t({ zh: "{day} 前答复", en: "answer by {day}" }, { day: date(r.dueOn) }),
                  r.verdict && t(verdictLabels[r.verdict]),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
