import { Alert, Space } from "antd";
import { useState } from "react";
import {
  ActionBar,
  api,
  LinkButton,
  PageHeader,
  StageTag,
  useRefresh,
  useText,
} from "#platform/web/index.ts";
import type { ExpertView } from "../model/expert.ts";
import { expertActions, requestOf } from "./expert-actions.ts";
import { ExpertHistory } from "./expert-history.tsx";
import {
  AvailabilityPanel,
  ConsentPanel,
  DocumentsPanel,
  HonoursPanel,
  PartPanel,
  PublicPanels,
} from "./expert-panels.tsx";
import { RegistrationPanel } from "./joining/registration-panel.tsx";
import { flagLabel, fullName, stateLabel, stateTone, texts } from "./labels.ts";

/** One expert: the three parts as this person may see them, what was verified, and what may be done. */
export function ExpertRecord({ expert, own }: { expert: ExpertView; own: boolean }) {
  const { t } = useText();
  const refresh = useRefresh();
  // Shown until the page is left; never put into the cache.
  const [revealed, setRevealed] = useState<ExpertView | null>(null);
  const allowed = expert.allowedActions;
  const identity = revealed ?? expert;
  const name = fullName(expert.public);
  const act = async (action: string, input: { reason?: string; values: Record<string, unknown> }) => {
    const { path, body } = requestOf(expert, action, input);
    const result = await api.post<ExpertView>(`/experts/${expert.id}/${path}`, body);
    if (action === "reveal") setRevealed(result);
    else await refresh("/experts");
  };
  return (
    <>
      <PageHeader
        title={own ? texts.mine : name}
        back={own ? undefined : "/experts"}
        subtitle={[own ? name : null, expert.code, expert.public.organisationName, expert.public.title]
          .filter(Boolean)
          .join(" · ")}
        tags={
          <Space size={4} wrap>
            <StageTag label={stateLabel(expert.state)} tone={stateTone(expert.state)} />
            {expert.invented && <StageTag label={texts.invented} />}
          </Space>
        }
        actions={
          <Space wrap align="start">
            {allowed.includes("edit") && (
              <>
                <LinkButton to={`/experts/${expert.id}/edit`}>{t(texts.edit)}</LinkButton>
                <LinkButton to={`/experts/${expert.id}/cv`}>{t(texts.cv)}</LinkButton>
                <LinkButton to={`/experts/${expert.id}/papers`}>{t(texts.papers)}</LinkButton>
                <LinkButton to={`/experts/${expert.id}/free-times`}>{t(texts.free)}</LinkButton>
              </>
            )}
            <ActionBar
              actions={expertActions(expert, own)}
              allowed={revealed ? allowed.filter((a) => a !== "reveal") : allowed}
              onAction={act}
            />
          </Space>
        }
      />
      <div className="hz-stack">
        {own && expert.state === "registered" && (
          <Alert
            type="info"
            showIcon
            title={t({ zh: "您的登记正在核验", en: "Your registration is being verified" })}
            description={t({
              zh: "核验通过后会通知您；此前您不会被推荐，也不能提问或表达意向。现在可以完善资料、导入简历和论文。",
              en: "You are told when it is done. Until then you are not suggested to anyone and cannot ask or offer. Meanwhile complete your profile, import a CV and papers.",
            })}
          />
        )}
        {allowed.includes("link") && <RegistrationPanel expert={expert} />}
        {!own && expert.flags.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={t({ zh: "邀请前请留意", en: "Look at this before inviting" })}
            description={
              <ul className="hz-flags">
                {expert.flags.map((flag) => (
                  <li key={flag}>{t(flagLabel(flag))}</li>
                ))}
              </ul>
            }
          />
        )}
        <PublicPanels expert={expert} />
        <div className="hz-grid-wide">
          <HonoursPanel expert={expert} />
          <AvailabilityPanel expert={expert} />
        </div>
        <DocumentsPanel expert={expert} />
        <div className="hz-grid-wide">
          <PartPanel title={texts.contact} values={expert.contact} masked={expert.contactMasked} />
          {identity.restricted && (
            <PartPanel
              title={texts.restricted}
              values={identity.restricted}
              masked={identity.restrictedMasked}
            />
          )}
        </div>
        <ConsentPanel expert={expert} />
        {allowed.some((a) => a === "edit" || a === "restore") && <ExpertHistory id={expert.id} />}
      </div>
    </>
  );
}
