import { Select } from "antd";
import { createContext, useContext, useMemo } from "react";
import {
  api,
  type FormSection,
  type InputProps,
  PageHeader,
  RecordForm,
  useEdition,
  useGo,
  useListPage,
  useRefresh,
  useText,
} from "#platform/web/index.ts";
import type { ChannelItem } from "../../model/channels/channel.ts";
import { kindLabel } from "./labels.tsx";

const Channels = createContext<readonly ChannelItem[]>([]);

/** Channels to choose from; by name and kind. */
function ChannelsInput({ value, onChange, ...rest }: InputProps) {
  const { t } = useText();
  const channels = useContext(Channels);
  return (
    <Select
      {...rest}
      mode="multiple"
      style={{ width: "100%" }}
      value={Array.isArray(value) ? (value as string[]) : []}
      onChange={(next) => onChange?.(next)}
      optionFilterProp="label"
      options={channels.map((c) => ({
        value: c.id,
        label: `${t({ zh: c.nameZh, en: c.nameEn ?? c.nameZh })}（${t(kindLabel(c.kind))}）`,
      }))}
    />
  );
}

const sections: readonly FormSection[] = [
  {
    id: "dispatch",
    fields: [
      { id: "title", label: { zh: "名称", en: "Title" }, kind: "text", required: true, max: 120 },
      {
        id: "to",
        label: { zh: "推送给", en: "To" },
        kind: "enum",
        required: true,
        width: "half",
        options: [
          { value: "all", label: { zh: "全部合作中的渠道", en: "Every active channel" } },
          { value: "some", label: { zh: "选择渠道", en: "Chosen channels" } },
        ],
      },
      {
        id: "kind",
        label: { zh: "需求类型", en: "Kind of need" },
        kind: "enum",
        width: "half",
        options: [
          { value: "technology", label: { zh: "技术需求", en: "Technology" } },
          { value: "talent", label: { zh: "人才需求", en: "Talent" } },
        ],
      },
      {
        id: "channelIds",
        label: { zh: "渠道", en: "Channels" },
        kind: "custom",
        input: ChannelsInput,
        required: true,
        visibleWhen: (values) => values.to === "some",
      },
      {
        id: "size",
        label: { zh: "每个渠道最多几项需求", en: "Needs per channel at most" },
        kind: "integer",
        min: 1,
        max: 30,
        width: "half",
      },
      { id: "note", label: { zh: "内部说明", en: "Internal note" }, kind: "longtext", max: 1000 },
    ],
  },
];

/** A new dispatch: the needs of each channel are proposed and edited next. */
export default function DispatchNewPage() {
  const { t } = useText();
  const go = useGo();
  const refresh = useRefresh();
  const edition = useEdition();
  const page = useListPage<ChannelItem>("/channels", { state: "active", pageSize: 200 });
  const asked = new URLSearchParams(location.search).get("channel");
  const initial = useMemo(
    () => ({
      title: t({ zh: "需求推送", en: "Dispatch of needs" }),
      to: asked ? "some" : "all",
      channelIds: asked ? [asked] : [],
      size: 8,
    }),
    [asked, t],
  );
  return (
    <>
      <PageHeader title={{ zh: "新建推送", en: "Make a dispatch" }} back="/dispatches" />
      <Channels.Provider value={page.data?.items ?? []}>
        <RecordForm<{ id: string }>
          formId="dispatch"
          sections={sections}
          initial={initial}
          submitLabel={{ zh: "挑选需求", en: "Choose needs" }}
          submit={(values, { idempotencyKey }) =>
            api.post(
              "/dispatches",
              {
                editionId: edition?.id,
                title: values.title,
                note: values.note || null,
                channelIds: values.to === "all" ? "all" : values.channelIds,
                ...(values.size ? { size: values.size } : {}),
                ...(values.kind ? { kind: values.kind } : {}),
              },
              { idempotencyKey },
            )
          }
          onDone={({ id }) => {
            void refresh("/dispatches");
            void go(`/dispatches/${id}`);
          }}
          onCancel={() => void go("/dispatches")}
        />
      </Channels.Provider>
    </>
  );
}
