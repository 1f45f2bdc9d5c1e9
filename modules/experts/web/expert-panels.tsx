import { Collapse } from "antd";
import { countries } from "#modules/organisations/model/codes/countries.ts";
import {
  Facts,
  Panel,
  StageTag,
  type Text,
  useListPage,
  useShownValue,
  useText,
} from "#platform/web/index.ts";
import { expertFields } from "../model/expert.fields.ts";
import { documentKindOptions } from "../model/expert.options.ts";
import type { ExpertView } from "../model/expert.ts";
import {
  fieldOf,
  languageName,
  texts,
  type Verified,
  verificationLabel,
  verificationTones,
} from "./labels.ts";
import { freeTimeText } from "./profile/free-time-text.ts";
import "./experts.css";

const REGIONS = new Set(["organisationRegion", "origin", "nativePlace"]);

/** A field's value in words: options by label, codes by name. */
export function useExpertValue(): (id: string, value: unknown) => string | undefined {
  const { t, language } = useText();
  const shown = useShownValue();
  return (id, value) => {
    if (value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0))
      return undefined;
    const { options } = fieldOf(id);
    const named = (one: unknown): string => {
      const option = options?.find((o) => o.value === one);
      if (option) return t(option.label);
      if (id === "nationality") {
        const country = countries().entries.find((e) => e.code === one);
        if (country) return t({ zh: country.zh, en: country.en });
      }
      // Regions are written freely; a country's Chinese name is one that can be told in English.
      if (language === "en" && REGIONS.has(id)) {
        const country = countries().entries.find((e) => e.zh === one);
        if (country) return country.en;
      }
      if (id === "languages") return languageName(String(one), language);
      return shown(one);
    };
    return [value]
      .flat()
      .map(named)
      .join(language === "zh" ? "、" : ", ");
  };
}

const GROUPS: readonly { title: Text; ids: readonly string[] }[] = [
  {
    title: { zh: "基本信息", en: "Who" },
    ids: [
      "organisationName",
      "secondaryUnit",
      "organisationRegion",
      "position",
      "title",
      "titleTier",
      "gender",
      "nationality",
      "formerName",
      "languages",
      "companyExecutive",
      "personalUrl",
    ],
  },
  {
    title: { zh: "学历与经历", en: "Education and background" },
    ids: [
      "educationLevel",
      "degree",
      "degreeUniversity",
      "degreeCountry",
      "degreeYear",
      "major",
      "overseasBackground",
      "overseasCountry",
      "talentGrade",
      "origin",
      "channel",
    ],
  },
  {
    title: { zh: "专业方向", en: "Field of work" },
    ids: [
      "currentField",
      "discipline",
      "fields",
      "keywords",
      "expertTypes",
      "cooperationModes",
      "expertise",
      "bio",
      "broughtProject",
    ],
  },
];

/** The name of a discipline of GB/T 13745; its table is large, so the server is asked. */
function useDiscipline(code: string | null): string | null {
  const { t } = useText();
  const found = useListPage<{ id: string; label: Text }>("/codes/disciplines", { id: code }, code !== null);
  if (code === null) return null;
  const label = found.data?.items.find((d) => d.id === code)?.label;
  return label ? `${t(label)} ${code}` : code;
}

/** The public part in three panels; what was not given is left out. */
export function PublicPanels({ expert }: { expert: ExpertView }) {
  const { t } = useText();
  const inWords = useExpertValue();
  const discipline = useDiscipline(expert.public.discipline);
  const values = { ...expert.public, discipline } as Record<string, unknown>;
  const verified: Partial<Record<string, Verified>> = {
    educationLevel: expert.degreeVerification,
    title: expert.titleVerification,
  };
  const panel = ({ title, ids }: (typeof GROUPS)[number]) => (
    <Panel key={title.en} title={title}>
      {ids.every((id) => !inWords(id, values[id])) && <p className="hz-quiet">{t(texts.none)}</p>}
      <Facts
        items={ids.flatMap((id) => {
          const said = inWords(id, values[id]);
          if (!said || (id === "companyExecutive" && values[id] !== true)) return [];
          const { label, kind } = fieldOf(id);
          const state = verified[id];
          const content = state ? (
            <>
              {said} <StageTag label={verificationLabel(state)} tone={verificationTones[state]} />
            </>
          ) : (
            said
          );
          return [{ label, content, wide: kind === "longtext" }];
        })}
      />
    </Panel>
  );
  const [who, education, work] = GROUPS;
  return (
    <>
      <div className="hz-grid-wide">{[who, education].map((g) => g && panel(g))}</div>
      {work && panel(work)}
    </>
  );
}

