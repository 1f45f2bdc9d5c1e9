import { Button, Empty, Skeleton } from "antd";
import {
  AppLink,
  Facts,
  PageHeader,
  Panel,
  RefusalNotice,
  StageTag,
  useGo,
  useRead,
  useText,
} from "#platform/web/index.ts";
import type { EditionRecord } from "./types.ts";
import { useDays } from "./use-days.ts";

/** Every edition, newest first. */
export default function EditionsPage() {
  const { t, date } = useText();
  const go = useGo();
  const days = useDays();
  const list = useRead<{ items: EditionRecord[]; allowedActions: string[] }>("/editions");
  const create = list.data?.allowedActions.includes("create") && (
    <Button type="primary" onClick={() => void go("/editions/new")}>
      {t({ zh: "新建一届", en: "New edition" })}
    </Button>
  );
  return (
    <>
      <PageHeader title={{ zh: "届次", en: "Editions" }} actions={create} />
      <RefusalNotice error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Skeleton active />}
      {list.data?.items.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={t({
            zh: "还没有届次。先建立一届，再征集需求。",
            en: "No edition yet. Create one before collecting needs.",
          })}
        >
          {create}
        </Empty>
      )}
      <div className="hz-grid-wide">
        {list.data?.items.map((edition) => (
          <Panel
            key={edition.id}
            title={edition.name}
            extra={
              edition.cutOff ? (
                <StageTag label={{ zh: "数据已截止", en: "Figures closed" }} />
              ) : (
                <StageTag label={{ zh: "实时", en: "Live" }} tone="success" />
              )
            }
          >
            <Facts
              items={[
                {
                  label: { zh: "届次", en: "Edition number" },
                  content:
                    edition.number === null
                      ? null
                      : t({ zh: `第 ${edition.number} 届`, en: `No. ${edition.number}` }),
                },
                { label: { zh: "时间", en: "Dates" }, content: days(edition.startsOn, edition.endsOn) },
                { label: { zh: "地点", en: "Venue" }, content: edition.venue },
                {
                  label: { zh: "数据截至", en: "Figures as of" },
                  content: edition.cutOff ? date(edition.cutOff) : t({ zh: "实时", en: "Now" }),
                },
                {
                  label: { zh: "参加县（市、区）", en: "Counties" },
                  content: t({ zh: `${edition.counties.length} 个`, en: String(edition.counties.length) }),
                },
                { label: { zh: "活动", en: "Activities" }, content: String(edition.activities.length) },
              ]}
            />
            <AppLink
              to={`/editions/${edition.id}`}
              aria-label={t({
                zh: `查看${edition.name.zh}`,
                en: `Open ${edition.name.en || edition.name.zh}`,
              })}
            >
              {t({ zh: "查看", en: "Open" })}
            </AppLink>
          </Panel>
        ))}
      </div>
    </>
  );
}
