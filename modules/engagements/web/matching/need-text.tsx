import { AppLink, Panel, StageTag, useText } from "#platform/web/index.ts";
import type { Suggested } from "../../model/suggestion.ts";
import { countyLabel } from "../labels.ts";
import { Highlighted } from "./candidates/highlighted.tsx";
import { needBody } from "./need-body.ts";

/** The need's text; words the expert in view answers are marked, those nobody answers are listed. */
export function NeedText(props: {
  need: Suggested["need"];
  terms: readonly string[];
  missing: readonly string[];
}) {
  const { t, language } = useText();
  const { need } = props;
  const join = language === "zh" ? "、" : ", ";
  return (
    <Panel
      title={{ zh: need.title, en: need.title }}
      extra={<AppLink to={`/needs/${need.id}`}>{need.code}</AppLink>}
    >
      <p className="hz-quiet">
        {[
          need.organisationName,
          t(countyLabel(need.county)),
          t(need.industry),
          ...need.fields.map((f) => t(f)),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {need.confidential && (
        <p>
          <StageTag
            label={{ zh: "保密需求，仅用公开摘要匹配", en: "Confidential: matched by its public summary" }}
            tone="warning"
          />
        </p>
      )}
      <p className="hz-eng-text">
        <Highlighted text={needBody(need)} terms={props.terms} />
      </p>
      {need.keywords.length > 0 && (
        <p>
          <span className="hz-quiet">{t({ zh: "关键词", en: "Keywords" })} </span>
          <Highlighted text={need.keywords.join(join)} terms={props.terms} />
        </p>
      )}
      {props.missing.length > 0 && (
        <p>
          <span className="hz-quiet">{t({ zh: "该专家资料中未见", en: "Not found with this expert" })} </span>
          {props.missing.join(join)}
        </p>
      )}
    </Panel>
  );
}
