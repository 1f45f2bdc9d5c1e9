import type { ReactNode } from "react";
import type { ActionDefinition } from "../record/action-bar.tsx";
import type { ListItem, Option, Text } from "../types.ts";

/** How a column or a list can be narrowed. `multi` sends `field=a,b`, ranges send `fieldFrom` and `fieldTo`. */
export type ListFilter =
  | { kind: "select" | "multi"; options: readonly Option[] }
  | { kind: "boolean" }
  | { kind: "date-range" }
  | {
      kind: "number-range";
      unit?: Text /** What one typed unit is worth on the server, e.g. 10000 for 万元 over yuan. */;
      factor?: number;
    };

/** What a column is on a phone's card: its heading, the line below, the tag on the right, a labelled line, or nothing. */
export type CardRole = "title" | "subtitle" | "stage" | "detail" | "hidden";

export interface ListColumn<Row> {
  /** Field name of the list protocol: used for sorting, filtering and export columns. */
  id: string;
  label: Text;
  /** Default: the row's field of that name, shown as text. */
  render?: (row: Row) => ReactNode;
  sortable?: boolean;
  filter?: ListFilter;
  /** Holds personal data: exporting it asks a reason. */
  personal?: boolean;
  cardRole?: CardRole;
  width?: number;
  align?: "start" | "end";
  /** Offered in the column chooser, not shown at first. */
  hidden?: boolean;
  /** Not part of the export (e.g. a column of buttons). */
  screenOnly?: boolean;
}

/** Something done with several chosen rows; offered when every chosen row allows it. */
export type BulkAction<Row> = ActionDefinition & {
  run: (
    rows: readonly Row[],
    input: { reason?: string; values: Record<string, unknown> },
  ) => Promise<unknown>;
};

export interface ResourceListProps<Row extends ListItem> {
  /** List endpoint under `/api`, e.g. `/needs`; its export is `path/export`. */
  path: string;
  /** Names the list for screen readers and the export. */
  label: Text;
  columns: readonly ListColumn<Row>[];
  /** Filters without a column. */
  filters?: readonly { id: string; label: Text; filter: ListFilter }[];
  /** Fixed query of this page (e.g. `{ kind: "technology" }`); not shown as a filter. */
  fixed?: Record<string, string | number | boolean | undefined>;
  /** Adds `edition=` of the edition in view (default true). */
  byEdition?: boolean;
  /** Where a row leads. */
  to?: (row: Row) => string;
  defaultSort?: string;
  defaultPageSize?: 10 | 20 | 50 | 100;
  /** Prefix of the address parameters when a page holds two lists. */
  urlKey?: string;
  searchHint?: Text;
  /** False hides the search box or the export. */
  search?: boolean;
  exportable?: boolean;
  bulkActions?: readonly BulkAction<Row>[];
  /** Buttons per row, e.g. an ActionBar with size small. */
  rowActions?: (row: Row) => ReactNode;
  /** Shown when the list holds nothing at all: what it is for and the first step. */
  empty?: { text: Text; action?: ReactNode };
  /** Beside the export: e.g. the button for a new record. */
  extra?: ReactNode;
}
