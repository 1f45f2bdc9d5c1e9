import { fill, type Text } from "./text.ts";

/** One refused field (or spreadsheet cell): where, what was given, why not, and what would be possible. */
export type FieldRefusal = {
  readonly row?: number;
  readonly field: string;
  readonly label?: Text;
  readonly value?: string;
  readonly reason: Text;
  readonly possible?: Text;
};

/** What differs between the version a person edited and the one stored now. */
export type Change = {
  readonly field: string;
  readonly label: Text;
  readonly from: unknown;
  readonly to: unknown;
  readonly by?: string;
  readonly at?: string;
};

export type RefusalSpec = {
  readonly http: 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503;
  readonly text: Text;
  readonly possible?: Text;
};

const catalogue = new Map<string, RefusalSpec>();

/**
 * Declares the expected noes of a module once: code → HTTP status, sentence, and what is possible instead.
 * Sentences may hold `{name}` for values. A code declared twice with another text is a programming error.
 */
export function defineRefusals<const T extends Record<string, RefusalSpec>>(
  specs: T,
): { readonly [K in keyof T]: K } {
  for (const [code, spec] of Object.entries(specs)) {
    const known = catalogue.get(code);
    if (known && known.text.zh !== spec.text.zh) throw new Error(`refusal ${code} is declared twice`);
    catalogue.set(code, spec);
  }
  return Object.fromEntries(Object.keys(specs).map((k) => [k, k])) as { [K in keyof T]: K };
}

/** The declared refusal, or undefined. */
export const refusalSpec = (code: string): RefusalSpec | undefined => catalogue.get(code);
/** All declared refusals, for documentation. */
export const allRefusals = (): ReadonlyMap<string, RefusalSpec> => catalogue;

export type RefusalDetail = {
  readonly values?: Readonly<Record<string, string | number>>;
  readonly fields?: readonly FieldRefusal[];
  readonly possible?: Text;
  readonly changes?: readonly Change[];
};

/** An expected no. Thrown inside a command so that its transaction rolls back; mapped to problem+json at the edge. */
export class Refusal extends Error {
  readonly code: string;
  readonly detail: RefusalDetail;
  readonly spec: RefusalSpec;
  constructor(code: string, detail: RefusalDetail = {}) {
    const spec = catalogue.get(code);
    if (!spec) throw new Error(`refusal ${code} is not declared`);
    super(fill(spec.text, detail.values).en);
    this.code = code;
    this.detail = detail;
    this.spec = spec;
  }
  get texts(): Text {
    return fill(this.spec.text, this.detail.values);
  }
  get possible(): Text | undefined {
    return this.detail.possible ?? (this.spec.possible && fill(this.spec.possible, this.detail.values));
  }
}

/** Throws a Refusal; typed `never` so that control flow narrows after it. */
export function refuse(code: string, detail?: RefusalDetail): never {
  throw new Refusal(code, detail);
}

/** Refusals any operation may answer with. */
defineRefusals({
  "invalid-input": {
    http: 400,
    text: { zh: "填写的内容有 {count} 处需要更正", en: "{count} field(s) need correction" },
  },
  "not-signed-in": { http: 401, text: { zh: "请先登录", en: "Please sign in first" } },
  "not-allowed": {
    http: 403,
    text: {
      zh: "您的角色或管辖范围不允许此操作",
      en: "Your role or area of responsibility does not allow this",
    },
    possible: {
      zh: "如确需办理，请联系市级经办人员或管理员调整授权",
      en: "Ask the city operator or an administrator to extend your role",
    },
  },
  "not-found": {
    http: 404,
    text: { zh: "没有找到，或不在您的可见范围内", en: "Not found, or not visible to you" },
  },
  "stale-version": {
    http: 409,
    text: {
      zh: "您编辑期间，这条记录已被他人修改，未保存您的改动",
      en: "Someone changed this record while you were editing; your change was not saved",
    },
    possible: { zh: "请核对下列变化后再提交", en: "Review the changes below and submit again" },
  },
  "wrong-state": {
    http: 409,
    text: {
      zh: "当前状态为“{state}”，不能执行“{action}”",
      en: "The record is “{stateEn}”; “{actionEn}” is not possible now",
    },
  },
  "reason-required": { http: 422, text: { zh: "请填写原因", en: "A reason is required" } },
  "idempotency-key-reused": {
    http: 422,
    text: { zh: "同一个幂等键用于了不同的请求", en: "This Idempotency-Key was used for a different request" },
    possible: { zh: "每个新请求请使用新的幂等键", en: "Use a new key for each new request" },
  },
  "too-many-requests": {
    http: 429,
    text: { zh: "操作过于频繁，请 {seconds} 秒后再试", en: "Too many requests; try again in {seconds} s" },
  },
  "too-large": {
    http: 413,
    text: { zh: "内容超过上限 {limit}", en: "The content exceeds the limit of {limit}" },
  },
  "unsupported-media": { http: 415, text: { zh: "不支持的内容类型", en: "Unsupported content type" } },
  unavailable: {
    http: 503,
    text: {
      zh: "系统暂时不可用，数据未受影响，请稍后再试",
      en: "Temporarily unavailable; no data was affected. Please try again",
    },
  },
});
