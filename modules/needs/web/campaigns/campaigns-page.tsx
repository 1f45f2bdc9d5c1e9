import { LinkButton, PageHeader, ResourceList, StageTag, useSession, useText } from "#platform/web/index.ts";
import { CAMPAIGN_STATES, campaignLifecycle } from "../../model/campaigns/campaign.lifecycle.ts";
import { type CampaignItem, kindOptions } from "../../model/campaigns/campaign.ts";
import { CAMPAIGNS, stateTones } from "./calls.ts";

const stateOptions = CAMPAIGN_STATES.map((value) => ({
  value,
  label: campaignLifecycle.states[value].label,
}));

/** The survey campaigns of an edition. */
export default function CampaignsPage() {
  const { t, language, date, number, list } = useText();
  const { grants } = useSession();
  const city = grants.some((g) => g.role === "city-operator");
  const checks = city || grants.some((g) => g.role === "county-officer");
  return (
    <>
      <PageHeader
        title={{ zh: "需求征集", en: "Survey campaigns" }}
        actions={
          <div className="hz-actions-row">
            {checks && (
              <LinkButton to="/campaigns/answers">{t({ zh: "公开填报", en: "Public answers" })}</LinkButton>
            )}
            {city && (
              <LinkButton type="primary" to="/campaigns/new">
                {t({ zh: "新建征集", en: "New survey" })}
              </LinkButton>
            )}
          </div>
        }
      />
      <ResourceList<CampaignItem>
        path={CAMPAIGNS}
        label={{ zh: "需求征集", en: "Survey campaigns" }}
        defaultSort="-opensOn"
        to={(row) => `/campaigns/${row.id}`}
        columns={[
          {
            id: "nameZh",
            label: { zh: "征集名称", en: "Name" },
            sortable: true,
            cardRole: "title",
            render: (row) => (language === "en" ? row.nameEn : row.nameZh),
          },
          {
            id: "state",
            label: { zh: "状态", en: "State" },
            sortable: true,
            cardRole: "stage",
            filter: { kind: "multi", options: stateOptions },
            render: (row) => (
              <StageTag label={campaignLifecycle.states[row.state].label} tone={stateTones[row.state]} />
            ),
          },
          {
            id: "opensOn",
            label: { zh: "开始", en: "First day" },
            sortable: true,
            filter: { kind: "date-range" },
            render: (row) => date(row.opensOn),
          },
          {
            id: "closesOn",
            label: { zh: "截止", en: "Last day" },
            sortable: true,
            filter: { kind: "date-range" },
            render: (row) => date(row.closesOn),
          },
          {
            id: "kinds",
            label: { zh: "需求种类", en: "Kinds" },
            filter: { kind: "multi", options: kindOptions },
            render: (row) => list(row.kinds.map((k) => t(kindOptions.find((o) => o.value === k)?.label))),
          },
          {
            id: "listed",
            label: { zh: "名单企业", en: "Asked" },
            sortable: true,
            align: "end",
            render: (row) => number(row.listed),
          },
          {
            id: "invited",
            label: { zh: "已邀请", en: "Invited" },
            sortable: true,
            align: "end",
            render: (row) => number(row.invited),
          },
          {
            id: "submitted",
            label: { zh: "已提交企业", en: "Submitted" },
            sortable: true,
            align: "end",
            render: (row) => number(row.submitted),
          },
          {
            id: "publicForm",
            label: { zh: "公开填报", en: "Public form" },
            filter: { kind: "boolean" },
            hidden: true,
            render: (row) => (row.publicForm ? t({ zh: "是", en: "Yes" }) : undefined),
          },
        ]}
        empty={{
          text: {
            zh: "本届还没有征集。征集用来邀请企业在期限内填报需求，并跟踪各县（市、区）进度。",
            en: "No survey in this edition yet. A survey asks enterprises for their needs within a period and shows each county's progress.",
          },
          ...(city
            ? {
                action: (
                  <LinkButton type="primary" to="/campaigns/new">
                    {t({ zh: "新建征集", en: "New survey" })}
                  </LinkButton>
                ),
              }
            : {}),
        }}
      />
    </>
  );
}
