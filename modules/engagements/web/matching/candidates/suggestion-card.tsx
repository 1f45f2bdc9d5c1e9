import { Checkbox } from "antd";
import type { ReactNode } from "react";
import { AppLink, StageTag, type Text, useText } from "#platform/web/index.ts";
import { stateOptions } from "../../../model/engagement.options.ts";
import type { Side } from "../../../model/feedback.ts";
import type { Suggestion } from "../../../model/suggestion.ts";
import { DespiteTags, SaidTags } from "../../feedback/said.tsx";
import { useShown } from "../../feedback/shown.ts";
import { fellThroughLabel, labelIn, stateTones, texts } from "../../labels.ts";
import { Highlighted } from "./highlighted.tsx";
import { Reasons } from "./reasons.tsx";
import "../matching.css";

type Props = {
  item: Suggestion;
  open: boolean;
  onOpen: () => void;
  chosen: boolean;
  /** Undefined when the expert cannot be chosen (engaged already, or the reader may only look). */
  onChoose: ((on: boolean) => void) | undefined;
  needId: string;
  side: Side;
  /** Whether the expert's profile can be opened. */
  linked?: boolean;
  /** Stands above the card. */
  heading?: ReactNode;
  /** Buttons of the card. */
  actions?: ReactNode;
};

/** One ranked expert: reasons at a glance; opened, the components and what speaks for and against. */
export function SuggestionCard({ item, open, onOpen, chosen, onChoose, ...rest }: Props) {
  const { t, number, date, language, aside } = useText();
  const { expert } = item;
  const name = language === "en" && expert.nameEn ? expert.nameEn : expert.name;
  const element = useShown(item.engagement ? null : rest.side, {
    needId: rest.needId,
    expertId: item.expertId,
  });
  return (
    <li ref={element} className={open ? "hz-bench-expert hz-bench-open" : "hz-bench-expert"}>
      {rest.heading}
      <div className="hz-bench-expert-head">
        {onChoose && (
          <Checkbox
            checked={chosen}
            onChange={(event) => onChoose(event.target.checked)}
            aria-label={t({ zh: "选择{name}", en: "Choose {name}" }, { name })}
          />
        )}
        <span className="hz-bench-rank">{item.rank}</span>
        <button type="button" className="hz-link hz-bench-name" aria-expanded={open} onClick={onOpen}>
          {name}
        </button>
        <span className="hz-quiet">{expert.organisationName}</span>
        {expert.overseas && <StageTag label={{ zh: "海外背景", en: "Overseas" }} tone="info" />}
        {!expert.consented && <StageTag label={{ zh: "未授权展示", en: "No consent yet" }} tone="warning" />}
        {item.engagement && (
          <AppLink to={`/engagements/${item.engagement.id}`}>
            <StageTag
              label={labelIn(stateOptions, item.engagement.state) ?? texts.state}
              tone={stateTones[item.engagement.state]}
            />
          </AppLink>
        )}
        <span className="hz-bench-score">
          {t({ zh: "得分 {score}", en: "Score {score}" }, { score: number(item.score, 2) })}
        </span>
        {rest.actions && <span className="hz-card-actions">{rest.actions}</span>}
      </div>
      <Reasons said={item} {...(open ? {} : { most: 2 })} />
      {item.triedBefore.map((past) => (
        <p key={past.code} className="hz-bench-tried">
          {aside(
            t(
              { zh: "此前对接 {code} 未成", en: "Tried before as {code}, fell through" },
              { code: past.code },
            ),
            `${date(past.at)} ${t(fellThroughLabel(past.category))}`,
          )}
        </p>
      ))}
      <DespiteTags despite={item.despite} />
      <SaidTags said={item.said} />
      {open && (
        <>
          <Evidence item={item} />
          <Components item={item} />
          <Features item={item} />
        </>
      )}
      {open && rest.linked !== false && (
        <p>
          <AppLink to={`/experts/${expert.id}`}>
            {t({ zh: "查看专家资料", en: "Open the expert's profile" })}
          </AppLink>
        </p>
      )}
    </li>
  );
}

const kinds: Readonly<Record<Suggestion["evidence"][number]["kind"], Text>> = {
  paper: { zh: "论文", en: "Paper" },
  patent: { zh: "专利", en: "Patent" },
  project: { zh: "项目", en: "Project" },
  cv: { zh: "专家简介", en: "Profile" },
};

/** The documents behind the reasons, with the passage in which the words were found. */
export function Evidence({ item }: { item: Suggestion }) {
  const { t } = useText();
  if (item.evidence.length === 0) return null;
  return (
    <ul className="hz-evidence" aria-label={t({ zh: "依据的资料", en: "Documents behind it" })}>
      {item.evidence.map((e) => (
        <li key={e.documentId}>
          <StageTag label={kinds[e.kind]} tone="neutral" />{" "}
          <strong>
            <Highlighted text={e.title} terms={e.words} />
          </strong>
          {e.excerpt && (
            <p>
              <Highlighted text={e.excerpt} terms={e.words} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The families of evidence: how far above chance, and which part of the place each gives; those below chance stand apart. */
export function Components({ item }: { item: Suggestion }) {
  const { t, number, share } = useText();
  const above = item.components.filter((c) => c.z > 0);
  const below = item.components.filter((c) => c.z <= 0);
  const rows = (components: Suggestion["components"]) =>
    components.map((c) => (
      <tr key={c.name}>
        <th scope="row">{t(c.label)}</th>
        <td>{number(c.z, 1)}</td>
        <td>{number(c.rank, 1)}</td>
        <td>{share(c.share)}</td>
      </tr>
    ));
  return (
    <table className="hz-bench-table">
      <thead>
        <tr>
          <th scope="col">{t({ zh: "依据", en: "Evidence" })}</th>
          <th scope="col">{t({ zh: "与随机相比（σ）", en: "Against chance (σ)" })}</th>
          <th scope="col">{t({ zh: "单项名次", en: "Rank in it" })}</th>
          <th scope="col">{t({ zh: "占比", en: "Share" })}</th>
        </tr>
      </thead>
      {above.length > 0 && <tbody>{rows(above)}</tbody>}
      {below.length > 0 && (
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={4} className="hz-quiet">
              {t({ zh: "不高于随机水平，不作为依据", en: "Not above chance: no evidence for the pair" })}
            </th>
          </tr>
          {rows(below)}
        </tbody>
      )}
    </table>
  );
}

/** Structured facts for and against; they stand beside the ranking and never enter it. */
export function Features({ item }: { item: Suggestion }) {
  const { t } = useText();
  if (item.features.length === 0) return null;
  return (
    <ul className="hz-bench-features">
      {item.features.map((f) => (
        <li key={f.name}>
          <StageTag
            label={f.forOrAgainst === "for" ? { zh: "有利", en: "For" } : { zh: "不利", en: "Against" }}
            tone={f.forOrAgainst === "for" ? "success" : "warning"}
          />{" "}
          {t(f.text)}
        </li>
      ))}
    </ul>
  );
}
