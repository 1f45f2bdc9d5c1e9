import { z } from "zod";
import { isUnavailable } from "#platform/db/unavailable.ts";
import { type FieldRefusal, Refusal } from "#platform/kernel/refusal.ts";
import type { Locale } from "#platform/kernel/text.ts";
import { textPair } from "#platform/kernel/text-pair.ts";

/** The body of every refusal: RFC 9457 problem details with a stable code, both languages, and the fields concerned. */
export const Problem = z.object({
  type: z.string(),
  status: z.number().int(),
  code: z.string(),
  title: z.string().describe("In the language asked for"),
  messages: textPair,
  possible: textPair.optional().describe("What is possible instead"),
  fields: z
    .array(
      z.object({
        row: z.number().int().optional(),
        field: z.string(),
        label: textPair.optional(),
        value: z.string().optional(),
        reason: textPair,
        possible: textPair.optional(),
      }),
    )
    .optional(),
  changes: z
    .array(
      z.object({
        field: z.string(),
        label: textPair,
        from: z.unknown(),
        to: z.unknown(),
        by: z.string().optional(),
        at: z.string().optional(),
      }),
    )
    .optional(),
  requestId: z.string(),
});
export type ProblemBody = z.infer<typeof Problem>;

/** The problem body of a refusal. */
export function problemOf(refusal: Refusal, at: { locale: Locale; requestId: string }): ProblemBody {
  const { texts, possible, detail, spec } = refusal;
  return {
    type: `urn:huizhi:refusal:${refusal.code}`,
    status: spec.http,
    code: refusal.code,
    title: texts[at.locale],
    messages: texts,
    ...(possible ? { possible } : {}),
    ...(detail.fields ? { fields: [...detail.fields] } : {}),
    ...(detail.changes ? { changes: [...detail.changes] } : {}),
    requestId: at.requestId,
  };
}

/** As the validator hands them on: the schema's issue with its code as the keyword and the rest as parameters. */
type ValidationIssue = {
  instancePath?: string;
  message?: string;
  keyword?: string;
  params?: { issue?: z.core.$ZodIssue };
};

const issueOf = ({ params, keyword, message = "" }: ValidationIssue): z.core.$ZodIssue | undefined =>
  params?.issue ?? (keyword ? ({ ...params, code: keyword, message } as z.core.$ZodIssue) : undefined);

const short = (value: unknown): string | undefined =>
  value === undefined
    ? undefined
    : String(typeof value === "object" ? JSON.stringify(value) : value).slice(0, 100);

const TYPES: Readonly<Record<string, { zh: string; en: string }>> = {
  string: { zh: "文字", en: "text" },
  number: { zh: "数字", en: "a number" },
  int: { zh: "整数", en: "a whole number" },
  boolean: { zh: "是或否", en: "true or false" },
  array: { zh: "列表", en: "a list" },
  object: { zh: "对象", en: "an object" },
};
const FORMATS: Readonly<Record<string, { zh: string; en: string }>> = {
  date: { zh: "日期，如 2023-09-24", en: "a date like 2023-09-24" },
  datetime: { zh: "时刻，如 2023-09-24T10:00:00+08:00", en: "an instant like 2023-09-24T10:00:00+08:00" },
  email: { zh: "邮箱地址，如 name@example.org", en: "a mail address like name@example.org" },
  url: { zh: "网址", en: "a web address" },
};

type Said = Pick<FieldRefusal, "reason" | "possible">;
const said = (zh: string, en: string): Said => ({ reason: { zh, en } });

