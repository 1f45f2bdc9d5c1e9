import { Table } from "antd";
import { ActionBar, api, Panel, RefusalNotice, useRead, useRefresh, useText } from "#platform/web/index.ts";
import type { DispatchView, RecipientView } from "../../../model/channels/dispatch.ts";
import { LetterTag } from "../labels.tsx";

/** Everybody a dispatch went to, and what they did with it. */
export function Recipients({ dispatch }: { dispatch: DispatchView }) {
  const { t, dateTime } = useText();
  const refresh = useRefresh();
  const read = useRead<{ items: RecipientView[] }>(`/dispatches/${dispatch.id}/recipients`);
  const when = (at: string | null) => (at ? dateTime(at) : "—");
  return (
    <Panel title={{ zh: "收件人", en: "Recipients" }}>
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
      <section
        className="hz-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-label={t({ zh: "收件人表", en: "Table of recipients" })}
      >
        <Table<RecipientView>
          size="small"
          rowKey="id"
          loading={read.isPending}
          dataSource={read.data?.items ?? []}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          className="hz-recipients"
          columns={[
            { title: t({ zh: "渠道", en: "Channel" }), dataIndex: "channelNameZh" },
            { title: t({ zh: "联系人", en: "Contact" }), dataIndex: "name" },
            { title: t({ zh: "邮箱", en: "E-mail" }), dataIndex: "email" },
            {
              title: t({ zh: "状态", en: "State" }),
              render: (_, row) => (
                <>
                  <LetterTag state={row.state} />
                  {row.failure && <div className="hz-quiet">{row.failure}</div>}
                  {row.state === "unclear" && (
                    <ActionBar
                      size="small"
                      allowed={dispatch.allowedActions}
                      actions={[
                        {
                          id: "resend",
                          label: { zh: "重发", en: "Send again" },
                          confirm: {
                            zh: "不能确定这封信是否已送达，重发后对方可能收到两封。",
                            en: "Nobody knows whether this letter arrived; they may get it twice.",
                          },
                        },
                      ]}
                      onAction={async () => {
                        await api.post(`/dispatches/${dispatch.id}/recipients/${row.id}/resend`, {});
                        await refresh("/dispatches");
                      }}
                    />
                  )}
                </>
              ),
            },
            { title: t({ zh: "发送", en: "Sent" }), render: (_, row) => when(row.sentAt) },
            { title: t({ zh: "打开", en: "Opened" }), render: (_, row) => when(row.openedAt) },
            { title: t({ zh: "阅读需求", en: "Needs read" }), dataIndex: "reads", align: "end" },
            { title: t({ zh: "推荐", en: "Recommended" }), dataIndex: "recommendations", align: "end" },
          ]}
        />
      </section>
    </Panel>
  );
}
