import { useSearch } from "@tanstack/react-router";
import { Alert } from "antd";
import { LinkButton, useEdition, useListPage, useText } from "#platform/web/index.ts";
import type { NeedItem } from "../model/need-item.ts";

/** What else waits for this person's review in the edition in view, earliest due first. */
function useQueue(without: string): { next: NeedItem | undefined; waiting: number } {
  const edition = useEdition();
  const page = useListPage<NeedItem>("/needs", {
    state: ["submitted", "county-approved"],
    sort: "deskDueAt",
    pageSize: 200,
    edition: edition?.id,
  });
  const rows = (page.data?.items ?? []).filter(
    ({ id, allowedActions }) =>
      id !== without && (allowedActions.includes("countyApprove") || allowedActions.includes("cityApprove")),
  );
  return { next: rows[0], waiting: rows.length };
}

/** The way past a need one cannot decide yet. */
export function NextInQueue({ needId }: { needId: string }) {
  const { t } = useText();
  const { next, waiting } = useQueue(needId);
  if (!next) return null;
  return (
    <LinkButton to={`/needs/${next.id}/review`}>
      {t({ zh: "下一条待审核（还有 {waiting} 条）", en: "Next one ({waiting} waiting)" }, { waiting })}
    </LinkButton>
  );
}

/** After a decision: how many still wait, and the next of them. */
export function AfterReview({ needId }: { needId: string }) {
  const { reviewed } = useSearch({ strict: false }) as { reviewed?: string };
  return reviewed ? <Reviewed needId={needId} /> : null;
}

function Reviewed({ needId }: { needId: string }) {
  const { t } = useText();
  const { next, waiting } = useQueue(needId);
  return (
    <Alert
      className="hz-after-review"
      type="success"
      showIcon
      title={
        next
          ? t(
              { zh: "已办理，还有 {waiting} 条待您审核。", en: "Done; {waiting} still wait for you." },
              { waiting },
            )
          : t({ zh: "已办理，没有其他待您审核的需求。", en: "Done; nothing else waits for your review." })
      }
      action={
        next && (
          <LinkButton to={`/needs/${next.id}/review`}>
            {t({ zh: "审核下一条", en: "Review the next" })}
          </LinkButton>
        )
      }
    />
  );
}