/** What is wrong with a value in words; a schema's own message is written "中文 / English". */
function sentence(issue: z.core.$ZodIssue | undefined, message: string): Said {
  const own = / \/ /.test(message) && /\p{Script=Han}/u.test(message);
  if (own) {
    const [zh = message, en = message] = message.split(" / ");
    return said(zh, en);
  }
  switch (issue?.code) {
    case "invalid_type": {
      if (/received undefined/.test(message)) return said("必填", "Required");
      const type = TYPES[issue.expected] ?? { zh: issue.expected, en: issue.expected };
      return said(`应为${type.zh}`, `Must be ${type.en}`);
    }
    case "too_big":
      return issue.origin === "string"
        ? said(`不能超过 ${issue.maximum} 个字`, `At most ${issue.maximum} characters`)
        : issue.origin === "array"
          ? said(`不能超过 ${issue.maximum} 项`, `At most ${issue.maximum} entries`)
          : said(`不能大于 ${issue.maximum}`, `At most ${issue.maximum}`);
    case "too_small":
      if (issue.origin === "string" && issue.minimum === 1) return said("必填", "Required");
      return issue.origin === "string"
        ? said(`不能少于 ${issue.minimum} 个字`, `At least ${issue.minimum} characters`)
        : issue.origin === "array"
          ? said(`至少 ${issue.minimum} 项`, `At least ${issue.minimum} entries`)
          : said(`不能小于 ${issue.minimum}`, `At least ${issue.minimum}`);
    case "invalid_value":
      return {
        ...said("不在可选范围内", "Not one of the options"),
        possible: { zh: issue.values.join("、"), en: issue.values.map(String).join(", ") },
      };
    case "invalid_format": {
      const format = FORMATS[issue.format];
      return format ? said(`应为${format.zh}`, `Must be ${format.en}`) : said("格式不正确", "Wrong format");
    }
    case "unrecognized_keys":
      return said(`不认识的字段：${issue.keys.join("、")}`, `Unknown field(s): ${issue.keys.join(", ")}`);
    case "invalid_union":
      return said("与任何一种可选形式都不符", "Fits none of the possible forms");
    default:
      return said("取值不正确", message || "Invalid value");
  }
}

/** Turns anything thrown while handling a request into a Refusal, or undefined for a bug (500). */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const e = error as { validation?: ValidationIssue[]; code?: string; statusCode?: number; message?: string };
  if (e?.validation) {
    const fields = e.validation.map((v): FieldRefusal => {
      const issue = issueOf(v);
      const field =
        (v.instancePath ?? "").replace(/^\//, "").replaceAll("/", ".") ||
        issue?.path?.join(".") ||
        (issue?.code === "unrecognized_keys" && issue.keys.length === 1 ? issue.keys[0] : undefined) ||
        "body";
      const value = short(issue?.input);
      return { field, ...(value === undefined ? {} : { value }), ...sentence(issue, v.message ?? "") };
    });
    return new Refusal("invalid-input", { values: { count: fields.length }, fields });
  }
  if (isUnavailable(error)) return new Refusal("unavailable");
  switch (e?.code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
    case "FST_REQ_FILE_TOO_LARGE":
    case "FST_FILES_LIMIT":
    case "FST_PARTS_LIMIT":
    case "FST_FIELDS_LIMIT":
      return new Refusal("too-large", { values: { limit: "25 MB" } });
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
    case "FST_INVALID_MULTIPART_CONTENT_TYPE":
      return new Refusal("unsupported-media");
    // Values PostgreSQL cannot store: a NUL character, a day out of range, a number too big.
    case "22021":
    case "22P05":
    case "22007":
    case "22008":
    case "22003":
    case "22P02":
      return new Refusal("invalid-input", {
        values: { count: 1 },
        fields: [
          {
            field: "body",
            reason: {
              zh: "含有无法保存的字符或超出范围的数值",
              en: "Contains characters or numbers that cannot be stored",
            },
          },
        ],
      });
  }
  if (e?.statusCode && e.statusCode >= 400 && e.statusCode < 500) {
    return new Refusal(e.statusCode === 404 ? "not-found" : "invalid-input", {
      values: { count: 1 },
      fields: [
        { field: "body", reason: { zh: "请求格式不正确", en: `Malformed request: ${e.message ?? ""}` } },
      ],
    });
  }
  return undefined;
}
