import type { z } from "zod";
import { type FieldRefusal, refuse } from "#platform/kernel/refusal.ts";
import { countyByCode, jiaozuo } from "../model/codes/counties.ts";
import { division } from "../model/codes/divisions.ts";
import { industry } from "../model/codes/industries.ts";
import { plainName } from "../model/names/index.ts";
import { type OrganisationField, OrganisationInput, organisationFields } from "../model/organisation.ts";

const labels = new Map<string, FieldRefusal["label"]>(organisationFields.map((f) => [f.id, f.label]));

/** One refused field with its label. */
export const fieldRefusal = (
  field: string,
  value: unknown,
  reason: FieldRefusal["reason"],
  possible?: FieldRefusal["possible"],
): FieldRefusal => {
  const label = labels.get(field);
  return {
    field,
    ...(label ? { label } : {}),
    ...(value === null || value === undefined ? {} : { value: String(value).slice(0, 100) }),
    reason,
    ...(possible ? { possible } : {}),
  };
};

const refusalOf = (
  field: string,
  value: unknown,
  said: Pick<FieldRefusal, "reason" | "possible"> | undefined,
) => fieldRefusal(field, value, said?.reason ?? { zh: "不正确", en: "Wrong" }, said?.possible);

/** What is wrong with a code that no table holds, and what to do. */
const CODE_REASONS: Readonly<Record<string, Pick<FieldRefusal, "reason" | "possible">>> = {
  county: {
    reason: { zh: `不是${jiaozuo.label.zh}的县（市、区）`, en: `Not a county of ${jiaozuo.label.en}` },
    possible: { zh: "市外机构请填写“所在地域”", en: "For organisations elsewhere fill in the region" },
  },
  region: {
    reason: { zh: "没有这个行政区划", en: "No such division" },
    possible: { zh: "请从列表中选择省、市", en: "Choose a province or city from the list" },
  },
  industry: {
    reason: { zh: "行业代码不在 GB/T 4754-2017 中", en: "Not an industry of GB/T 4754-2017" },
    possible: { zh: "请从列表中选择", en: "Choose one from the list" },
  },
};

function inWords(issue: z.core.$ZodIssue, field: string): Pick<FieldRefusal, "reason" | "possible"> {
  const code = CODE_REASONS[field];
  if (code) return code;
  switch (issue.code) {
    case "too_big":
      return { reason: { zh: `不能超过 ${issue.maximum}`, en: `At most ${issue.maximum}` } };
    case "too_small":
      return { reason: { zh: `不能少于 ${issue.minimum} 个字`, en: `At least ${issue.minimum} characters` } };
    case "invalid_type":
      return { reason: { zh: "必填或类型不符", en: "Required, or of the wrong type" } };
    case "invalid_value":
      return {
        reason: { zh: "不在可选范围内", en: "Not one of the options" },
        possible: { zh: issue.values.join("、"), en: issue.values.join(", ") },
      };
    case "unrecognized_keys":
      return { reason: { zh: "没有这个字段", en: "No such field" } };
    default: {
      // The schema's own sentences are written "中文 / English".
      const [zh, en] = issue.message.split(" / ");
      return zh && en
        ? { reason: { zh, en } }
        : { reason: { zh: "格式不正确", en: "Not in the expected form" } };
    }
  }
}

/** Codes that no table holds; a county must be one of the city's, other places belong into `region`. */
function unknownCodes(input: OrganisationInput): FieldRefusal[] {
  const wrong = [
    input.county && !countyByCode(input.county) ? "county" : "",
    input.region && !division(input.region) ? "region" : "",
    input.industry && !industry(input.industry) ? "industry" : "",
  ].filter(Boolean);
  return wrong.map((field) => refusalOf(field, input[field as OrganisationField], CODE_REASONS[field]));
}

/** Brings checked values to the form in which they are stored: no empty texts, the industry's own code, names once. */
function tidy(input: OrganisationInput): OrganisationInput {
  const emptied = Object.fromEntries(
    Object.entries(input).map(([id, value]) => [id, value === "" ? null : value]),
  ) as OrganisationInput;
  const seen = new Set([plainName(input.fullName)]);
  const aliases = input.aliases.filter((alias) => {
    const plain = plainName(alias);
    return plain !== "" && !seen.has(plain) && seen.add(plain);
  });
  const code = input.industry ? (industry(input.industry)?.code ?? input.industry) : null;
  return { ...emptied, industry: code, aliases, fields: [...new Set(input.fields)] };
}

export type Checked =
  | { readonly ok: true; readonly input: OrganisationInput }
  | { readonly ok: false; readonly fields: readonly FieldRefusal[] };

/** Checks what a person, a file or another module states of an organisation; every wrong field is named at once. */
export function checkInput(raw: unknown): Checked {
  const given = raw as Readonly<Record<string, unknown>>;
  const parsed = OrganisationInput.safeParse(raw);
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => {
      const field = String(
        issue.path[0] ?? (issue.code === "unrecognized_keys" ? issue.keys[0] : "fullName"),
      );
      return refusalOf(field, given[field], inWords(issue, field));
    });
    return { ok: false, fields };
  }
  const input = tidy(parsed.data);
  const fields = unknownCodes(input);
  return fields.length > 0 ? { ok: false, fields } : { ok: true, input };
}

/** The checked input. Refuses `invalid-input` naming the fields (and the row, when one of many). */
export function requireInput(raw: unknown, row?: number): OrganisationInput {
  const checked = checkInput(raw);
  if (checked.ok) return checked.input;
  const fields = checked.fields.map((f) => (row === undefined ? f : { ...f, row }));
  return refuse("invalid-input", { values: { count: fields.length }, fields });
}
