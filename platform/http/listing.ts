import type { z } from "zod";
import type { Reader } from "#platform/db/database.ts";
import type { Actor, Role } from "#platform/kernel/actor.ts";
import { refuse } from "#platform/kernel/refusal.ts";
import type { Locale, Text } from "#platform/kernel/text.ts";
import {
  type ListColumn,
  type ListDefinition,
  type ListQuery,
  listQuerySchema,
  listReply,
  parseListQuery,
} from "#platform/lists/define.ts";
import { type ListRequest, runList, walkList } from "#platform/lists/run.ts";
import { writeWorkbook } from "#platform/spreadsheets/index.ts";
import { attachment } from "./attachment.ts";
import { type Operation, operation, type RequestContext } from "./operation.ts";

export type Listing<Row, Item> = {
  readonly definition: ListDefinition;
  readonly url: string;
  readonly id: string;
  readonly tag: string;
  readonly summary: Text;
  readonly access: { readonly roles: readonly Role[] } | "signed-in";
  /** Who may take the list away as a file, where fewer than may see it. */
  readonly exportAccess?: { readonly roles: readonly Role[] };
  /** One item of the reply: the row as people of this role may see it. */
  readonly item: z.ZodType<Item>;
  /** Path parameters; they come to `request` among the extra ones. */
  readonly params?: z.ZodType;
  /** Refusal codes beyond the common ones. */
  readonly refusals?: readonly string[];
  /** Extra query parameters (edition, activity) beside the columns' filters. */
  readonly extraQuery?: Readonly<Record<string, z.ZodType>>;
  /** What this actor sees, from scope and extra parameters. */
  readonly request: (
    context: RequestContext,
    query: ListQuery & { readonly extra: Readonly<Record<string, string | undefined>> },
  ) => ListRequest | Promise<ListRequest>;
  readonly present: (rows: Row[], context: RequestContext) => Item[] | Promise<Item[]>;
  /** Called when an export with personal columns is made: writes the audit entry with the reason. */
  readonly onExport?: (
    context: RequestContext,
    note: { reason: string | undefined; rows: number; personal: boolean; list: string },
  ) => Promise<void>;
};

/** A list's two operations: the page, and the workbook that equals the screen (same query, same columns, same masking). */
export function listOperations<Row, Item>(db: Reader, listing: Listing<Row, Item>): Operation[] {
  const { definition, extraQuery = {} } = listing;
  const query = listQuerySchema(definition, extraQuery);
  const requestOf = (context: RequestContext, raw: Readonly<Record<string, unknown>>, params: unknown) => {
    const fromPath = (params ?? {}) as Record<string, string>;
    const extra = {
      ...Object.fromEntries(Object.keys(extraQuery).map((k) => [k, raw[k] as string | undefined])),
      ...fromPath,
    };
    const own = Object.fromEntries(Object.entries(raw).filter(([k]) => !(k in extraQuery)));
    return listing.request(context, { ...parseListQuery(own), extra });
  };
  const common = {
    tag: listing.tag,
    access: listing.access,
    query,
    ...(listing.params ? { params: listing.params } : {}),
  } as const;
  return [
    operation({
      ...common,
      method: "GET",
      url: listing.url,
      id: listing.id,
      summary: listing.summary,
      response: listReply(listing.item),
      refusals: listing.refusals ?? [],
      handler: async ({ context, params, query: raw }) => {
        const page = await runList<Row>(
          db,
          definition,
          await requestOf(context, raw as Record<string, unknown>, params),
        );
        return { ...page, items: await listing.present(page.items, context) };
      },
    }),
    operation({
      ...common,
      method: "GET",
      url: `${listing.url}/export`,
      id: `${listing.id}Export`,
      access: listing.exportAccess ?? listing.access,
      refusals: ["reason-required", "not-found", ...(listing.refusals ?? [])],
      summary: { zh: `导出：${listing.summary.zh}`, en: `Export: ${listing.summary.en}` },
      produces: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      handler: async ({ context, params, query: raw, reply }) => {
        const asked = raw as { columns?: string; reason?: string; locale?: Locale };
        const columns = exportColumns(definition, asked.columns);
        const personal = columns.some(([, c]) => c.personal);
        if (personal && !asked.reason?.trim()) refuse("reason-required");
        const locale = asked.locale ?? context.locale;
        const request = await requestOf(context, raw as Record<string, unknown>, params);
        let count = 0;
        const present = listing.present;
        async function* rows(): AsyncGenerator<ReturnType<typeof exportValue>[]> {
          for await (const batch of walkList<Row>(db, definition, request)) {
            const items = (await present(batch, { ...context, locale })) as Record<string, unknown>[];
            count += items.length;
            for (const item of items) yield columns.map(([id, c]) => exportValue(item[id], c, locale));
          }
        }
        const workbook = await writeWorkbook({
          sheets: [
            {
              name: definition.title[locale],
              columns: columns.map(([, c]) => ({ header: c.label[locale], kind: exportKind(c) })),
              rows: rows(),
            },
          ],
        });
        await listing.onExport?.(context, {
          reason: asked.reason,
          rows: count,
          personal,
          list: definition.name,
        });
        return reply
          .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
          .header(
            "content-disposition",
            attachment(`${definition.title[locale]}.xlsx`, `${definition.name}.xlsx`),
          )
          .send(workbook);
      },
    }),
  ];
}

function exportColumns(definition: ListDefinition, asked: string | undefined): [string, ListColumn][] {
  const possible = Object.entries(definition.columns).filter(([, c]) => c.exported !== false);
  if (!asked) return possible;
  return asked.split(",").map((id): [string, ListColumn] => {
    const found = possible.find(([name]) => name === id);
    return (
      found ??
      refuse("invalid-input", {
        values: { count: 1 },
        fields: [
          {
            field: "columns",
            value: id,
            reason: { zh: "没有这一列", en: "No such column" },
            possible: { zh: possible.map(([n]) => n).join("、"), en: possible.map(([n]) => n).join(", ") },
          },
        ],
      })
    );
  });
}

const EXPORT_KINDS = {
  number: "decimal",
  date: "date",
  instant: "datetime",
  text: "text",
  texts: "text",
  boolean: "text",
} as const;
const exportKind = (c: ListColumn) => EXPORT_KINDS[c.kind];

/** The cell as the screen shows it: labels for coded values, lists joined. */
function exportValue(value: unknown, column: ListColumn, locale: Locale): string | number | Date | null {
  if (value === null || value === undefined) return null;
  const label = (v: unknown) =>
    column.options?.find((o) => o.value === String(v))?.label[locale] ?? String(v);
  if (Array.isArray(value)) return value.map(label).join(locale === "zh" ? "、" : ", ");
  if (column.kind === "number") return Number(value);
  if (column.kind === "boolean")
    return value ? (locale === "zh" ? "是" : "yes") : locale === "zh" ? "否" : "no";
  if (column.kind === "instant") return new Date(String(value));
  if (column.kind === "date") return String(value);
  return label(value);
}

export type { Actor };
