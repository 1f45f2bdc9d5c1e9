import type { ComponentType } from "react";

/** An icon of @ant-design/icons; always shown beside a text, so hidden from screen readers. */
export type IconType = ComponentType<{ "aria-hidden"?: boolean | "true" | "false" }>;

import type { Role } from "#platform/kernel/actor.ts";
import type { Option as KernelOption } from "#platform/kernel/fields.ts";
import type { Text } from "#platform/kernel/text.ts";

export type { Text } from "#platform/kernel/text.ts";

/** A choice in a filter or a field. */
export type Option = KernelOption & { readonly disabled?: boolean };

/** A choice that has children (industry codes, divisions). */
export type TreeOption = Option & {
  readonly children?: readonly TreeOption[];
  /** False when only its descendants may be chosen. */
  readonly selectable?: boolean;
};

/** Meaning of a colour; always shown together with a text. */
export type Tone = "neutral" | "info" | "progress" | "success" | "warning" | "danger";

/** What every item of a list carries. */
export interface ListItem {
  id: string;
  version?: number;
  allowedActions?: string[];
}

/** The list protocol's answer. */
export interface ListPage<Row> {
  items: Row[];
  total: number;
  page: number;
  pageSize: number;
  nextCursor?: string | null;
}

export type NavigationGroup = "work" | "chain" | "insight" | "administration";

/** Where a page stands in the navigation; `id` is the word the server's session sends in `navigation`. */
export interface NavigationEntry {
  id: string;
  group: NavigationGroup;
  order: number;
  label: Text;
  /** What people who hold only this role call it (an expert's list of experts is the own profile). */
  labelFor?: Partial<Record<Role, Text>>;
  icon: IconType;
  /** Shown in the phone's bottom bar (the first four permitted ones are). */
  phone?: boolean;
}

/** A page of a module. `component` is a dynamic import with a default export, so each page is its own chunk. */
export interface ModuleRoute {
  /** TanStack path, e.g. `/needs/$needId`. */
  path: string;
  component: () => Promise<{ default: ComponentType }>;
  /** Name of the page for the browser tab. */
  title: Text;
  navigation?: NavigationEntry;
  /** Entry of the menu behind the person's name instead of the navigation. */
  userMenu?: { order: number; label: Text; icon: IconType };
  /** Shown without the shell and without a session (sign-in, invitation). */
  public?: boolean;
}
