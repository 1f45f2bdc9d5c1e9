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
import { flagLabel, fullName, texts } from "./labels.ts";

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
            <StageTag
              label={expert.state === "active" ? texts.active : texts.withdrawn}
              tone={expert.state === "active" ? "success" : "neutral"}
            />
            {expert.invented && <StageTag label={texts.invented} />}
          </Space>
        }
        actions={
          <Space wrap align="start">
            {allowed.includes("edit") && (
              <LinkButton to={`/experts/${expert.id}/edit`}>{t(texts.edit)}</LinkButton>
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
        {expert.flags.length > 0 && (
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
