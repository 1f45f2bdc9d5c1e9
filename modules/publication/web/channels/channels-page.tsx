import { fieldOptions } from "#modules/needs/model/form/choices.ts";
import { LinkButton, PageHeader, ResourceList, useSession, useText } from "#platform/web/index.ts";
import {
  channelKindOptions,
  channelLanguageOptions,
  channelStateOptions,
} from "../../model/channels/channel.options.ts";
import type { ChannelItem } from "../../model/channels/channel.ts";
import { fieldLabel } from "../../model/portal/labels.ts";
import { BounceUpload } from "./bounce-upload.tsx";
import { ChannelTag, kindLabel } from "./labels.tsx";

/** The city's channels with what was sent to each and what came back. */
export default function ChannelsPage() {
  const { t, list, dateTime } = useText();
  const { grants } = useSession();
  const keeps = grants.some((g) => g.role === "city-operator");
  const create = keeps && (
    <LinkButton type="primary" to="/channels/new">
      {t({ zh: "新建渠道", en: "Register a channel" })}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={{ zh: "渠道", en: "Channels" }}
        actions={
          <div className="hz-actions-row">
            {keeps && <BounceUpload />}
            <LinkButton to="/dispatches">{t({ zh: "需求推送", en: "Dispatches" })}</LinkButton>
          </div>
        }
      />
      <ResourceList<ChannelItem>
        path="/channels"
        label={{ zh: "渠道列表", en: "Channels" }}
        byEdition={false}
        defaultSort="nameZh"
        to={(row) => `/channels/${row.id}`}
        searchHint={{ zh: "编号、名称、领域、简介", en: "Code, name, field, description" }}
        extra={create}
        empty={{
          text: {
            zh: "还没有渠道。登记院所、高校、协会等合作渠道及其联系人后，可向其推送需求，并看到推荐和签约成效。",
            en: "No channels yet. Register institutes, universities and associations with their contacts to carry needs to them and see what comes of it.",
          },
          action: create,
        }}
        filters={[
          {
            id: "unreachable",
            label: { zh: "退订或退信人数", en: "Unsubscribed or bounced" },
            filter: { kind: "number-range" },
          },
        ]}
        columns={[
          { id: "code", label: { zh: "编号", en: "Code" }, sortable: true, width: 110, hidden: true },
          {
            id: "nameZh",
            label: { zh: "渠道名称", en: "Name" },
            sortable: true,
            cardRole: "title",
            width: 240,
            render: (row) => t({ zh: row.nameZh, en: row.nameEn ?? row.nameZh }),
          },
          {
            id: "kind",
            label: { zh: "类别", en: "Kind" },
            sortable: true,
            cardRole: "subtitle",
            filter: { kind: "multi", options: channelKindOptions },
            render: (row) => t(kindLabel(row.kind)),
          },
          {
            id: "fields",
            label: { zh: "关注领域", en: "Fields" },
            width: 220,
            filter: { kind: "multi", options: fieldOptions },
            render: (row) => list(row.fields.map((f) => t(fieldLabel(f)))),
          },
          {
            id: "languages",
            label: { zh: "语言", en: "Languages" },
            hidden: true,
            filter: { kind: "multi", options: channelLanguageOptions },
            render: (row) =>
              list(
                row.languages.map((l) =>
                  t(channelLanguageOptions.find((o) => o.value === l)?.label ?? { zh: l, en: l }),
                ),
              ),
          },
          {
            id: "contacts",
            label: { zh: "联系人", en: "Contacts" },
            sortable: true,
            align: "end",
            render: (row) =>
              row.unreachable > 0
                ? t(
                    { zh: "{all}（{gone} 人不可达）", en: "{all} ({gone} unreachable)" },
                    { all: row.contacts, gone: row.unreachable },
                  )
                : row.contacts,
          },
          { id: "dispatches", label: { zh: "推送次数", en: "Dispatches" }, sortable: true, align: "end" },
          { id: "needsSent", label: { zh: "推送需求", en: "Needs sent" }, sortable: true, align: "end" },
          {
            id: "recommendations",
            label: { zh: "推荐", en: "Recommended" },
            sortable: true,
            align: "end",
          },
          {
            id: "lastSentAt",
            label: { zh: "最近推送", en: "Last dispatch" },
            sortable: true,
            filter: { kind: "date-range" },
            render: (row) => (row.lastSentAt ? dateTime(row.lastSentAt) : "—"),
          },
          {
            id: "state",
            label: { zh: "状态", en: "State" },
            sortable: true,
            cardRole: "stage",
            filter: { kind: "multi", options: channelStateOptions },
            render: (row) => <ChannelTag state={row.state} />,
          },
        ]}
      />
    </>
  );
}
