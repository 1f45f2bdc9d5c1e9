import { type NeedContent, needFieldsOf } from "#modules/needs/model/need.ts";
import { inLanguage } from "#modules/needs/model/public-need.ts";
import { divisionName } from "#modules/organisations/model/codes/divisions.ts";
import { type Html, html } from "#platform/http/html.ts";
import type { FieldSpec } from "#platform/kernel/fields.ts";
import type { Locale } from "#platform/kernel/text.ts";
import { amountText } from "../../../model/portal/amount.ts";
import { countyLabel, disciplineLabel, fieldLabel, industryLabel } from "../../../model/portal/labels.ts";
import { dayOf, dayText, wordsOf } from "../page/words.ts";
import type { Posting } from "../projection/posting.ts";
import { jsonLd, type PortalPage, portalPath } from "../shell.ts";
import { deadlineDay, needPath, type PageContext, paragraphs, tags } from "./parts.ts";

/** Fields that the page shows in a place of their own, or not at all. */
const ELSEWHERE = new Set([
  "title",
  "titleEn",
  "summaryEn",
  "classified",
  "confidential",
  "publicSummary",
  "fields",
  "industry",
  "discipline",
  "headcount",
  "deadline",
  "answerBy",
  "openCall",
  "plannedFunding",
  "salary",
  "endYear",
]);

/** One value of the form in words; null where there is nothing to say. */
function valueText(spec: FieldSpec, value: unknown, locale: Locale): string | null {
  if (value === null || value === undefined || value === "") return null;
  const label = (v: unknown) => spec.options?.find((o) => o.value === String(v))?.label[locale] ?? String(v);
  switch (spec.kind) {
    case "boolean":
      return value === true ? (locale === "zh" ? "是" : "yes") : null;
    case "money": {
      const money = value as { min: number | null; max: number | null; qualifier: string };
      return amountText(
        { amountMin: money.min, amountMax: money.max, amountQualifier: money.qualifier },
        locale,
      );
    }
    case "keywords":
    case "enums":
      return Array.isArray(value) && value.length > 0
        ? value.map(label).join(locale === "zh" ? "、" : ", ")
        : null;
    case "division":
      return divisionName(String(value))?.[locale] ?? String(value);
    case "date":
      return dayText(String(value), locale);
    default:
      return label(value);
  }
}

const fieldsOf = (posting: Posting): readonly FieldSpec[] =>
  needFieldsOf(posting.kind as NeedContent["kind"]).filter((spec) => !ELSEWHERE.has(spec.id));

/** A need's own page. */
export function needPage(need: Posting, context: PageContext): Omit<PortalPage, "siteName" | "menu"> {
  const { locale, origin } = context;
  const posting = inLanguage(need, locale);
  const words = wordsOf(locale);
  const talent = posting.kind === "talent";
  const values = posting.facts;
  const long = fieldsOf(posting).flatMap((spec) => {
    const text = spec.kind === "longtext" ? valueText(spec, values[spec.id], locale) : null;
    return text ? [{ label: spec.label[locale], text }] : [];
  });
  const description = descriptionOf(
    posting,
    long.map(({ text }) => text),
    locale,
  );
  const path = needPath(posting.code);
  return {
    locale,
    origin,
    title: posting.title,
    description,
    path,
    current: "needs",
    head: jsonLd(factsOf(posting, { description, context, url: `${origin}${portalPath(locale, path)}` })),
    body: html`<article class="need">
<p class="small no-print"><a href="${portalPath(locale, "/portal/needs")}">← ${words.backToList}</a></p>
<p class="card-tags">${tags(posting, locale)}</p>
<h1>${posting.title}</h1>
${posting.title === need.title ? null : html`<p class="quiet" lang="zh-CN">${need.title}</p>`}
<p class="quiet">${posting.confidential ? words.confidentialOrganisation : posting.organisationName} · ${words.code} ${posting.code} · ${words.published} <time datetime="${dayOf(posting.publishedAt)}">${dayText(dayOf(posting.publishedAt), locale)}</time></p>
<p class="actions"><a class="button" rel="nofollow" href="${offerPath(posting.code, "help", locale)}">${talent ? words.helpTalent : words.help}</a><a class="button second" rel="nofollow" href="${offerPath(posting.code, "recommend", locale)}">${talent ? words.recommendTalent : words.recommend}</a></p>
${posting.confidential ? html`<p class="notice">${words.confidentialHint}</p>` : null}
<section class="panel"><h2 class="hidden">${words.kind}</h2><dl class="facts">${facts(posting, context)}</dl></section>
${posting.summary ? html`<section class="panel"><h2>${words.summary}</h2>${paragraphs(posting.summary)}</section>` : null}
${locale === "en" && long.length > 0 ? html`<p class="small quiet">${words.asWritten}</p>` : null}
${long.length > 0 ? html`<section class="panel">${long.map(({ label, text }) => html`<h2>${label}</h2>${paragraphs(text)}`)}</section>` : null}
<p class="small quiet only-print">${words.share}: ${origin}${portalPath(locale, path)}</p>
</article>`,
  };
}

