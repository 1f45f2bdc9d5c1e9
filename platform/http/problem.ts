import { z } from "zod";
import { isUnavailable } from "#platform/db/database.ts";
import { type FieldRefusal, Refusal } from "#platform/kernel/refusal.ts";
import type { Locale } from "#platform/kernel/text.ts";

const Pair = z.object({ zh: z.string(), en: z.string() });

/** The body of every refusal: RFC 9457 problem details with a stable code, both languages, and the fields concerned. */
export const Problem = z.object({
  type: z.string(),
  status: z.number().int(),
  code: z.string(),
  title: z.string().describe("In the language asked for"),
  messages: Pair,
  possible: Pair.optional().describe("What is possible instead"),
  fields: z
    .array(
      z.object({
        row: z.number().int().optional(),
        field: z.string(),
        label: Pair.optional(),
        value: z.string().optional(),
        reason: Pair,
        possible: Pair.optional(),
      }),
    )
    .optional(),
  changes: z
    .array(
      z.object({
        field: z.string(),
        label: Pair,
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

type ValidationIssue = { instancePath?: string; message?: string; params?: { issue?: z.core.$ZodIssue } };

const short = (value: unknown): string | undefined =>
  value === undefined
    ? undefined
    : String(typeof value === "object" ? JSON.stringify(value) : value).slice(0, 100);

/** What is wrong with a value in words; zod's own sentence serves where no better one is known. */
function sentence(
  issue: z.core.$ZodIssue | undefined,
  message: string,
): { reason: FieldRefusal["reason"]; possible?: FieldRefusal["possible"] } {
  switch (issue?.code) {
    case "invalid_type":
      return issue.input === undefined
        ? { reason: { zh: "必填", en: "Required" } }
        : { reason: { zh: `类型应为 ${issue.expected}`, en: `Must be of type ${issue.expected}` } };
    case "too_big":
      return {
        reason: {
          zh: `不能超过 ${issue.maximum}${issue.origin === "string" ? " 个字" : ""}`,
          en: `At most ${issue.maximum}${issue.origin === "string" ? " characters" : ""}`,
        },
      };
    case "too_small":
      return {
        reason:
          issue.origin === "string" && issue.minimum === 1
            ? { zh: "必填", en: "Required" }
            : { zh: `不能少于 ${issue.minimum}`, en: `At least ${issue.minimum}` },
      };
    case "invalid_value":
      return {
        reason: { zh: "不在可选范围内", en: "Not one of the options" },
        possible: { zh: issue.values.join("、"), en: issue.values.map(String).join(", ") },
      };
    case "unrecognized_keys":
      return {
        reason: {
          zh: `不认识的字段：${issue.keys.join("、")}`,
          en: `Unknown field(s): ${issue.keys.join(", ")}`,
        },
      };
    default: {
      // A schema's own refinement writes "中文 / English".
      const [zh, en] = message.split(" / ");
      return { reason: { zh: zh ?? message, en: en ?? message } };
    }
  }
}

/** Turns anything thrown while handling a request into a Refusal, or undefined for a bug (500). */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const e = error as { validation?: ValidationIssue[]; code?: string; statusCode?: number; message?: string };
  if (e?.validation) {
    const fields = e.validation.map((v): FieldRefusal => {
      const issue = v.params?.issue;
      const field =
        (v.instancePath ?? "").replace(/^\//, "").replaceAll("/", ".") || issue?.path?.join(".") || "body";
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
