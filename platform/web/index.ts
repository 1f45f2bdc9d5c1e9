/** Everything a module's page needs; see README.md. */
export { ApiRefusal, api, type Query, type WriteOptions } from "./api.ts";
export { Board, type BoardColumn } from "./board/board.tsx";
export { BarByCounty, type ChartPoint, FunnelChart } from "./charts/charts.tsx";
export { deviceDrawer } from "./data/kept.ts";
export { useListPage, useRead, useRefresh, useSubmissionKey, useWrite } from "./data/queries.ts";
export type { Change, FieldRefusal, Problem } from "./data/refusal.ts";
export {
  type EditionChoice,
  KEPT_HOURS,
  keepSessionFor,
  type Session,
  useEdition,
  useOptionalSession,
  useSession,
  useSessionRenewal,
  useSessionReturn,
} from "./data/session.ts";
export { readApi, useApi } from "./data/typed.ts";
export { type Upload, uploadFile } from "./data/upload.ts";
export type { FormField, FormSection, FormValues, InputProps } from "./form/field-types.ts";
export { RecordForm, type RecordFormProps, type Submission } from "./form/record-form.tsx";
export { useLeaveGuard } from "./form/use-leave-guard.tsx";
export { FilterBar } from "./list/filter-bar.tsx";
export type { NamedFilter } from "./list/filter-inputs.tsx";
export { InOtherEditions } from "./list/in-other-editions.tsx";
export { useListState } from "./list/list-state.ts";
export type { BulkAction, ListColumn, ListFilter, ResourceListProps } from "./list/list-types.ts";
export { ResourceList } from "./list/resource-list.tsx";
export { ActionBar, type ActionDefinition } from "./record/action-bar.tsx";
export { DiffTable, type FieldDifference, useShownValue } from "./record/diff-table.tsx";
export { Facts, type Figure, FigureCard, FigureDrawer, useFigureText } from "./record/figure-card.tsx";
export { FileDrop } from "./record/file-drop.tsx";
export { Masked } from "./record/masked.tsx";
export { PageHeader } from "./record/page-header.tsx";
export { type DialogInput, ReasonDialog } from "./record/reason-dialog.tsx";
export { RefusalNotice } from "./record/refusal-notice.tsx";
export { Panel, SideBySide } from "./record/side-by-side.tsx";
export { StageTag } from "./record/stage-tag.tsx";
export { Timeline, type TimelineEvent } from "./record/timeline.tsx";
export { type TodoItem, TodoList } from "./record/todo-list.tsx";
export { AppLink, useGo, useRouteParam } from "./shell/app-link.tsx";
export { LanguageSwitch } from "./shell/header-menus.tsx";
export { LinkButton } from "./shell/link-button.tsx";
export { Mark } from "./shell/mark.tsx";
export { usePhone } from "./shell/use-phone.ts";
export type { Qualifier } from "./text/format.ts";
export { type Language, switchLanguage } from "./text/i18n.ts";
export { useCopy } from "./text/use-copy.ts";
export { useDebounced } from "./text/use-debounced.ts";
export { type Speech, useText } from "./text/use-text.ts";
export { words } from "./text/words.ts";
export type {
  ListItem,
  ListPage,
  ModuleRoute,
  NavigationEntry,
  Option,
  Text,
  Tone,
  TreeOption,
} from "./types.ts";
