import { PlusOutlined } from "@ant-design/icons";
import { Alert, App, Button, Popconfirm } from "antd";
import { useState } from "react";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { Facts, Panel, ReasonDialog, RefusalNotice, StageTag, useText, words } from "#platform/web/index.ts";
import type { SurveyDraft, SurveyView } from "../../../model/campaigns/survey.ts";
import type { NeedKind } from "../../../model/directory.ts";
import { needKindLabels } from "../../../model/need.ts";
import { stateLabel, stateTones } from "../../labels.ts";
import { survey } from "./calls.ts";
import { EarlierNeeds } from "./earlier-needs.tsx";

type Props = {
  token: string;
  view: SurveyView;
  /** A need has just been submitted. */
  sent: boolean;
  onChange: (view: SurveyView) => void;
  onBegin: (kind: NeedKind) => void;
  onEdit: (draft: SurveyDraft) => void;
  onCorrect: (needId: string) => void;
};

const countyName = (code: string | null) => jiaozuo.counties.find((c) => c.code === code)?.label;

/** Where an enterprise stands in a survey: what is asked, its facts, its drafts, past and submitted needs. */
export function SurveyHome(props: Props) {
  const { token, view, sent, onChange } = props;
  const { t, date } = useText();
  const { campaign, organisation } = view;
  const host =
    countyName(organisation.county) ?? (campaign.city === jiaozuo.code ? jiaozuo.label : undefined);
  const message = t(campaign.message);
  return (
    <div className="hz-stack">
      {sent && (
        <Alert
          type="success"
          showIcon
          title={t({
            zh: "已提交，由所在县（市、区）审核。审核结果和退回意见可用本链接查看。",
            en: "Submitted: your county checks it. See the result and any remark with this link.",
          })}
        />
      )}
      <section className="hz-panel hz-survey-letter">
        <p>{t({ zh: "{who}：", en: "{who}," }, { who: organisation.name })}</p>
        <p>{t({ zh: "{host}邀请贵单位填报", en: "{host} asks for your needs:" }, { host: t(host) })}</p>
        <h1>{t(campaign.name)}</h1>
        {message && <p className="hz-survey-message">{message}</p>}
        <Standing {...props} />
      </section>
      <Drafts {...props} />
      {view.needs.length > 0 && <Submitted {...props} />}
      {view.earlier.length > 0 && (
        <EarlierNeeds token={token} view={view} onChange={onChange} onEdit={props.onEdit} />
      )}
      <OwnFacts token={token} view={view} onChange={onChange} />
      <Account token={token} view={view} onChange={onChange} />
      <p className="hz-quiet">
        {t(
          {
            zh: "链接仅限贵单位使用，请勿转发。征集截止 {day}。",
            en: "This link is for your enterprise only; please do not forward it. The survey closes on {day}.",
          },
          { day: date(campaign.until) },
        )}
      </p>
    </div>
  );
}

