import { PlusOutlined } from "@ant-design/icons";
import { Alert, Button, Popconfirm } from "antd";
import { useState } from "react";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { Panel, RefusalNotice, StageTag, useText, words } from "#platform/web/index.ts";
import type { SurveyDraft, SurveyView } from "../../../model/campaigns/survey.ts";
import type { NeedKind } from "../../../model/directory.ts";
import { needKindLabels } from "../../../model/need.ts";
import { stateLabel, stateTones } from "../../labels.ts";
import { Account, OwnFacts } from "./about-enterprise.tsx";
import { countyName, survey } from "./calls.ts";
import { EarlierNeeds } from "./earlier-needs.tsx";
import { Standing } from "./standing.tsx";

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
        <Standing token={token} view={view} onChange={onChange} />
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
