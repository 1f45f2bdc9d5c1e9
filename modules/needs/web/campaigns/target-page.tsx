import { Button, Skeleton } from "antd";
import { useState } from "react";
import {
  AppLink,
  Facts,
  PageHeader,
  Panel,
  ReasonDialog,
  RefusalNotice,
  StageTag,
  useRead,
  useRefresh,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import { stageLabels } from "../../model/campaigns/period.ts";
import {
  type MadeSurveyLink,
  noteModeOptions,
  type TargetView,
  visitNoteFields,
} from "../../model/campaigns/target.ts";
import { stateTones as needTones, stateLabel } from "../labels.ts";
import { countyLabel, noteVisit, RENEWED, stageTones, TARGETS } from "./calls.ts";
import { InviteDialog } from "./letters.tsx";
import { MadeLinks } from "./made-links.tsx";
import { Extensions } from "./target-extensions.tsx";
import { Links } from "./target-links.tsx";
import "./campaigns.css";

/** One enterprise of a campaign: what it did, its links, visits, and what it asks for. */
export default function TargetPage() {
  const targetId = useRouteParam("targetId");
  const read = useRead<TargetView>(`${TARGETS}/${targetId}`);
  if (!read.data)
    return read.error ? (
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
    ) : (
      <Skeleton active />
    );
  return <Target view={read.data} />;
}

function Target({ view }: { view: TargetView }) {
  const { t, date, dateTime } = useText();
  const [inviting, setInviting] = useState(false);
  const [made, setMade] = useState<readonly MadeSurveyLink[]>([]);
  const may = (action: string) => view.allowedActions.includes(action);
  return (
    <>
      <PageHeader
        title={{ zh: view.name, en: view.name }}
        subtitle={t(view.campaign.name)}
        back={`/campaigns/${view.campaignId}`}
        tags={<StageTag label={stageLabels[view.stage]} tone={stageTones[view.stage]} />}
        actions={
          <div className="hz-actions-row">
            {may("noteVisit") && <NoteButton view={view} />}
            {may("sendLetters") && (
              <Button type="primary" onClick={() => setInviting(true)}>
                {t(
                  view.invitedAt ? { zh: "再次邀请", en: "Invite again" } : { zh: "发出邀请", en: "Invite" },
                )}
              </Button>
            )}
          </div>
        }
      />
      <div className="hz-stack">
        <Extensions view={view} />
        <Panel>
          <Facts
            items={[
              { label: { zh: "县（市、区）", en: "County" }, content: t(countyLabel(view.county)) },
              { label: { zh: "包联部门", en: "Department" }, content: view.departmentName ?? undefined },
              {
                label: { zh: "邀请", en: "Invited" },
                content: view.invitedAt ? dateTime(view.invitedAt) : undefined,
              },
              {
                label: { zh: "打开", en: "Opened" },
                content: view.openedAt ? dateTime(view.openedAt) : undefined,
              },
              {
                label: { zh: "最近发信", en: "Last letter" },
                content: view.lastLetterAt ? dateTime(view.lastLetterAt) : undefined,
              },
              { label: { zh: "未提交的草稿", en: "Drafts" }, content: String(view.drafts) },
              {
                label: { zh: "企业信息", en: "Record" },
                content: (
                  <AppLink to={`/organisations/${view.organisationId}`}>
                    {t({ zh: "查看单位档案", en: "The organisation's record" })}
                  </AppLink>
                ),
              },
              {
                label: { zh: "企业的更正说明", en: "What it says is wrong" },
                content: view.factsRemark ?? undefined,
                wide: true,
              },
            ]}
          />
        </Panel>
        <Panel title={{ zh: "提交的需求", en: "Needs submitted" }}>
          {view.needsOfCampaign.length === 0 && (
            <p className="hz-quiet">{t({ zh: "尚未提交。", en: "None yet." })}</p>
          )}
          <ul className="hz-survey-rows">
            {view.needsOfCampaign.map((need) => (
              <li key={need.id}>
                <span>
                  <AppLink to={`/needs/${need.id}`}>{need.title}</AppLink>{" "}
                  <StageTag label={stateLabel(need.state)} tone={needTones[need.state]} />
                </span>
                <span className="hz-quiet">
                  {need.code} · {dateTime(need.submittedAt)}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
        <Panel title={{ zh: "走访记录", en: "Visits" }}>
          {view.visitNotes.length === 0 && (
            <p className="hz-quiet">{t({ zh: "还没有走访记录。", en: "No visit yet." })}</p>
          )}
          <ul className="hz-survey-rows">
            {view.visitNotes.map((note) => (
              <li key={note.id}>
                <span>
                  <strong>
                    {date(note.on)} · {t(noteModeOptions.find((o) => o.value === note.mode)?.label)}
                  </strong>
                  <p>{note.heard}</p>
                  {note.nextStep && (
                    <p>
                      {t({ zh: "下一步：", en: "Next: " })}
                      {note.nextStep}
                      {note.nextOn ? ` (${date(note.nextOn)})` : ""}
                    </p>
                  )}
                </span>
                <span className="hz-quiet">
                  {note.who} · {t({ zh: "{by} 登记", en: "entered by {by}" }, { by: note.byName })}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
        <Links view={view} />
      </div>
      <InviteDialog
        whom={{ ids: [view.id] }}
        open={inviting}
        onMade={setMade}
        onClose={() => setInviting(false)}
      />
      <MadeLinks made={made} onClose={() => setMade([])} />
    </>
  );
}

function NoteButton({ view }: { view: TargetView }) {
  const { t } = useText();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t({ zh: "登记走访", en: "Enter a visit" })}</Button>
      <ReasonDialog
        open={open}
        title={{ zh: "登记走访", en: "Enter a visit" }}
        reason={false}
        initial={{ mode: "visit" }}
        fields={visitNoteFields}
        confirmLabel={{ zh: "保存", en: "Save" }}
        onConfirm={async ({ values }) => {
          await noteVisit(view.id, {
            ...values,
            nextStep: values.nextStep ?? "",
            nextOn: values.nextOn ?? null,
          });
          await refresh(...RENEWED);
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
