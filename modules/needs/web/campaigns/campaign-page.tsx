import { Alert, Skeleton } from "antd";
import { useRef, useState } from "react";
import {
  ActionBar,
  LinkButton,
  PageHeader,
  RefusalNotice,
  ResourceList,
  StageTag,
  useGo,
  useRead,
  useRefresh,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import { campaignLifecycle } from "../../model/campaigns/campaign.lifecycle.ts";
import { type CampaignView, kindOptions } from "../../model/campaigns/campaign.ts";
import type { MadeSurveyLink, TargetItem } from "../../model/campaigns/target.ts";
import {
  assign,
  CAMPAIGNS,
  invite,
  moveCampaign,
  RENEWED,
  remind,
  remove,
  stateTones,
  TARGETS,
} from "./calls.ts";
import { AddButton, LettersButton, useLetters } from "./letters.tsx";
import { MadeLinks } from "./made-links.tsx";
import { ProgressPanel } from "./progress-panel.tsx";
import { targetColumns } from "./target-columns.tsx";
import "./campaigns.css";

type Departments = { items: { id: string; name: string }[] };

/** One campaign: its progress by county and the enterprises it asks. */
export default function CampaignPage() {
  const campaignId = useRouteParam("campaignId");
  const read = useRead<CampaignView>(`${CAMPAIGNS}/${campaignId}`);
  if (!read.data)
    return read.error ? (
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
    ) : (
      <Skeleton active />
    );
  return <Campaign key={campaignId} campaign={read.data} />;
}

function Campaign({ campaign }: { campaign: CampaignView }) {
  const speech = useText();
  const { t, date, list } = speech;
  const go = useGo();
  const refresh = useRefresh();
  const [made, setMade] = useState<readonly MadeSurveyLink[]>([]);
  const { tell } = useLetters(setMade);
  const rows = useRef<HTMLDivElement>(null);
  const may = (action: string) => campaign.allowedActions.includes(action);
  const departments = useRead<Departments>("/survey-departments", {}, may("addTargets"));
  const { id, state } = campaign;
  const STEPS = { openCampaign: "open", closeCampaign: "close", reopenCampaign: "reopen" } as const;
  return (
    <>
      <PageHeader
        title={{ zh: campaign.nameZh, en: campaign.nameEn }}
        subtitle={[
          `${date(campaign.opensOn)} – ${date(campaign.closesOn)}`,
          list(campaign.kinds.map((k) => t(kindOptions.find((o) => o.value === k)?.label))),
        ].join(" · ")}
        back="/campaigns"
        tags={<StageTag label={campaignLifecycle.states[state].label} tone={stateTones[state]} />}
        actions={
          <div className="hz-actions-row">
            {campaign.publicForm && state !== "draft" && (
              <LinkButton to={`/campaigns/${id}/poster`}>
                {t({ zh: "二维码海报", en: "QR poster" })}
              </LinkButton>
            )}
            {may("editCampaign") && (
              <LinkButton to={`/campaigns/${id}/edit`}>{t({ zh: "修改", en: "Change" })}</LinkButton>
            )}
            <ActionBar
              allowed={campaign.allowedActions}
              actions={[
                {
                  id: "openCampaign",
                  label: { zh: "启动征集", en: "Start" },
                  kind: "primary",
                  confirm: {
                    zh: "启动后即可向企业发出邀请；公开填报同时开放。",
                    en: "Invitations can then go out, and the public form opens.",
                  },
                },
                {
                  id: "closeCampaign",
                  label: { zh: "提前截止", en: "Close now" },
                  confirm: {
                    zh: "截止后企业不能再提交（已同意延期的除外），草稿均保留。",
                    en: "Nobody can submit any more, but those who were granted more time; drafts are kept.",
                  },
                },
                {
                  id: "reopenCampaign",
                  label: { zh: "重新启动", en: "Run again" },
                  confirm: {
                    zh: "请先把截止日期改到今天以后。",
                    en: "Change the last day to a later one first.",
                  },
                },
              ]}
              onAction={async (action) => {
                await moveCampaign(id, STEPS[action as keyof typeof STEPS]);
                await refresh(...RENEWED);
              }}
            />
          </div>
        }
      />
      {state === "draft" && (
        <Alert
          type="info"
          showIcon
          title={t({
            zh: "筹备中：先加入企业名单，核对后启动征集，再发出邀请。",
            en: "In preparation: put enterprises on the list, start the survey, then invite.",
          })}
        />
      )}
      <ProgressPanel
        campaignId={id}
        onCounty={(county) => {
          void go(`/campaigns/${id}?county=${county}`);
          rows.current?.scrollIntoView({ block: "start" });
        }}
      />
      <div ref={rows} />
      <ResourceList<TargetItem>
        path={TARGETS}
        label={{ zh: "征集名单", en: "Enterprises asked" }}
        byEdition={false}
        fixed={{ campaign: id }}
        defaultSort="county,name"
        searchHint={{ zh: "企业名称、信用代码", en: "Name, credit code" }}
        to={(row) => `/campaigns/targets/${row.id}`}
        columns={targetColumns(speech)}
        extra={
          may("addTargets") && (
            <>
              <AddButton campaignId={id} />
              {state === "open" && (
                <>
                  <LettersButton campaignId={id} kind="invitation" onMade={setMade} />
                  <LettersButton campaignId={id} kind="reminder" onMade={setMade} />
                </>
              )}
            </>
          )
        }
        bulkActions={[
          {
            id: "sendLetters",
            label: { zh: "发出邀请或提醒", en: "Invite or remind" },
            kind: "primary",
            confirm: {
              zh: "未邀请的发出邀请，已邀请未提交的发出提醒（每天最多一封）。",
              en: "Those not invited are invited, those without an answer reminded (once a day at most).",
            },
            run: async (chosen) => {
              const fresh = chosen.filter((r) => r.invitedAt === null).map((r) => r.id);
              const known = chosen.filter((r) => r.invitedAt !== null).map((r) => r.id);
              const a = fresh.length > 0 ? await invite({ ids: fresh, send: true }) : null;
              const b = known.length > 0 ? await remind({ ids: known }) : null;
              await tell({
                links: [...(a?.links ?? []), ...(b?.links ?? [])],
                mailed: (a?.mailed ?? 0) + (b?.mailed ?? 0),
                skipped: (a?.skipped ?? 0) + (b?.skipped ?? 0),
              });
            },
          },
          {
            id: "assignTarget",
            label: { zh: "指定包联部门", en: "Give to a department" },
            fields: [
              {
                id: "departmentId",
                label: { zh: "包联部门", en: "Department" },
                kind: "enum",
                help: { zh: "留空则取消指定", en: "Empty: taken back" },
                options: (departments.data?.items ?? []).map((d) => ({
                  value: d.id,
                  label: { zh: d.name, en: d.name },
                })),
              },
            ],
            run: (chosen, { values }) =>
              assign(
                chosen.map((r) => r.id),
                typeof values.departmentId === "string" ? values.departmentId : null,
              ),
          },
          {
            id: "removeTarget",
            label: { zh: "移出名单", en: "Take off the list" },
            kind: "danger",
            run: async (chosen) => {
              await remove(chosen.map((r) => r.id));
              await refresh(...RENEWED);
            },
          },
        ]}
        empty={{
          text: {
            zh: "名单还是空的。可按县（市、区）整批加入已登记的企业。",
            en: "The list is empty. Add the registered enterprises of whole counties at once.",
          },
          ...(may("addTargets") ? { action: <AddButton campaignId={id} primary /> } : {}),
        }}
      />
      <MadeLinks made={made} onClose={() => setMade([])} />
    </>
  );
}
