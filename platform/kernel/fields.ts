import type { Text } from "./text.ts";

export type FieldKind =
  | "text"
  | "longtext"
  | "integer"
  | "decimal"
  | "money"
  | "date"
  | "datetime"
  | "year"
  | "boolean"
  | "enum"
  | "enums"
  | "keywords"
  | "phone"
  | "email"
  | "uscc"
  | "url"
  | "division"
  | "industry"
  | "discipline"
  | "reference";

/** One value of an enumeration with its label and the other words people write for it. */
export type Option = { readonly value: string; readonly label: Text; readonly aliases?: readonly string[] };

/** How a field is called, asked, imported, exported and protected. One definition serves form, list, import and export. */
export type FieldSpec = {
  readonly id: string;
  readonly label: Text;
  readonly kind: FieldKind;
  readonly required?: boolean;
  readonly aliases?: readonly string[];
  readonly options?: readonly Option[];
  readonly max?: number;
  readonly help?: Text;
  /** public: anyone who sees the record; contact / restricted: masked unless the role may see it. */
  readonly privacy?: "public" | "contact" | "restricted";
};
