import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { api, Panel, type Text, useDebounced, useText } from "#platform/web/index.ts";
import type { Classified } from "../../model/classification/asked.ts";
import type { NeedKind } from "../../model/directory.ts";
import type { Written } from "../../model/readiness/readiness.ts";

const TEXTS = [
  "problem",
  "keyTechnology",
  "expectedGoal",
  "keyParameter",
  "duties",
  "abilities",
  "keywords",
  "majors",
];
const PAUSE_MS = 900;
const said = {
  title: { zh: "分类建议", en: "Proposed classes" },
  hint: {
    zh: "按文字中的词语推荐，供参考；点“采用”才会填入。",
    en: "Proposed by the words of the text; nothing is filled in until you take one.",
  },
  industry: { zh: "行业（GB/T 4754-2017）", en: "Industry (GB/T 4754-2017)" },
  discipline: { zh: "学科（GB/T 13745-2009）", en: "Discipline (GB/T 13745-2009)" },
  take: { zh: "采用", en: "Take" },
  taken: { zh: "已采用", en: "Taken" },
  because: { zh: "依据：{words}", en: "because of: {words}" },
} as const satisfies Record<string, Text>;
type Field = "industry" | "discipline";

interface Props {
  kind: NeedKind;
  values: Written;
  /** Which classes are asked of this need. */
  fields: readonly Field[];
  /** Takes one proposal. */
  onTake: (field: Field, code: string) => void | Promise<void>;
}

/** Industries and disciplines proposed from what is written, with the words that speak for each; taken by one click, never set silently. */
export function ClassProposals({ kind, values, fields, onTake }: Props) {
  const { t, list } = useText();
  const title = typeof values.title === "string" ? values.title.trim() : "";
  const text = TEXTS.flatMap((field) => values[field] ?? [])
    .filter((v) => typeof v === "string")
    .join("\n")
    .slice(0, 5000);
  const asked = useDebounced(JSON.stringify({ kind, title: title.slice(0, 120), text }), PAUSE_MS);
  const { data } = useQuery({
    queryKey: ["/needs/classify", asked],
    queryFn: () => api.post<Classified>("/needs/classify", JSON.parse(asked)),
    enabled: (JSON.parse(asked) as { title: string }).title.length > 1,
    placeholderData: (before) => before,
  });
  const groups = fields
    .map((field) => ({
      field,
      proposals: (field === "industry" ? data?.industries : data?.disciplines) ?? [],
    }))
    .filter(({ proposals }) => proposals.length > 0);
  if (groups.length === 0 || title.length < 2) return null;
  return (
    <Panel title={said.title}>
      <p className="hz-quiet">{t(said.hint)}</p>
      {groups.map(({ field, proposals }) => (
        <section key={field} aria-label={t(said[field])}>
          <h3>{t(said[field])}</h3>
          <ul className="hz-list-plain hz-similar">
            {proposals.map((p) => {
              const current = values[field];
              const taken = typeof current === "string" && current.startsWith(p.code);
              return (
                <li key={p.code}>
                  <span>
                    <strong>{t(p.label)}</strong> <span className="hz-quiet">{p.code}</span>{" "}
                    <Button
                      size="small"
                      disabled={taken}
                      aria-label={`${t(taken ? said.taken : said.take)} ${t(p.label)}`}
                      onClick={() => void onTake(field, p.code)}
                    >
                      {t(taken ? said.taken : said.take)}
                    </Button>
                  </span>
                  <span className="hz-quiet">
                    {p.path.map((above) => t(above)).join(" › ")} ·{" "}
                    {t(said.because, { words: list(p.words) })}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </Panel>
  );
}
