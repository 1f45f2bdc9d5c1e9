export { cellText, cleanText, columnLetters, isBlank } from "./cells.ts";
export {
  detectTable,
  type Header,
  pickTable,
  type SheetGrid,
  type TableShape,
} from "./header.ts";
export { labelKey, labelParts } from "./labels.ts";
export {
  headerLabel,
  headersSignature,
  type KeptMapping,
  keepMapping,
  type MappedColumn,
  type Mapping,
  type MappingHelp,
  overrideMapping,
  proposeMapping,
} from "./mapping.ts";
export { parseCell, saysNothing } from "./parse-cell.ts";
export { type RowRole, rowRole } from "./row-role.ts";
export {
  type CellFailure,
  canonical,
  type ReadRow,
  type RowReading,
  repeatFinder,
  rowFingerprint,
  rowReader,
} from "./rows.ts";
export type {
  Cell,
  EnumOption,
  FieldKind,
  FieldSpec,
  Merge,
  ParseContext,
  Parsed,
  SheetRow,
  Text,
} from "./types.ts";
export { type PhoneValue, parseEmail, parsePhone, parseUscc } from "./values/contacts.ts";
export { type DateValue, parseDate, serialToIso } from "./values/dates.ts";
export { type MoneyValue, moneyFactor, parseMoney } from "./values/money.ts";
export { parseDecimal, parseInteger, parseYear } from "./values/numbers.ts";
export { parseBoolean, parseEnum, parseList, parseText } from "./values/words.ts";
