import { useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { LinkButton, PageHeader, useGo, usePhone, useSession, useText } from "#platform/web/index.ts";
import { texts } from "../labels.ts";
import { NeedPicker } from "./need-picker.tsx";
import { Workbench } from "./workbench.tsx";
import "../engagements.css";

/** The workbench: published needs on the left, the chosen need and its ranked experts on the right. */
export default function MatchingPage() {
  const { t } = useText();
  const go = useGo();
  const phone = usePhone();
  const { grants } = useSession();
  const operator = grants.some((g) => g.role === "city-operator");
  const city = operator || grants.some((g) => g.role === "leader");
  const { need } = useSearch({ strict: false }) as { need?: string };
  const choose = (id: string) => void go(`/matching?need=${encodeURIComponent(id)}`, { replace: !phone });
  return (
    <>
      <PageHeader
        title={texts.matching}
        actions={
          <div className="hz-actions-row">
            {phone && need && (
              <Button onClick={() => void go("/matching")}>
                {t({ zh: "另选需求", en: "Another need" })}
              </Button>
            )}
            {operator && (
              <LinkButton to="/matching/model">
                {t({ zh: "模型与推荐质量", en: "Model and quality" })}
              </LinkButton>
            )}
            {city && (
              <LinkButton to="/matching/assignments">
                {t({ zh: "整届分配方案", en: "Whole-edition assignment" })}
              </LinkButton>
            )}
          </div>
        }
      />
      <div className="hz-bench">
        {(!phone || !need) && <NeedPicker chosen={need} onChoose={choose} />}
        {need ? (
          <Workbench key={need} needId={need} />
        ) : (
          !phone && (
            <section className="hz-panel">
              <p className="hz-quiet">
                {t({
                  zh: "从左侧选择一项需求，系统按相近程度列出专家，并说明每位专家的理由。",
                  en: "Choose a need on the left; experts are ranked by how close their work is, each with the reasons.",
                })}
              </p>
            </section>
          )
        )}
      </div>
    </>
  );
}