/** Whether answers are taken, and until when; after the end, the way to more time. */
function Standing({ token, view, onChange }: Pick<Props, "token" | "view" | "onChange">) {
  const { t, date } = useText();
  const [asking, setAsking] = useState(false);
  const { campaign, standing, extension } = view;
  if (standing === "not-yet")
    return (
      <Alert
        type="info"
        showIcon
        title={t(
          { zh: "{day} 起可以提交，现在可先写草稿", en: "Takes answers from {day}; you can draft now" },
          { day: date(campaign.opensOn) },
        )}
      />
    );
  if (standing === "open")
    return (
      <p>
        <strong>{t({ zh: "截止 {day}", en: "Until {day}" }, { day: date(campaign.until) })}</strong>
        {campaign.until > campaign.closesOn && ` ${t({ zh: "（已同意延期）", en: "(extended)" })}`}
      </p>
    );
  const waiting = extension && extension.decidedAt === null;
  return (
    <div className="hz-stack">
      <Alert
        type="warning"
        showIcon
        title={t(
          { zh: "征集已于 {day} 截止，草稿均已保留", en: "Closed on {day}; your drafts are kept" },
          { day: date(campaign.until) },
        )}
        description={
          waiting
            ? t({
                zh: "延期申请已提交，等待经办人办理。",
                en: "Your request for an extension waits for an officer.",
              })
            : extension?.granted === false
              ? t(
                  { zh: "延期申请未获同意：{remark}", en: "The extension was not granted: {remark}" },
                  { remark: extension.remark ?? "" },
                )
              : t({
                  zh: "如仍需提交，可以申请延期。",
                  en: "If you still want to submit, ask for an extension.",
                })
        }
      />
      {!waiting && (
        <Button type="primary" size="large" onClick={() => setAsking(true)}>
          {t({ zh: "申请延期", en: "Ask for an extension" })}
        </Button>
      )}
      <ReasonDialog
        open={asking}
        title={{ zh: "申请延期", en: "Ask for an extension" }}
        body={{
          zh: "说明原因和希望的期限，由所在县（市、区）经办人办理，结果发到邮箱并显示在本页。",
          en: "Say why and until when. Your county's officer decides; the answer comes by mail and stands on this page.",
        }}
        fields={[{ id: "wantedUntil", label: { zh: "希望延至", en: "Until" }, kind: "date" }]}
        confirmLabel={{ zh: "提交申请", en: "Ask" }}
        onConfirm={async ({ reason = "", values }) => {
          const wantedUntil = typeof values.wantedUntil === "string" ? values.wantedUntil : undefined;
          onChange(await survey.extension(token, { reason, ...(wantedUntil ? { wantedUntil } : {}) }));
        }}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

function Drafts({ token, view, onChange, onBegin, onEdit }: Props) {
  const { t, dateTime } = useText();
  const [error, setError] = useState<unknown>(null);
  const drop = (draftId: string) => survey.drop(token, { draftId }).then(onChange, setError);
  return (
    <Panel title={{ zh: "填报需求", en: "Tell your needs" }}>
      <RefusalNotice error={error} />
      {view.drafts.length > 0 && (
        <ul className="hz-survey-list" aria-label={t({ zh: "草稿", en: "Drafts" })}>
          {view.drafts.map((draft) => (
            <li key={draft.id}>
              <span>
                <strong>{draft.title || t({ zh: "（尚无名称）", en: "(no title yet)" })}</strong>
                <span className="hz-quiet">
                  {[
                    t(needKindLabels[draft.kind]),
                    draft.renews && t({ zh: "续报 {code}", en: "renews {code}" }, { code: draft.renews }),
                    t({ zh: "草稿，{at} 保存", en: "draft, saved {at}" }, { at: dateTime(draft.updatedAt) }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </span>
              <span className="hz-survey-actions">
                <Button type="primary" onClick={() => onEdit(draft)}>
                  {t({ zh: "继续填写", en: "Continue" })}
                </Button>
                <Popconfirm
                  title={t({ zh: "删除这条草稿？", en: "Remove this draft?" })}
                  okText={t({ zh: "删除", en: "Remove" })}
                  cancelText={t(words.cancel)}
                  onConfirm={() => drop(draft.id)}
                >
                  <Button>{t({ zh: "删除", en: "Remove" })}</Button>
                </Popconfirm>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="hz-survey-actions">
        {view.campaign.kinds.map((kind) => (
          <Button
            key={kind}
            size="large"
            type={view.drafts.length > 0 ? "default" : "primary"}
            icon={<PlusOutlined aria-hidden />}
            onClick={() => onBegin(kind)}
          >
            {t(
              kind === "technology"
                ? { zh: "填一条技术需求", en: "A technology need" }
                : { zh: "填一条人才需求", en: "A talent need" },
            )}
          </Button>
        ))}
      </div>
    </Panel>
  );
}

function Submitted({ view, onCorrect }: Props) {
  const { t, dateTime } = useText();
  return (
    <Panel title={{ zh: "已提交的需求", en: "Submitted" }}>
      <ul className="hz-survey-list">
        {view.needs.map((need) => (
          <li key={need.id}>
            <span>
              <strong>{need.title}</strong>{" "}
              <StageTag label={stateLabel(need.state)} tone={stateTones[need.state]} />
              <span className="hz-quiet">
                {[
                  need.code,
                  t(needKindLabels[need.kind]),
                  t({ zh: "{at} 提交", en: "submitted {at}" }, { at: dateTime(need.submittedAt) }),
                ].join(" · ")}
              </span>
              {need.returned && (
                <span className="hz-survey-returned">
                  {need.returned.reason && <span>{need.returned.reason}</span>}
                  {need.returned.fields.map((f) => (
                    <span key={f.field}>
                      {t(f.label)}：{f.reason}
                    </span>
                  ))}
                </span>
              )}
            </span>
            {need.returned && (
              <Button type="primary" onClick={() => onCorrect(need.id)}>
                {t({ zh: "更正", en: "Correct" })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What the register knows of the enterprise, and the way to say what is wrong with it. */
function OwnFacts({ token, view, onChange }: Pick<Props, "token" | "view" | "onChange">) {
  const { t } = useText();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const { organisation: o, factsRemark } = view;
  return (
    <Panel
      title={{ zh: "企业信息", en: "About your enterprise" }}
      extra={<Button onClick={() => setOpen(true)}>{t({ zh: "信息有误", en: "Something is wrong" })}</Button>}
    >
      <Facts
        items={[
          { label: { zh: "企业名称", en: "Name" }, content: o.name, wide: true },
          { label: { zh: "统一社会信用代码", en: "Credit code" }, content: o.uscc ?? undefined },
          { label: { zh: "所在县（市、区）", en: "County" }, content: t(countyName(o.county)) || undefined },
          { label: { zh: "行业", en: "Industry" }, content: o.industry ? t(o.industry) : undefined },
          {
            label: { zh: "规模以上企业", en: "Above designated size" },
            content: o.aboveScale ? t({ zh: "是", en: "Yes" }) : t({ zh: "否", en: "No" }),
          },
        ]}
      />
      {factsRemark && (
        <p className="hz-quiet">
          {t(
            { zh: "更正说明（待经办人核对）：{text}", en: "Your remark (to be checked): {text}" },
            { text: factsRemark },
          )}
        </p>
      )}
      <ReasonDialog
        open={open}
        title={{ zh: "更正企业信息", en: "What is wrong" }}
        reasonLabel={{ zh: "更正说明", en: "What should it say" }}
        onConfirm={async ({ reason = "" }) => {
          onChange(await survey.remark(token, { text: reason }));
          void message.success(t({ zh: "已转经办人核对", en: "Passed on to the officer" }));
        }}
        onClose={() => setOpen(false)}
      />
    </Panel>
  );
}

function Account({ token, view, onChange }: Pick<Props, "token" | "view" | "onChange">) {
  const { t, dateTime } = useText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { exists, askedAt, email } = view.account;
  const ask = async () => {
    setBusy(true);
    setError(null);
    await survey.account(token).then(onChange, setError);
    setBusy(false);
  };
  return (
    <Panel title={{ zh: "企业账号", en: "An account" }}>
      <p className="hz-quiet">
        {t({
          zh: "有了账号，可随时管理本企业的全部需求、查看推荐的专家并预约洽谈。登录后再打开本链接，草稿即转入账号。",
          en: "With an account you manage all your needs, see experts suggested and ask for meetings. Open this link when signed in and your drafts become the account's.",
        })}
      </p>
      {exists && (
        <p>
          {t({ zh: "贵单位已有账号，可直接登录。", en: "Your enterprise has an account: sign in with it." })}
        </p>
      )}
      <RefusalNotice error={error} />
      {askedAt && (
        <p role="status">
          {t(
            { zh: "账号邀请已于 {at} 发往 {email}", en: "An invitation went to {email} on {at}" },
            { at: dateTime(askedAt), email: email ?? "" },
          )}
        </p>
      )}
      <Button loading={busy} onClick={() => void ask()}>
        {t({ zh: "申请企业账号", en: "Ask for an account" })}
      </Button>
    </Panel>
  );
}
