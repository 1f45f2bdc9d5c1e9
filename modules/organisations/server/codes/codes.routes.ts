import { z } from "zod";
import { type Operation, operation } from "#platform/http/operation.ts";
import { textPair } from "#platform/kernel/text-pair.ts";
import { listReply } from "#platform/lists/define.ts";
import { CODE_TABLES, type CodeNode, findCodes, pathOf, treeOf } from "./tables.ts";

const tag = "codes";
const Table = z.object({ table: z.enum(CODE_TABLES) });
const Code = z.string().max(60);

const CodeItem = z
  .object({
    id: z.string(),
    code: z.string(),
    label: textPair,
    level: z.number().int(),
    parent: z.string().nullable(),
    leaf: z.boolean(),
    group: z.string().nullable(),
    aliases: z.array(z.string()),
    path: z.array(textPair).describe("Names above, top first"),
  })
  .meta({ id: "Code" });

const Node: z.ZodType<CodeNode> = z
  .object({
    value: z.string(),
    label: textPair,
    get children() {
      return z.array(Node).optional();
    },
  })
  .meta({ id: "CodeNode" }) as z.ZodType<CodeNode>;

/** Code tables: searched page by page, and as the trees that form fields show. Standards change by release, so answers are kept. */
export const codeOperations = (): Operation[] => [
  operation({
    method: "GET",
    url: "/api/codes/:table",
    id: "searchCodes",
    tag,
    summary: { zh: "查询代码表", en: "Search a code table" },
    // Standards: forms that are open to everybody show them too.
    access: "public",
    params: Table,
    query: z.strictObject({
      q: z.string().max(100).optional(),
      parent: Code.optional().describe("Rows right below this code; empty for the top"),
      within: Code.optional().describe("Rows at or below this code"),
      id: z.string().max(4000).optional().describe("Comma separated codes"),
      page: z.coerce.number().int().min(1).max(10_000).optional(),
      pageSize: z.coerce.number().int().min(1).max(200).optional(),
    }),
    response: listReply(CodeItem),
    handler: ({ params: { table }, query, reply }) => {
      const { q, parent, within, id, page = 1, pageSize = 50 } = query;
      const found = findCodes(table, { q, parent, within, ids: id?.split(",").filter(Boolean) });
      reply.header("cache-control", "private, max-age=3600");
      return {
        items: found.slice((page - 1) * pageSize, page * pageSize).map((row) => ({
          ...row,
          aliases: [...row.aliases],
          id: row.code,
          path: pathOf(table, row),
        })),
        total: found.length,
        page,
        pageSize,
        nextCursor: null,
      };
    },
  }),
  operation({
    method: "GET",
    url: "/api/codes/:table/tree",
    id: "codeTree",
    tag,
    summary: { zh: "代码表的树", en: "A code table as a tree" },
    access: "public",
    params: Table,
    query: z.strictObject({
      within: Code.optional().describe("Only what lies below this code"),
      depth: z.coerce.number().int().min(1).max(5).optional(),
    }),
    response: z.array(Node),
    handler: ({ params, query, reply }) => {
      reply.header("cache-control", "private, max-age=3600");
      return treeOf(params.table, { within: query.within, depth: query.depth ?? 5 });
    },
  }),
];
