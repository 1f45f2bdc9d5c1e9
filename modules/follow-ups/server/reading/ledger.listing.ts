import { z } from "zod";
import { dayOf } from "#libs/calendar/index.ts";
import { listOperations } from "#platform/http/listing.ts";
import type { Operation, RequestContext } from "#platform/http/operation.ts";
import { rolesFor } from "#platform/kernel/policy.ts";
import { visibleScopes } from "#platform/lists/visible.ts";
import type { Platform } from "#platform/platform.ts";
import { allowedLedgerActions, ledgerPolicy } from "../../model/ledger.policy.ts";
import { PROJECT_STAGES } from "../../model/project.lifecycle.ts";
import type { LedgerPorts } from "../ports.ts";
import { ledgerList, ledgerSource } from "./ledger.list.ts";

const nullable = z.string().nullable();
const LedgerItem = z
  .object({
    id: z.string(),
    version: z.number().int(),
    code: z.string(),
    kind: z.enum(["intent", "agreement"]),
    title: z.string(),
    demandParty: z.string(),
    supplyParty: z.string(),
    county: z.string(),
    unit: z.string(),
    officer: z.string(),
    signedOn: z.string(),
    amount: z.number().nullable(),
    stage: z.enum(PROJECT_STAGES).nullable(),
    stageSince: nullable,
    lastVisitOn: nullable,
    lastProgress: nullable,
    visitDueOn: nullable,
    openBlockers: z.number().int(),
    blockerDueOn: nullable,
    visitOverdue: z.boolean(),
    visitSoon: z.boolean(),
    blockerOverdue: z.boolean(),
    overdue: z.boolean(),
    status: z.enum(["open", "closed"]),
    keyProject: z.boolean(),
    engagement: nullable,
    edition: z.string(),
    activity: z.string(),
    withdrawn: z.boolean(),
    allowedActions: z.array(z.string()),
  })
  .meta({ id: "LedgerItem" });
type LedgerItem = z.infer<typeof LedgerItem>;
type Row = Omit<LedgerItem, "allowedActions"> & {
  city: string;
  demanderIds: string[];
  departmentIds: string[];
  supplierOrganisationId: string | null;
  expertOwnerId: string | null;
};

/** The ledger as a list and as a workbook. */
export const ledgerListOperations = (platform: Platform, ports: LedgerPorts): Operation[] =>
  listOperations<Row, LedgerItem>(platform.db, {
    definition: ledgerList,
    url: "/api/ledger",
    id: "listLedger",
    tag: "follow-ups",
    access: { roles: rolesFor(ledgerPolicy, "read") },
    item: LedgerItem,
    summary: { zh: "签约项目台账", en: "Ledger of signed projects" },
    request: async (context, query) => ({
      scopes: visibleScopes(context.actor, ledgerPolicy, "read", context.now),
      query,
      from: ledgerSource(await ports.editions.list(), dayOf(context.now)),
    }),
    present: (rows, context) => rows.map((row) => present(row, context)),
  });

function present(row: Row, context: RequestContext): LedgerItem {
  const {
    city: _c,
    demanderIds: _d,
    departmentIds: _o,
    supplierOrganisationId: _s,
    expertOwnerId: _e,
    ...item
  } = row;
  return { ...item, allowedActions: allowedLedgerActions(context.actor, row, context.now) };
}
