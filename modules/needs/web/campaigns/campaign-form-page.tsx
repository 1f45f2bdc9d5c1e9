import { useParams } from "@tanstack/react-router";
import { InputNumber, Skeleton } from "antd";
import { useMemo } from "react";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import {
  api,
  type FormField,
  type FormSection,
  type InputProps,
  PageHeader,
  RecordForm,
  RefusalNotice,
  useEdition,
  useGo,
  useRead,
  useRefresh,
  useText,
} from "#platform/web/index.ts";
import { type CampaignView, type CountyGoal, campaignFields } from "../../model/campaigns/campaign.ts";
import { CAMPAIGNS, countyLabel } from "./calls.ts";
import "./campaigns.css";

const COUNTIES = jiaozuo.counties.map((c) => c.code);

/** A table of goals: how many enterprises and needs each county is to bring. */
function GoalsInput({ id, value = [], onChange, disabled }: InputProps<CountyGoal[]>) {
  const { t } = useText();
  const set = (county: string, part: "enterprises" | "needs", n: number | null) => {
    const known = value.find((g) => g.county === county) ?? { county, enterprises: 0, needs: 0 };
    const goal = { ...known, [part]: n ?? 0 };
    const others = value.filter((g) => g.county !== county);
    onChange?.(goal.enterprises === 0 && goal.needs === 0 ? others : [...others, goal]);
  };
  const cell = (county: string, part: "enterprises" | "needs", label: string) => (
    <InputNumber
      {...(county === COUNTIES[0] && part === "enterprises" && id ? { id } : {})}
      min={0}
      max={100_000}
      precision={0}
      disabled={disabled}
      value={value.find((g) => g.county === county)?.[part] || null}
      onChange={(n) => set(county, part, n)}
      aria-label={`${t(countyLabel(county))} ${label}`}
    />
  );
  const enterprises = t({ zh: "企业数", en: "Enterprises" });
  const needs = t({ zh: "需求数", en: "Needs" });
  return (
    <table className="hz-goals">
      <thead className="hz-quiet">
        <tr>
          <th scope="col">{t({ zh: "县（市、区）", en: "County" })}</th>
          <th scope="col">{enterprises}</th>
          <th scope="col">{needs}</th>
        </tr>
      </thead>
      <tbody>
        {COUNTIES.map((county) => (
          <tr key={county}>
            <th scope="row">{t(countyLabel(county))}</th>
            <td>{cell(county, "enterprises", enterprises)}</td>
            <td>{cell(county, "needs", needs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SECTIONS: readonly FormSection[] = [
  {
    id: "base",
    title: { zh: "征集内容", en: "What is asked" },
    fields: campaignFields.map((f): FormField => f),
  },
  {
    id: "goals",
    title: { zh: "各县（市、区）目标", en: "Goals by county" },
    help: { zh: "留空则按名单企业数计算完成率", en: "Left empty, progress is against the list" },
    fields: [
      {
        id: "goals",
        label: { zh: "目标", en: "Goals" },
        kind: "custom",
        input: GoalsInput as FormField["input"],
      } as FormField,
    ],
  },
];

const TEXTS = ["messageZh", "messageEn"];

function CampaignForm({ campaign }: { campaign?: CampaignView }) {
  const edition = useEdition();
  const go = useGo();
  const refresh = useRefresh();
  const initial = useMemo(
    () =>
      campaign
        ? Object.fromEntries(
            [...campaignFields.map((f) => f.id), "goals"].map((id) => [
              id,
              campaign[id as keyof CampaignView],
            ]),
          )
        : { kinds: ["technology", "talent"], publicForm: false, goals: [] },
    [campaign],
  );
  return (
    <RecordForm<CampaignView>
      formId="survey-campaign"
      recordId={campaign?.id}
      version={campaign?.version}
      sections={SECTIONS}
      initial={initial}
      submit={async (filled, { version, idempotencyKey }) => {
        const content = {
          ...filled,
          ...Object.fromEntries(TEXTS.map((id) => [id, filled[id] ?? ""])),
          publicForm: filled.publicForm === true,
          goals: filled.goals ?? [],
        };
        const saved = campaign
          ? await api.put<CampaignView>(
              `${CAMPAIGNS}/${campaign.id}`,
              { version, content },
              { idempotencyKey },
            )
          : await api.post<CampaignView>(CAMPAIGNS, { editionId: edition?.id, content }, { idempotencyKey });
        await refresh(CAMPAIGNS);
        return saved;
      }}
      onDone={(saved) => void go(`/campaigns/${saved.id}`)}
      onCancel={() => void go(campaign ? `/campaigns/${campaign.id}` : "/campaigns")}
    />
  );
}

/** A campaign's period, kinds, message and goals. */
export default function CampaignFormPage() {
  const { campaignId } = useParams({ strict: false }) as { campaignId?: string };
  const read = useRead<CampaignView>(`${CAMPAIGNS}/${campaignId ?? ""}`, {}, campaignId !== undefined);
  return (
    <>
      <PageHeader
        title={campaignId ? { zh: "修改征集", en: "Change a survey" } : { zh: "新建征集", en: "New survey" }}
        back={campaignId ? `/campaigns/${campaignId}` : "/campaigns"}
      />
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
      {campaignId && !read.data && !read.error && <Skeleton active />}
      {(!campaignId || read.data) && <CampaignForm key={campaignId ?? "new"} campaign={read.data} />}
    </>
  );
}
