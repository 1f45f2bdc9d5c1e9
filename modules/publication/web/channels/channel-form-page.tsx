import { Skeleton } from "antd";
import { useMemo } from "react";
import {
  api,
  type FormField,
  type FormSection,
  PageHeader,
  RecordForm,
  RefusalNotice,
  useGo,
  useRead,
  useRefresh,
  useRouteParam,
} from "#platform/web/index.ts";
import { type ChannelView, channelFields } from "../../model/channels/channel.ts";
import { ContactsInput, type ContactValue } from "./contacts-input.tsx";

const spec = (id: string): FormField => {
  const found = channelFields.find((f) => f.id === id);
  if (!found) throw new Error(`no field ${id}`);
  return found;
};

const sections: readonly FormSection[] = [
  {
    id: "channel",
    fields: [
      spec("nameZh"),
      spec("nameEn"),
      { ...spec("kind"), width: "half" },
      { ...spec("languages"), width: "half" },
      { ...spec("organisationId"), source: "/organisations" },
    ],
  },
  {
    id: "interest",
    title: { zh: "关注方向", en: "Interests" },
    help: {
      zh: "据此为渠道挑选需求；都不填时各类需求都会少量推荐。",
      en: "Needs are chosen by these; with none given a few of everything are proposed.",
    },
    fields: [
      spec("fields"),
      { ...spec("industries"), kind: "industry", source: "/codes/industries/tree", multiple: true },
      spec("description"),
    ],
  },
  {
    id: "contacts",
    title: { zh: "联系人", en: "Contacts" },
    help: {
      zh: "每位联系人单独收到邮件和专属链接；已退订的不会再收到。",
      en: "Each gets a letter and a link of their own; who unsubscribed gets none.",
    },
    fields: [
      {
        id: "contacts",
        label: { zh: "联系人", en: "Contacts" },
        kind: "custom",
        input: ContactsInput,
        privacy: "contact",
      },
      spec("notes"),
    ],
  },
];

const initialNew = { languages: ["zh"], kind: "institute", fields: [], industries: [], contacts: [] };
const text = (value: unknown): string | null =>
  typeof value === "string" && value.trim() ? value.trim() : null;

/** Registers a channel, or changes one. */
export default function ChannelFormPage() {
  const editing = location.pathname.endsWith("/edit");
  return editing ? <EditChannel /> : <ChannelForm />;
}

function EditChannel() {
  const id = useRouteParam("channelId");
  const read = useRead<ChannelView>(`/channels/${id}`);
  if (!read.data)
    return (
      <>
        <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
        {read.isPending && <Skeleton active />}
      </>
    );
  return <ChannelForm channel={read.data} />;
}

function ChannelForm({ channel }: { channel?: ChannelView }) {
  const go = useGo();
  const refresh = useRefresh();
  const back = channel ? `/channels/${channel.id}` : "/channels";
  const initial = useMemo(
    () =>
      channel
        ? {
            ...channel,
            contacts: channel.contacts.map(({ id, name, email, locale }) => ({ id, name, email, locale })),
          }
        : initialNew,
    [channel],
  );
  return (
    <>
      <PageHeader
        title={
          channel ? { zh: "修改渠道", en: "Change a channel" } : { zh: "新建渠道", en: "Register a channel" }
        }
        back={back}
      />
      <RecordForm<{ id: string }>
        formId="channel"
        recordId={channel?.id}
        version={channel?.version}
        sections={sections}
        initial={initial}
        submit={(values, { version, idempotencyKey }) => {
          const body = {
            kind: values.kind,
            organisationId: text(values.organisationId),
            nameZh: values.nameZh,
            nameEn: text(values.nameEn),
            fields: values.fields ?? [],
            industries: values.industries ?? [],
            languages: values.languages ?? [],
            description: text(values.description),
            notes: text(values.notes),
            contacts: ((values.contacts ?? []) as ContactValue[]).filter(
              (c) => c.name.trim() || c.email.trim(),
            ),
          };
          return channel
            ? api.patch(`/channels/${channel.id}`, { ...body, version }, { idempotencyKey })
            : api.post("/channels", body, { idempotencyKey });
        }}
        onDone={({ id }) => {
          void refresh("/channels");
          void go(`/channels/${id}`);
        }}
        onCancel={() => void go(back)}
      />
    </>
  );
}
