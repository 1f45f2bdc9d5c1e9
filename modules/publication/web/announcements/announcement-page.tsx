import { Button, Skeleton } from "antd";
import { useMemo } from "react";
import {
  ActionBar,
  api,
  FileDrop,
  PageHeader,
  Panel,
  RecordForm,
  RefusalNotice,
  StageTag,
  useRead,
  useRefresh,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import {
  type AnnouncementView,
  announcementLifecycle,
  MOST_ATTACHMENTS,
} from "../../model/announcements/announcement.ts";
import { announcementSections, fromRecord, toBody } from "./form.ts";
import { stateTones } from "./labels.ts";

const actions = [
  {
    id: "publish",
    label: { zh: "发布到门户", en: "Publish" },
    kind: "primary" as const,
    confirm: { zh: "发布后任何人都能看到。", en: "Everybody can read it once it is published." },
    done: { zh: "已发布", en: "Published" },
  },
  {
    id: "withdraw",
    label: { zh: "撤下", en: "Take down" },
    kind: "danger" as const,
    needsReason: true,
    confirm: { zh: "撤下后门户不再显示。", en: "The portal stops showing it." },
    done: { zh: "已撤下", en: "Taken down" },
  },
];

/** One announcement: its text, its attachments, and whether the portal shows it. */
export default function AnnouncementPage() {
  const { t } = useText();
  const id = useRouteParam("announcementId");
  const refresh = useRefresh();
  const record = useRead<AnnouncementView>(`/announcements/${id}`);
  const found = record.data;
  const initial = useMemo(() => (found ? fromRecord(found) : undefined), [found]);
  if (!found || !initial)
    return record.isPending ? (
      <Skeleton active />
    ) : (
      <RefusalNotice error={record.error} onRetry={() => void record.refetch()} />
    );
  return (
    <>
      <PageHeader
        title={{ zh: found.titleZh, en: found.titleEn ?? found.titleZh }}
        back="/announcements"
        subtitle={
          found.state === "published" ? (
            <a href={`/portal/announcements/${id}`} target="_blank" rel="noreferrer">
              {t({ zh: "在门户中查看", en: "See it on the portal" })}
            </a>
          ) : undefined
        }
        tags={
          <StageTag label={announcementLifecycle.states[found.state].label} tone={stateTones[found.state]} />
        }
        actions={
          <ActionBar
            actions={actions}
            allowed={found.allowedActions}
            onAction={async (action, { reason }) => {
              await api.post(
                `/announcements/${id}/${action}`,
                action === "withdraw" ? { reason } : undefined,
              );
              await refresh("/announcements");
            }}
          />
        }
      />
      <RecordForm<AnnouncementView>
        formId="announcement"
        recordId={id}
        version={found.version}
        initial={initial}
        sections={announcementSections}
        submit={(values, { version, idempotencyKey }) =>
          api.put<AnnouncementView>(
            `/announcements/${id}`,
            { ...toBody(values), version },
            { idempotencyKey },
          )
        }
        onDone={() => refresh("/announcements")}
      />
      <Attachments found={found} />
    </>
  );
}

function Attachments({ found }: { found: AnnouncementView }) {
  const { t } = useText();
  const refresh = useRefresh();
  const path = `/announcements/${found.id}/files`;
  const may = found.allowedActions.includes("attach");
  return (
    <Panel title={{ zh: "附件", en: "Attachments" }}>
      {found.files.length === 0 && <p className="hz-quiet">{t({ zh: "没有附件", en: "None" })}</p>}
      <ul>
        {found.files.map((file) => (
          <li key={file.id}>
            {file.name} <span className="hz-quiet">{(file.size / 1_048_576).toFixed(1)} MB</span>{" "}
            {may && (
              <Button
                size="small"
                type="link"
                aria-label={t({ zh: `删除 ${file.name}`, en: `Remove ${file.name}` })}
                onClick={async () => {
                  await api.delete(`${path}/${file.id}`);
                  await refresh("/announcements");
                }}
              >
                {t({ zh: "删除", en: "Remove" })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {may && found.files.length < MOST_ATTACHMENTS && (
        <FileDrop<AnnouncementView>
          path={path}
          maxMegabytes={25}
          hint={{
            zh: "每个不超过 10 MB；更大的图片请先压缩",
            en: "At most 10 MB each; make bigger pictures smaller first",
          }}
          onUploaded={() => void refresh("/announcements")}
        />
      )}
    </Panel>
  );
}
