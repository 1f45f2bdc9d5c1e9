import type { ComponentType } from "react";
import type { FieldKind, FieldSpec } from "#platform/kernel/fields.ts";
import type { Text, TreeOption } from "../types.ts";

/** Values of a form by field id: strings, numbers (money in yuan), booleans, string lists, ISO days and instants. */
export type FormValues = Record<string, unknown>;

/** What a custom input receives. It must put `id` on its focusable element. */
export interface InputProps<Value = unknown> {
  id?: string;
  value?: Value;
  onChange?: (value: Value) => void;
  disabled?: boolean;
  "aria-describedby"?: string;
}

interface FormFieldExtras {
  kind: FieldKind | "tree" | "custom";
  /** Shown after the input, e.g. 人. Money fields show 万元 by themselves. */
  unit?: Text;
  placeholder?: Text;
  min?: number;
  /** Tree of codes for `tree`, `division`, `industry`, `discipline`. */
  tree?: readonly TreeOption[];
  /** Path of a list (list protocol, `{id, label}` or `{id, name}` items) searched while typing, for `reference`; of a tree (`TreeOption[]`) for tree kinds. */
  source?: string;
  /** Several values allowed (tree and reference kinds). */
  multiple?: boolean;
  visibleWhen?: (values: FormValues) => boolean;
  readOnly?: boolean;
  /** Half: two beside each other on a wide screen. Long texts are full anyway. */
  width?: "full" | "half";
  /** Never kept in the draft on the device. Fields with `privacy` contact or restricted are left out anyway. */
  noDraft?: boolean;
  /** The input of a `custom` field. */
  input?: ComponentType<InputProps>;
}

/**
 * A field of a form: the kernel's FieldSpec (a module's `model/` can be passed as it is), with what only a form
 * needs. `max` bounds characters of texts, entries of lists and the value of numbers.
 */
export type FormField = Omit<FieldSpec, "kind"> & FormFieldExtras;

/** A part of a form under its own heading. */
export interface FormSection {
  id: string;
  title?: Text;
  help?: Text;
  fields: readonly FormField[];
}

const WIDE = new Set<FormField["kind"]>(["longtext", "keywords", "custom"]);

export const isWide = (field: FormField): boolean =>
  field.width !== "half" && (field.width === "full" || WIDE.has(field.kind));

/** Fields that apply to the values at hand. */
export function visibleFields(sections: readonly FormSection[], values: FormValues): FormField[] {
  return sections.flatMap((section) => section.fields.filter((field) => field.visibleWhen?.(values) ?? true));
}

export const isEmptyValue = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);
