import { LinkButton, PageHeader, ResourceList, useSession, useText } from "#platform/web/index.ts";
import { dispatchStateOptions } from "../../model/channels/dispatch.lifecycle.ts";
import type { DispatchItem } from "../../model/channels/dispatch.ts";
import { DispatchTag } from "./labels.tsx";

/** Dispatches of the edition. */
export default function DispatchesPage() {
  const { t, dateTime } = useText();
  const { grants } = useSession();
  const create = grants.some((g) => g.role === "city-operator") && (
    <LinkButton type="primary" to="/dispatches/new">
      {t({ zh: "新建推送", en: "Make a dispatch" })}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={{ zh: "需求推送", en: "Dispatches" }} back="/channels" />
      <ResourceList<DispatchItem>
        path="/dispatches"
        label={{ zh: "需求推送", en: "Dispatches" }}
        defaultSort="-createdAt"
        to={(row) => `/dispatches/${row.id}`}
        searchHint={{ zh: "编号、名称、渠道", en: "Code, title, channel" }}
        extra={create}
        empty={{
          text: {
            zh: "本届还没有推送。系统按各渠道的领域挑选已发布的需求，可修改后再发送。",
            en: "No dispatch in this edition yet. Published needs are chosen by each channel's fields; you edit before sending.",
          },
          action: create,
        }}
        columns={[
          { id: "code", label: { zh: "编号", en: "Code" }, sortable: true, width: 130 },
          { id: "title", label: { zh: "名称", en: "Title" }, sortable: true, cardRole: "title" },
          { id: "channels", label: { zh: "渠道", en: "Channels" }, sortable: true, align: "end" },
          { id: "needs", label: { zh: "需求", en: "Needs" }, sortable: true, align: "end" },
          {
            id: "recipients",
            label: { zh: "收件人", en: "Recipients" },
            sortable: true,
            align: "end",
            hidden: true,
          },
          { id: "sent", label: { zh: "已发送", en: "Sent" }, sortable: true, align: "end" },
          { id: "opened", label: { zh: "已打开", en: "Opened" }, sortable: true, align: "end" },
          { id: "recommendations", label: { zh: "推荐", en: "Recommended" }, sortable: true, align: "end" },
          {
            id: "startedAt",
            label: { zh: "发送时间", en: "Sent at" },
            sortable: true,
            filter: { kind: "date-range" },
            render: (row) => (row.startedAt ? dateTime(row.startedAt) : "—"),
          },
          { id: "createdBy", label: { zh: "新建人", en: "Made by" }, hidden: true },
          {
            id: "state",
            label: { zh: "状态", en: "State" },
            sortable: true,
            cardRole: "stage",
            filter: { kind: "multi", options: dispatchStateOptions },
            render: (row) => <DispatchTag state={row.state} />,
          },
        ]}
      />
    </>
  );
}
