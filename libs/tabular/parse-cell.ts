import { isBlank } from "./cells.ts";
import { type Cell, type FieldSpec, no, type ParseContext, type Parsed } from "./types.ts";
import { parseEmail, parsePhone, parseUscc } from "./values/contacts.ts";
import { parseDate } from "./values/dates.ts";
import { parseMoney } from "./values/money.ts";
import { parseDecimal, parseInteger, parseYear } from "./values/numbers.ts";
import { parseBoolean, parseEnum, parseList, parseText } from "./values/words.ts";

const PLACEHOLDER = /^([-—–/\\]+|n\/?a|null|nil)$/i;

/** True when a cell says "nothing here": blank, or a lone dash, slash or N/A. */
export function saysNothing(cell: Cell | undefined): boolean {
  return isBlank(cell) || (typeof cell === "string" && PLACEHOLDER.test(cell.trim()));
}

/**
 * Reads one cell as its field's kind. A cell that says nothing gives value null, or a refusal when the field is required;
 * an Excel error (#N/A, #REF!) is always refused. Values: text string; integer, decimal, year number; money MoneyValue;
 * date DateValue; phone PhoneValue; email, uscc, enum string; boolean; list string[].
 */
export function parseCell(
  field: FieldSpec,
  cell: Cell | undefined,
  context: ParseContext = {},
): Parsed<unknown> {
  if (cell === undefined || cell === null || saysNothing(cell)) {
    if (field.required) return no("必填，不能为空", "Required; it cannot be empty");
    return { ok: true, value: null };
  }
  if (typeof cell === "string" && /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!)$/.test(cell))
    return no(`单元格是 Excel 错误值 ${cell}`, `The cell is an Excel error ${cell}`, {
      zh: "请填写实际内容",
      en: "Enter the actual content",
    });
  const limits = { min: field.min, max: field.max };
  switch (field.kind) {
    case "text":
      return parseText(cell, field.maxLength);
    case "integer":
      return parseInteger(cell, limits);
    case "decimal":
      return parseDecimal(cell, limits);
    case "money":
      return parseMoney(cell, context.unit ?? field.unit);
    case "date":
      return parseDate(cell, context.date1904);
    case "year":
      return parseYear(cell, limits);
    case "phone":
      return parsePhone(cell);
    case "email":
      return parseEmail(cell);
    case "boolean":
      return parseBoolean(cell);
    case "enum":
      return parseEnum(cell, field.options ?? []);
    case "list":
      return parseList(cell, field.options, field.maxLength);
    case "uscc":
      return parseUscc(cell, context.isValidUscc);
  }
}
