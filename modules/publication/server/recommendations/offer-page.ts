import { needFieldsOf, needKindLabels } from "#modules/needs/model/need.ts";
import { inLanguage, type PublicNeed } from "#modules/needs/model/public-need.ts";
import { type Html, html } from "#platform/http/html.ts";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import type { Locale, Text } from "#platform/kernel/text.ts";
import { countyLabel, disciplineLabel, fieldLabel, industryLabel } from "../../model/portal/labels.ts";

const L = (zh: string, en: string): Text => ({ zh, en });
const WORDS = {
  closed: L("已不再公开征集", "no longer open"),
  similar: L("相近的需求", "Similar needs"),
  confidential: L(
    "保密需求：只公开摘要，详细内容在对接后由企业说明。",
    "Confidential: only the summary is public; the enterprise explains the rest once you are in contact.",
  ),
  number: L("编号", "Number"),
  county: L("县（市、区）", "County"),
  enterprise: L("需求单位", "Enterprise"),
  received: L("已收到，编号", "Received, number"),
  next: L("接下来", "What happens next"),
} as const;

/** What the public may read of a need, label by label, in the order of its form. */
export function publicFacts(need: PublicNeed, locale: Locale): { label: string; value: string }[] {
  const left = new Set([
    "title",
    "titleEn",
    "summaryEn",
    "confidential",
    "classified",
    "publicSummary",
    "fields",
    "openCall",
  ]);
  const separator = locale === "zh" ? "、" : ", ";
  const shown = (field: FieldSpec, value: unknown): string => {
    if (field.kind === "industry") return industryLabel(String(value))[locale];
    if (field.kind === "discipline") return disciplineLabel(String(value))[locale];
    if (field.kind === "division") return countyLabel(String(value))[locale];
    const label = (v: unknown) =>
      field.options?.find((o) => o.value === String(v))?.label[locale] ?? String(v);
    if (Array.isArray(value))
      return value
        .filter((v) => typeof v !== "object")
        .map(label)
        .join(separator);
    if (typeof value === "string" || typeof value === "number") return label(value);
    return "";
  };
  const facts = (needFieldsOf(need.kind) as readonly FieldSpec[]).flatMap((field) => {
    const value = need.values[field.id];
    if (left.has(field.id) || value === null || value === undefined || value === "") return [];
    const text = shown(field, value);
    return text ? [{ label: field.label[locale], value: text }] : [];
  });
  return [
    { label: WORDS.number[locale], value: need.code },
    { label: WORDS.county[locale], value: countyLabel(need.county)[locale] },
    ...(need.organisationName ? [{ label: WORDS.enterprise[locale], value: need.organisationName }] : []),
    ...facts,
  ];
}

/** A need as somebody reads it who may answer it. */
export function needBody(need: PublicNeed, locale: Locale): Html {
  return html`<article class="panel" data-need="${need.code}">
<p><span class="tag ${need.kind}">${needKindLabels[need.kind][locale]}</span> ${need.fields.map(
    (f) => html`<span class="tag">${fieldLabel(f)[locale]}</span> `,
  )}</p>
${need.confidential ? html`<p class="quiet">${WORDS.confidential[locale]}</p>` : null}
${need.summary ? html`<p>${need.summary}</p>` : null}
<dl class="facts">${publicFacts(need, locale).map(({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
</article>`;
}

/** Said instead of a need that the public may no longer answer. */
export const closedNotice = (name: string, locale: Locale): Html =>
  html`<div class="notice bad" role="alert">${
    locale === "zh"
      ? `需求“${name}”${WORDS.closed.zh}，不能再推荐。`
      : `The need “${name}” is ${WORDS.closed.en}; nothing can be recommended for it.`
  }</div>`;

export const similarList = (
  needs: readonly PublicNeed[],
  locale: Locale,
  urlOf: (need: PublicNeed) => string,
): Html | null =>
  needs.length === 0
    ? null
    : html`<section class="panel"><h2>${WORDS.similar[locale]}</h2><ul class="plain">${needs.map(
        (n) =>
          html`<li><a href="${urlOf(n)}">${inLanguage(n, locale).title}</a> <span class="quiet small">${n.code} · ${countyLabel(n.county)[locale]}</span></li>`,
      )}</ul></section>`;

/** After sending: the number, and what happens with it. */
export function thanksBody(given: {
  readonly locale: Locale;
  readonly code: string;
  readonly title: string | null;
  readonly more: Html | null;
}): Html {
  const { locale, code, title } = given;
  const steps =
    locale === "zh"
      ? [
          "需求所在县（市、区）工作人员在 3 个工作日内筛选。",
          "采纳后，我们以邮件告知被推荐人和推荐人，并与企业确认对接。",
          "双方同意之前，联系方式不会提供给企业；被推荐人可随时要求撤回并删除信息，回复任一来信并说明编号即可。",
        ]
      : [
          "The county's office looks at it within three working days.",
          "If it is taken up, the expert and whoever recommended them are told by mail, and the enterprise is asked.",
          "Contacts are not given to the enterprise before both sides agree. The person named may have everything erased at any time: answer any of our mails with the number.",
        ];
  return html`<div class="notice good" role="status" data-offer-sent><strong>${WORDS.received[locale]} ${code}</strong>${
    title ? html`<br>${title}` : null
  }</div>
<section class="panel"><h2>${WORDS.next[locale]}</h2><ol>${steps.map((step) => html`<li>${step}</li>`)}</ol></section>
${given.more}`;
}
