import { App, Button } from "antd";
import { useState } from "react";
import { Facts, LinkButton, Panel, ReasonDialog, RefusalNotice, useText } from "#platform/web/index.ts";
import type { SurveyView } from "../../../model/campaigns/survey.ts";
import { countyName, survey } from "./calls.ts";

type Props = { token: string; view: SurveyView; onChange: (view: SurveyView) => void };

/** What the register knows of the enterprise, and the way to say what is wrong with it. */
export function OwnFacts({ token, view, onChange }: Props) {
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

/** The way to an account of the enterprise. */
export function Account({ token, view, onChange }: Props) {
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
          {t({
            zh: "贵单位已有账号，可直接登录；新的经办人可另外申请。",
            en: "Your enterprise has an account: sign in with it, or ask for one for a new colleague.",
          })}
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
      <div className="hz-survey-actions">
        {exists && !view.account.signedIn && (
          <LinkButton type="primary" to="/sign-in">
            {t({ zh: "登录", en: "Sign in" })}
          </LinkButton>
        )}
        <Button loading={busy} onClick={() => void ask()}>
          {t({ zh: "申请企业账号", en: "Ask for an account" })}
        </Button>
      </div>
    </Panel>
  );
}
