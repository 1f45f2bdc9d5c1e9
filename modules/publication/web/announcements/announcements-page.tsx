import { LinkButton, PageHeader, ResourceList, StageTag, useSession, useText } from "#platform/web/index.ts";
import {
  type AnnouncementRow,
  announcementKindOptions,
  announcementStateOptions,
} from "../../model/announcements/announcement.ts";
import { stateTones } from "./labels.ts";

const title = { zh: "政策与新闻", en: "Policies and news" };

/** What is announced on the portal, and drafts of it. */
export default function AnnouncementsPage() {
  const { t, date } = useText();
  const { grants } = useSession();
  const writes = grants.some((g) => g.role === "city-operator" || g.role === "department-officer");
  const labelOf = (options: typeof announcementKindOptions, value: string) =>
    options.find((o) => o.value === value)?.label ?? { zh: value, en: value };
  const create = writes && (
    <LinkButton to="/announcements/new" type="primary">
      {t({ zh: "新建", en: "New" })}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={title}
        subtitle={t({
          zh: "发布后显示在公开门户；没有发布的内容，门户上不留空位",
          en: "Shown on the public portal once published; before that the portal has no empty place for them",
        })}
        actions={create}
      />
      <ResourceList<AnnouncementRow>
        path="/announcements"
        label={title}
        byEdition={false}
        defaultSort="-updatedAt"
        to={(a) => `/announcements/${a.id}`}
        searchHint={{ zh: "标题、正文、文号", en: "Title, text, document number" }}
        columns={[
          { id: "titleZh", label: { zh: "标题", en: "Title" }, sortable: true, cardRole: "title" },
          {
            id: "kind",
            label: { zh: "类别", en: "Kind" },
            sortable: true,
            cardRole: "detail",
            width: 90,
            filter: { kind: "multi", options: announcementKindOptions },
            render: (a) => t(labelOf(announcementKindOptions, a.kind)),
          },
          {
            id: "state",
            label: { zh: "状态", en: "State" },
            sortable: true,
            cardRole: "stage",
            width: 110,
            filter: { kind: "multi", options: announcementStateOptions },
            render: (a) => (
              <StageTag label={labelOf(announcementStateOptions, a.state)} tone={stateTones[a.state]} />
            ),
          },
          {
            id: "issuer",
            label: { zh: "发文机关", en: "Issuing body" },
            sortable: true,
            cardRole: "subtitle",
          },
          { id: "documentNumber", label: { zh: "文号", en: "Document number" }, cardRole: "detail" },
          {
            id: "publishedOn",
            label: { zh: "发布日期", en: "Date shown" },
            sortable: true,
            cardRole: "detail",
            width: 130,
            filter: { kind: "date-range" },
            render: (a) => (a.publishedOn ? date(a.publishedOn) : null),
          },
        ]}
        empty={{ text: { zh: "还没有政策和新闻", en: "No policies or news yet" }, action: create }}
      />
    </>
  );
}
