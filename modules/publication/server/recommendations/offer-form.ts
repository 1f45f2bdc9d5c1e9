import { type Html, html, raw } from "#platform/http/html.ts";
import type { Locale, Text } from "#platform/kernel/text.ts";
import {
  consentStatement,
  OFFER_LIMITS,
  type OfferField,
  type OfferTyped,
} from "../../model/recommendations/recommendation.ts";

const L = (zh: string, en: string): Text => ({ zh, en });
const WORDS = {
  self: {
    title: L("我能解决", "I can help"),
    name: L("您的姓名", "Your name"),
    institution: L("单位", "Institution or company"),
    reason: L("您能提供什么：相关经验、成果或思路", "What you can offer: experience, results, ideas"),
    send: L("提交", "Send"),
  },
  other: {
    title: L("推荐专家", "Recommend an expert"),
    name: L("被推荐人姓名", "Name of the expert"),
    institution: L("被推荐人单位", "Institution of the expert"),
    reason: L("为什么合适：相关经验、成果", "Why they fit: experience, results"),
    send: L("提交推荐", "Send the recommendation"),
  },
  titleOf: L("职称或职务", "Title or position"),
  email: L("邮箱", "E-mail"),
  phone: L("电话", "Telephone"),
  reach: L("邮箱和电话至少填一项", "One of the two is enough"),
  field: L("专业方向", "Field"),
  cv: L("简历（可不附）", "CV (may be left out)"),
  cvHint: L("PDF 或 Word（.docx），不超过 10 MB", "PDF or Word (.docx), at most 10 MB"),
  cvAgain: L(
    "刚才选择的文件没有保留，如需附上请重新选择",
    "The file you chose was not kept; choose it again if you want to send it",
  ),
  recommender: L("您的姓名", "Your name"),
  recommenderEmail: L("您的邮箱（用于告知结果）", "Your e-mail (to tell you what came of it)"),
  optional: L("选填", "optional"),
  trap: L("请勿填写此栏", "Leave this empty"),
  wrong: L("还有 {n} 处需要更正", "{n} field(s) need correction"),
  kept: L("您填写的内容已保留。", "What you typed is kept."),
} as const;

export type OfferForm = {
  readonly locale: Locale;
  readonly kind: "self" | "other";
  /** Where it is sent; left out when no need takes it any more. */
  readonly action: string;
  /** Claims one sending: a second press of the button sends nothing twice. */
  readonly key: string;
  readonly needId: string;
  /** Whose offices get what is typed. */
  readonly city: Text;
  readonly typed: OfferTyped;
  readonly problems?: Partial<Record<OfferField, Text>> | undefined;
  /** The link says who recommends. */
  readonly recommenderKnown: boolean;
  readonly hadFile?: boolean | undefined;
  /** Other needs the same words can be sent to, instead of the one in `action`. */
  readonly instead?: readonly { readonly action: string; readonly label: string }[] | undefined;
};

/** The form for recommending somebody or oneself: plain HTML that works without a script; a script keeps a draft on the device. */
export function offerForm(form: OfferForm): Html {
  const { locale, kind, typed, problems = {} } = form;
  const words = WORDS[kind];
  const t = (text: Text) => text[locale];
  const input = (
    name: keyof typeof OFFER_LIMITS,
    label: Text,
    more: { type?: string; required?: boolean; hint?: Text; complete?: string; area?: boolean } = {},
  ): Html => {
    const problem = problems[name];
    const describedBy = [problem ? `${name}-wrong` : "", more.hint ? `${name}-hint` : ""]
      .filter(Boolean)
      .join(" ");
    const attributes = html`id="${name}" name="${name}" maxlength="${OFFER_LIMITS[name]}"${more.required ? raw(" required") : null}${
      describedBy ? html` aria-describedby="${describedBy}"` : null
    }${problem ? raw(' aria-invalid="true"') : null}${more.complete ? html` autocomplete="${more.complete}"` : null}`;
    return html`<div class="field"><label for="${name}">${t(label)}${
      more.required ? null : html` <span class="hint">${t(WORDS.optional)}</span>`
    }</label>${more.hint ? html`<div class="hint" id="${name}-hint">${t(more.hint)}</div>` : null}${
      problem ? html`<div class="wrong" id="${name}-wrong">${t(problem)}</div>` : null
    }${
      more.area
        ? html`<textarea ${attributes}>${typed[name] ?? ""}</textarea>`
        : html`<input type="${more.type ?? "text"}" value="${typed[name] ?? ""}" ${attributes}>`
    }</div>`;
  };
  const own = kind === "self";
  const count = Object.keys(problems).length;
  return html`<form class="panel offer" method="post" enctype="multipart/form-data" action="${form.action}" novalidate data-offer="${form.needId}-${kind}">
<h2>${t(words.title)}</h2>
${
  count > 0
    ? html`<div class="notice bad" role="alert">${t(WORDS.wrong).replace("{n}", String(count))}${locale === "zh" ? "。" : ". "}${t(WORDS.kept)}</div>`
    : null
}
<input type="hidden" name="key" value="${form.key}"><input type="hidden" name="kind" value="${kind}"><input type="hidden" name="needId" value="${form.needId}">
<div class="hidden" aria-hidden="true"><label for="website">${t(WORDS.trap)}</label><input type="text" id="website" name="website" tabindex="-1" autocomplete="off"></div>
${input("name", words.name, { required: true, ...(own ? { complete: "name" } : {}) })}
${input("institution", words.institution, { required: true, ...(own ? { complete: "organization" } : {}) })}
${input("title", WORDS.titleOf)}
${input("email", WORDS.email, { type: "email", hint: WORDS.reach, ...(own ? { complete: "email" } : {}) })}
${input("phone", WORDS.phone, { type: "tel", ...(own ? { complete: "tel" } : {}) })}
${input("reason", words.reason, { required: true, area: true })}
${input("field", WORDS.field)}
${
  own
    ? null
    : html`${input("recommenderName", WORDS.recommender, { required: !form.recommenderKnown, complete: "name" })}${input(
        "recommenderEmail",
        WORDS.recommenderEmail,
        { type: "email", complete: "email" },
      )}`
}
<div class="field"><label for="cv">${t(WORDS.cv)}</label><div class="hint" id="cv-hint">${t(WORDS.cvHint)}</div>${
    problems.cv ? html`<div class="wrong" id="cv-wrong">${t(problems.cv)}</div>` : null
  }${form.hadFile && !problems.cv ? html`<div class="wrong">${t(WORDS.cvAgain)}</div>` : null}<input type="file" id="cv" name="cv" accept=".pdf,.docx,application/pdf" aria-describedby="cv-hint${problems.cv ? " cv-wrong" : ""}"></div>
<div class="field">${problems.consent ? html`<div class="wrong" id="consent-wrong">${t(problems.consent)}</div>` : null}<label class="tick"><input type="checkbox" name="consent" value="yes"${
    typed.consent === "yes" ? raw(" checked") : null
  }${problems.consent ? raw(' aria-describedby="consent-wrong" aria-invalid="true"') : null} required> <span>${t(consentStatement(kind, form.city))}</span></label></div>
<div class="actions">${
    form.instead
      ? form.instead.map(
          ({ action, label }) =>
            html`<button class="button" type="submit" formaction="${action}">${label}</button>`,
        )
      : html`<button class="button" type="submit">${t(words.send)}</button>`
  }</div>
</form>`;
}
