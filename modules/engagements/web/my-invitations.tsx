import { Button } from "antd";
import {
  Panel,
  RefusalNotice,
  StageTag,
  useEdition,
  useListPage,
  useText,
  useWrite,
} from "#platform/web/index.ts";
import { replyOptions } from "../model/engagement.options.ts";
import type { GuestItem } from "../model/guest.ts";
import { labelIn, texts } from "./labels.ts";

/** Invitations to the edition's activities, with the answer. */
export function MyInvitations() {
  const { t, date } = useText();
  const edition = useEdition();
  const list = useListPage<GuestItem>("/guests", { edition: edition?.id, pageSize: 20 });
  const reply = useWrite<{ id: string; reply: "accepted" | "declined" }>({
    path: ({ id }) => `/guests/${id}/reply`,
    renews: ["/guests"],
  });
  const answer = (item: GuestItem, value: "accepted" | "declined") =>
    reply.mutate({ id: item.id, reply: value });
  const items = list.data?.items ?? [];
  if (items.length === 0) return <RefusalNotice error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <Panel title={{ zh: "参会邀请", en: "Invitation to the event" }}>
      <RefusalNotice error={list.error ?? reply.error} />
      <ul className="hz-eng-list">
        {items.map((item) => (
          <li key={item.id}>
            <div className="hz-eng-list-head">
              <span>
                {t(edition?.name)} <span className="hz-quiet">{date(item.invitedAt)}</span>
              </span>
              <StageTag
                label={labelIn(replyOptions, item.replyState) ?? texts.waiting}
                tone={
                  item.replyState === "accepted"
                    ? "success"
                    : item.replyState === "declined"
                      ? "neutral"
                      : "info"
                }
              />
            </div>
            {item.allowedActions.includes("recordReply") && (
              <div className="hz-actions-row">
                <Button
                  type={item.replyState === "accepted" ? "default" : "primary"}
                  disabled={item.replyState === "accepted" || reply.isPending}
                  onClick={() => answer(item, "accepted")}
                >
                  {t({ zh: "同意参加", en: "I will come" })}
                </Button>
                <Button
                  disabled={item.replyState === "declined" || reply.isPending}
                  onClick={() => answer(item, "declined")}
                >
                  {t({ zh: "不能参加", en: "I cannot come" })}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