/** Where an offer of help or a recommendation is taken in. */
const offerPath = (code: string, kind: "help" | "recommend", locale: Locale): string =>
  portalPath(locale, `${needPath(code)}/offer?kind=${kind}`);

function facts(posting: Posting, context: PageContext): Html[] {
  const { locale } = context;
  const words = wordsOf(locale);
  const join = locale === "zh" ? "、" : ", ";
  const rows: [string, string | null][] = [
    [words.county, countyLabel(posting.county)[locale]],
    [words.field, posting.fields.map((field) => fieldLabel(field)[locale]).join(join) || null],
    [words.industry, posting.industry ? industryLabel(posting.industry)[locale] : null],
    [words.discipline, posting.discipline ? disciplineLabel(posting.discipline)[locale] : null],
    [posting.kind === "talent" ? words.salary : words.amount, amountText(posting, locale)],
    [words.heads, posting.headcount ? String(posting.headcount) : null],
    [words.deadlineLabel, posting.deadline ? deadlineDay(posting.deadline, context) : null],
    ...fieldsOf(posting)
      .filter((spec) => spec.kind !== "longtext")
      .map((spec): [string, string | null] => {
        const text =
          spec.id === "startYear"
            ? [posting.facts.startYear, posting.facts.endYear].filter(Boolean).join("–")
            : valueText(spec, posting.facts[spec.id], locale);
        const label =
          spec.id === "startYear" ? (locale === "zh" ? "需求时限" : "Period") : spec.label[locale];
        return [label, text || null];
      }),
  ];
  return rows
    .filter((fact): fact is [string, string] => fact[1] !== null)
    .map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>`);
}

function descriptionOf(posting: Posting, long: readonly string[], locale: Locale): string {
  const words = wordsOf(locale);
  const head = [
    posting.confidential ? null : posting.organisationName,
    countyLabel(posting.county)[locale],
    amountText(posting, locale),
  ].filter(Boolean);
  const text = posting.summary ?? long[0] ?? (posting.confidential ? words.confidential : posting.title);
  return `${head.join(" · ")}。${text}`.replace(/\s+/g, " ").slice(0, 200);
}

/** A need as schema.org knows it: a post is a JobPosting, a technology need a Demand. */
function factsOf(
  posting: Posting,
  { description, url, context }: { description: string; url: string; context: PageContext },
): Record<string, unknown> {
  const { locale } = context;
  const money = posting.amountMin !== null || posting.amountMax !== null;
  const shared = {
    identifier: { "@type": "PropertyValue", name: "Huizhi", value: posting.code },
    url,
    description,
    ...(posting.deadline ? { validThrough: `${posting.deadline}T23:59:59+08:00` } : {}),
  };
  const place = {
    "@type": "Place",
    address: {
      "@type": "PostalAddress",
      addressCountry: "CN",
      addressLocality: countyLabel(posting.county)[locale],
    },
  };
  const organisation = {
    "@type": "Organization",
    name: posting.organisationName ?? wordsOf(locale).confidentialOrganisation,
  };
  if (posting.kind === "talent")
    return {
      "@type": "JobPosting",
      title: posting.title,
      ...shared,
      datePosted: dayOf(posting.publishedAt),
      hiringOrganization: organisation,
      jobLocation: place,
      ...(posting.headcount ? { totalJobOpenings: posting.headcount } : {}),
      ...(posting.facts.engagementMode
        ? {
            employmentType:
              { "full-time": "FULL_TIME", "part-time": "PART_TIME", project: "CONTRACTOR" }[
                String(posting.facts.engagementMode)
              ] ?? "OTHER",
          }
        : {}),
      ...(posting.industry ? { industry: industryLabel(posting.industry)[locale] } : {}),
      ...(money
        ? {
            baseSalary: {
              "@type": "MonetaryAmount",
              currency: "CNY",
              value: {
                "@type": "QuantitativeValue",
                ...(posting.amountMin !== null ? { minValue: posting.amountMin } : {}),
                ...(posting.amountMax !== null ? { maxValue: posting.amountMax } : {}),
                unitText: "YEAR",
              },
            },
          }
        : {}),
    };
  return {
    "@type": "Demand",
    name: posting.title,
    ...shared,
    validFrom: posting.publishedAt,
    areaServed: place,
    seller: organisation,
    itemOffered: {
      "@type": "Service",
      name: posting.title,
      ...(posting.fields.length ? { category: posting.fields.map((f) => fieldLabel(f)[locale]) } : {}),
    },
    ...(money
      ? {
          priceSpecification: {
            "@type": "PriceSpecification",
            priceCurrency: "CNY",
            ...(posting.amountMin !== null ? { minPrice: posting.amountMin } : {}),
            ...(posting.amountMax !== null ? { maxPrice: posting.amountMax } : {}),
          },
        }
      : {}),
  };
}
