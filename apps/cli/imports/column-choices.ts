import { z } from "zod";
import { labelKey } from "#libs/tabular/index.ts";
import { UsageError } from "../exit.ts";

type Column = { readonly column: number; readonly letter: string; readonly label: string };
type Field = { readonly id: string; readonly label: { readonly zh: string; readonly en: string } };

const Choices = z.record(z.string(), z.string().nullable());

/**
 * Reads a mapping file: field (id or label) → header, column letter, or null for no column.
 * @throws UsageError for what is no such file, an unknown field or a column the table has not
 */
export function columnChoices(
  text: string,
): (columns: readonly Column[], fields: readonly Field[]) => Record<string, number | null> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`--mapping: ${(error as Error).message}`);
  }
  const read = Choices.safeParse(raw);
  if (!read.success)
    throw new UsageError('--mapping: {"title": "需求名称", "org.county": "C", "industry": null}');
  return (columns, fields) =>
    Object.fromEntries(
      Object.entries(read.data).map(([name, wanted]) => {
        const field = fields.find((f) => f.id === name || f.label.zh === name || f.label.en === name);
        if (!field)
          throw new UsageError(
            `--mapping: ${name}? ${fields.map((f) => `${f.id} ${f.label.zh}`).join(", ")}`,
          );
        if (wanted === null) return [field.id, null];
        const column =
          columns.find((c) => labelKey(c.label) === labelKey(wanted)) ??
          columns.find((c) => c.letter === wanted.toUpperCase());
        if (!column)
          throw new UsageError(
            `--mapping: ${wanted}? ${columns.map((c) => `${c.letter} ${c.label}`).join(", ")}`,
          );
        return [field.id, column.column];
      }),
    );
}
