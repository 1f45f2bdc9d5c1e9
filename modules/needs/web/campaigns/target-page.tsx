import { App, Button, Skeleton } from "antd";
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
import { type LINK_STATES, stageLabels } from "../../model/campaigns/period.ts";
import {
  type MadeSurveyLink,
  noteModeOptions,
  type TargetView,
  visitNoteFields,
} from "../../model/campaigns/target.ts";
import { stateTones as needTones, stateLabel } from "../labels.ts";
import { countyLabel, decideExtension, noteVisit, RENEWED, revoke, stageTones, TARGETS } from "./calls.ts";
import { InviteDialog } from "./letters.tsx";
import { MadeLinks } from "./made-links.tsx";
import "./campaigns.css";

const linkLabels: Record<(typeof LINK_STATES)[number], { zh: string; en: string }> = {
  open: { zh: "未打开", en: "Not opened" },
  opened: { zh: "已打开", en: "Opened" },
  answered: { zh: "已填报", en: "Answered" },
  expired: { zh: "已失效", en: "Expired" },
  revoked: { zh: "已撤回", en: "Withdrawn" },
};

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

/** What the enterprise asked for after the end, and the officer's decision. */
function Extensions({ view }: { view: TargetView }) {
  const { t, date, dateTime } = useText();
  const { message } = App.useApp();
  const refresh = useRefresh();
  const [deciding, setDeciding] = useState<"grant" | "refuse" | null>(null);
  if (view.extensions.length === 0) return null;
  const waiting = view.extensions.find((x) => x.decidedAt === null);
  return (
    <Panel title={{ zh: "延期申请", en: "Extensions" }}>
      <ul className="hz-survey-rows">
        {view.extensions.map((x) => (
          <li key={x.id}>
            <span>
              {x.reason}
              {x.wantedUntil &&
                t({ zh: "（希望延至 {day}）", en: " (until {day})" }, { day: date(x.wantedUntil) })}
              {x.decidedAt && (
                <p>
                  {x.granted
                    ? t({ zh: "已同意，延至 {day}", en: "Granted until {day}" }, { day: date(x.until) })
                    : t({ zh: "未同意", en: "Not granted" })}
                  {x.remark ? ` · ${x.remark}` : ""}
                </p>
              )}
            </span>
            <span className="hz-quiet">
              {t({ zh: "{at} 申请", en: "asked {at}" }, { at: dateTime(x.askedAt) })}
              {x.decidedBy ? ` · ${x.decidedBy}` : ""}
            </span>
          </li>
        ))}
      </ul>
      {waiting && view.allowedActions.includes("decideExtension") && (
        <div className="hz-actions-row">
          <Button type="primary" onClick={() => setDeciding("grant")}>
            {t({ zh: "同意延期", en: "Grant" })}
          </Button>
          <Button onClick={() => setDeciding("refuse")}>{t({ zh: "不同意", en: "Do not grant" })}</Button>
        </div>
      )}
      <ReasonDialog
        open={deciding !== null}
        title={
          deciding === "grant"
            ? { zh: "同意延期", en: "Grant the extension" }
            : { zh: "不同意延期", en: "Do not grant it" }
        }
        reason={deciding === "refuse"}
        initial={waiting?.wantedUntil ? { until: waiting.wantedUntil } : {}}
        fields={
          deciding === "grant"
            ? [
                { id: "until", label: { zh: "延至", en: "Until" }, kind: "date", required: true },
                { id: "remark", label: { zh: "说明", en: "Remark" }, kind: "text", max: 500 },
              ]
            : []
        }
        confirmLabel={{ zh: "确定", en: "Confirm" }}
        onConfirm={async ({ reason, values }) => {
          await decideExtension(
            view.id,
            deciding === "grant"
              ? { granted: true, until: values.until, ...(values.remark ? { remark: values.remark } : {}) }
              : { granted: false, remark: reason },
          );
          void message.success(
            t({ zh: "已办理，企业将收到邮件", en: "Done; the enterprise is told by mail" }),
          );
          await refresh(...RENEWED);
        }}
        onClose={() => setDeciding(null)}
      />
    </Panel>
  );
}

function Links({ view }: { view: TargetView }) {
  const { t, dateTime } = useText();
  const refresh = useRefresh();
  const [revoking, setRevoking] = useState<string | null>(null);
  const steps = (link: TargetView["links"][number]) =>
    (
      [
        [{ zh: "生成", en: "made" }, link.createdAt],
        [{ zh: "发送", en: "sent" }, link.sentAt],
        [{ zh: "打开", en: "opened" }, link.openedAt],
        [{ zh: "填报", en: "answered" }, link.answeredAt],
        [{ zh: "撤回", en: "withdrawn" }, link.revokedAt],
      ] as const
    )
      .filter(([, at]) => at)
      .map(([label, at]) => `${t(label)} ${dateTime(at)}`)
      .join(" · ");
  return (
    <Panel title={{ zh: "专属链接", en: "Personal links" }}>
      {view.links.length === 0 && (
        <p className="hz-quiet">
          {t({
            zh: "尚未生成。企业凭专属链接填报，无需账号。",
            en: "None yet. With a link the enterprise answers without an account.",
          })}
        </p>
      )}
      <ul className="hz-survey-rows">
        {view.links.map((link) => (
          <li key={link.id}>
            <span>
              {t(linkLabels[link.state])} · {link.email ?? t({ zh: "自行转交", en: "passed on by hand" })}
              <p className="hz-quiet">{steps(link)}</p>
            </span>
            {view.allowedActions.includes("revokeLinks") &&
              link.state !== "revoked" &&
              link.state !== "expired" && (
                <Button onClick={() => setRevoking(link.id)}>{t({ zh: "撤回", en: "Withdraw" })}</Button>
              )}
          </li>
        ))}
      </ul>
      <ReasonDialog
        open={revoking !== null}
        title={{ zh: "撤回专属链接", en: "Withdraw the link" }}
        body={{
          zh: "撤回后该链接不能再打开；草稿和已提交的需求不变。",
          en: "It no longer opens; drafts and needs stay.",
        }}
        reason={false}
        danger
        confirmLabel={{ zh: "撤回", en: "Withdraw" }}
        onConfirm={async () => {
          if (revoking) await revoke(view.id, revoking);
          await refresh(...RENEWED);
        }}
        onClose={() => setRevoking(null)}
      />
    </Panel>
  );
}
