import { inLanguage } from "#modules/needs/model/public-need.ts";
import { type Html, html, raw } from "#platform/http/html.ts";
import type { Locale } from "#platform/kernel/text.ts";
import { amountText } from "../../../model/portal/amount.ts";
import { countyLabel, fieldLabel, industryLabel } from "../../../model/portal/labels.ts";
import { dayOf, dayText, wordsOf } from "../page/words.ts";
import type { PostingItem } from "../query/postings.ts";
import { portalPath } from "../shell.ts";

/** What a page knows beside what it shows. */
export type PageContext = {
  readonly locale: Locale;
  /** `https://…` of this installation. */
  readonly origin: string;
  /** The day in the city. */
  readonly today: string;
};

export const needPath = (code: string): string => `/portal/needs/${encodeURIComponent(code)}`;

export const tags = (
  posting: Pick<PostingItem, "kind" | "openCall" | "confidential">,
  locale: Locale,
): Html => {
  const words = wordsOf(locale);
  return html`<span class="tag ${posting.kind}">${posting.kind === "technology" ? kindName(locale).technology : kindName(locale).talent}</span>${
    posting.openCall ? html` <span class="tag open-call">${words.call}</span>` : null
  }${posting.confidential ? html` <span class="tag">${words.confidential}</span>` : null}`;
};

const kindName = (locale: Locale) =>
  locale === "zh"
    ? { technology: "技术需求", talent: "人才需求" }
    : { technology: "Technology", talent: "Talent" };

/** Pieces in a row with a middle dot between those that are there. */
export const row = (pieces: readonly (Html | string | null)[]): Html[] =>
  pieces
    .filter((piece): piece is Html | string => piece !== null && piece !== "")
    .map((piece, i) => html`${i > 0 ? raw(" · ") : null}<span>${piece}</span>`);

export function deadlineText(deadline: string, context: PageContext): string {
  const words = wordsOf(context.locale);
  return deadline < context.today
    ? `${words.ended} (${dayText(deadline, context.locale)})`
    : `${words.deadline} ${dayText(deadline, context.locale)}`;
}

/** The last day as a fact beside its label; one that has passed is said to have. */
export const deadlineDay = (deadline: string, { locale, today }: PageContext): string =>
  deadline < today ? `${dayText(deadline, locale)} (${wordsOf(locale).ended})` : dayText(deadline, locale);

/** A posting in a list. */
export function postingCard(given: PostingItem, context: PageContext, level: "h2" | "h3" = "h2"): Html {
  const { locale } = context;
  const posting = inLanguage(given, locale);
  const words = wordsOf(locale);
  const link = html`<a href="${portalPath(locale, needPath(posting.code))}">${posting.title}</a>`;
  return html`<li class="card">
${level === "h2" ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
<p class="card-tags">${tags(posting, locale)} <span class="small quiet">${row([
    posting.confidential ? words.confidentialOrganisation : posting.organisationName,
    countyLabel(posting.county)[locale],
    ...posting.fields.slice(0, 3).map((field) => fieldLabel(field)[locale]),
    posting.fields.length === 0 && posting.industry ? industryLabel(posting.industry)[locale] : null,
  ])}</span></p>
${posting.summary ? html`<p class="card-text">${posting.summary}</p>` : null}
<p class="small quiet card-foot">${row([
    amountText(posting, locale),
    posting.kind === "talent" && posting.headcount ? `${words.heads} ${posting.headcount}` : null,
    posting.deadline ? deadlineText(posting.deadline, context) : null,
    html`${words.published} <time datetime="${dayOf(posting.publishedAt)}">${dayText(dayOf(posting.publishedAt), locale)}</time>`,
  ])}</p>
</li>`;
}

/** Paragraphs of a plain text: an empty line parts them, web addresses are links. */
export function paragraphs(text: string): Html[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean)
    .map(
      (block) =>
        html`<p>${block.split("\n").map((line, i) => html`${i > 0 ? raw("<br>") : null}${linked(line)}`)}</p>`,
    );
}

const ADDRESS = /https?:\/\/[^\s<>"'，。；、（）《》]+/g;
function linked(line: string): Html[] {
  const pieces: Html[] = [];
  let at = 0;
  for (const found of line.matchAll(ADDRESS)) {
    const url = found[0].replace(/[.,;:!?)]+$/, "");
    if (!URL.canParse(url)) continue;
    pieces.push(html`${line.slice(at, found.index)}<a href="${url}" rel="nofollow noopener">${url}</a>`);
    at = found.index + url.length;
  }
  pieces.push(html`${line.slice(at)}`);
  return pieces;
}