export function HonoursPanel({ expert }: { expert: ExpertView }) {
  const { t } = useText();
  const { honours } = expert.public;
  return (
    <Panel title={{ zh: "人才称号", en: "Honours" }}>
      {honours.length === 0 && <p className="hz-quiet">{t(texts.none)}</p>}
      <ul className="hz-plain-list">
        {honours.map((h) => (
          <li key={h.title}>
            <span>
              {h.title}
              {h.academy && <span className="hz-quiet"> {h.academy}</span>}
            </span>
            <StageTag label={verificationLabel(h.verification)} tone={verificationTones[h.verification]} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function AvailabilityPanel({ expert }: { expert: ExpertView }) {
  const { t, date } = useText();
  return (
    <Panel title={texts.free}>
      {expert.availability.length === 0 && <p className="hz-quiet">{t(texts.none)}</p>}
      <ul className="hz-plain-list">
        {expert.availability.map((a) => (
          <li key={`${a.from}${a.to}${a.startsAt}`}>{freeTimeText(a, { t, date })}</li>
        ))}
      </ul>
    </Panel>
  );
}

/** Papers, patents, projects, and the CV where it may be seen. */
export function DocumentsPanel({ expert }: { expert: ExpertView }) {
  const { t } = useText();
  const kindLabel = (kind: string) => t(documentKindOptions.find((o) => o.value === kind)?.label);
  return (
    <Panel title={{ zh: "成果与简历", en: "Papers, patents, projects, CV" }}>
      {expert.documents.length === 0 ? (
        <p className="hz-quiet">{t(texts.none)}</p>
      ) : (
        <Collapse
          size="small"
          items={expert.documents.map((d) => ({
            key: d.id,
            label: (
              <span lang={d.language === "en" ? "en" : "zh-CN"}>
                {kindLabel(d.kind)} · {d.title}{" "}
                <span className="hz-quiet">
                  {[d.authors, d.venue, d.year, d.doi && `DOI ${d.doi}`].filter(Boolean).join(" · ")}
                </span>
              </span>
            ),
            children: (
              <p className="hz-document-text" lang={d.language === "en" ? "en" : "zh-CN"}>
                {d.text || t(texts.none)}
              </p>
            ),
          }))}
        />
      )}
    </Panel>
  );
}

/** Contact, or identity and bank data, as far as this role sees them. */
export function PartPanel({
  title,
  values,
  masked,
}: {
  title: Text;
  values: Readonly<Record<string, string | null>>;
  masked: boolean;
}) {
  const { t } = useText();
  const inWords = useExpertValue();
  const given = expertFields.filter((f) => values[f.id]);
  return (
    <Panel
      title={title}
      extra={masked && given.length > 0 ? <span className="hz-quiet">{t(texts.masked)}</span> : null}
    >
      {given.length === 0 ? (
        <p className="hz-quiet">{t(texts.none)}</p>
      ) : (
        <Facts items={given.map((f) => ({ label: f.label, content: inWords(f.id, values[f.id]) }))} />
      )}
    </Panel>
  );
}

export function ConsentPanel({ expert }: { expert: ExpertView }) {
  const { t, date } = useText();
  const { publicProfile, matching, shareCv, at } = expert.consent;
  const said = (given: boolean) => (
    <StageTag
      label={given ? { zh: "同意", en: "Agreed" } : { zh: "未同意", en: "Not agreed" }}
      tone={given ? "success" : "neutral"}
    />
  );
  return (
    <Panel
      title={{ zh: "授权同意", en: "Consent" }}
      extra={at ? <span className="hz-quiet">{date(at)}</span> : null}
    >
      <Facts
        items={[
          {
            label: { zh: "向企业公开简介", en: "Public profile for enterprises" },
            content: said(publicProfile),
          },
          { label: { zh: "参与供需匹配", en: "Matching" }, content: said(matching) },
          { label: { zh: "向需求方提供简历", en: "CV for those who need it" }, content: said(shareCv) },
        ]}
      />
      {!matching && (
        <p className="hz-quiet">
          {t({
            zh: "未同意参与匹配前，系统不会推荐该专家。",
            en: "Without consent to matching the expert is not suggested.",
          })}
        </p>
      )}
    </Panel>
  );
}
