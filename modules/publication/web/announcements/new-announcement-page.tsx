import { api, PageHeader, RecordForm, useGo, useRefresh } from "#platform/web/index.ts";
import type { AnnouncementView } from "../../model/announcements/announcement.ts";
import { announcementSections, toBody } from "./form.ts";

const initial = { kind: "news" };

/** Writes an announcement; it stays a draft until it is published. */
export default function NewAnnouncementPage() {
  const go = useGo();
  const refresh = useRefresh();
  return (
    <>
      <PageHeader title={{ zh: "新建政策或新闻", en: "New announcement" }} back="/announcements" />
      <RecordForm<AnnouncementView>
        formId="announcement"
        sections={announcementSections}
        initial={initial}
        submitLabel={{ zh: "存为草稿", en: "Save as a draft" }}
        submit={(values, { idempotencyKey }) =>
          api.post<AnnouncementView>("/announcements", toBody(values), { idempotencyKey })
        }
        onDone={async (saved) => {
          await refresh("/announcements");
          await go(`/announcements/${saved.id}`);
        }}
        onCancel={() => void go("/announcements")}
      />
    </>
  );
}
