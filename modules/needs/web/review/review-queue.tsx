import { useSearch } from "@tanstack/react-router";
import { Alert } from "antd";
import { LinkButton, useEdition, useListPage, useSession, useText } from "#platform/web/index.ts";
import type { NeedItem } from "../../model/need-item.ts";

/** The state in which a need waits for a role's desk. */
const WAITING: Readonly<Partial<Record<string, string>>> = {
  "county-officer": "submitted",
  "city-operator": "county-approved",
};

/** States that wait for the desks of these roles. Only those are asked for: in a large survey the other desk's would fill the page. */
export const waitingStates = (grants: readonly { readonly role: string }[]): string[] => [
  ...new Set(grants.flatMap(({ role }) => WAITING[role] ?? [])),
];

/**
 * What waits for this person's review in the edition in view, earliest due first. */
export function useReviewQueue() {
  const edition = useEdition();
  const { grants } = useSession();
  const states = waitingStates(grants);
  const page = useListPage<NeedItem>(
    "/needs",
    { state: states, sort: "deskDueAt", pageSize: 100, edition: edition?.id },
    states.length > 0,
  );
  const items = page.data?.items ?? [];
  const rows = items.filter(
    ({ allowedActions }) =>
      allowedActions.includes("countyApprove") || allowedActions.includes("cityApprove"),
  );
  const waiting = rows.length === items.length ? (page.data?.total ?? 0) : rows.length;
  return { page, rows, waiting };
}

/** What else waits when one need is set aside. */
function useQueue(without: string): { next: NeedItem | undefined; waiting: number } {
  const { rows, waiting } = useReviewQueue();
  const others = rows.filter(({ id }) => id !== without);
  return { next: others[0], waiting: waiting - (rows.length - others.length) };
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
