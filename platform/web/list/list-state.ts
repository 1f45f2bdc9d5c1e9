import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";

/** What the address holds of a list: search, order, page and filters, all as plain strings. */
export interface ListState {
  q: string;
  sort: string;
  page: number;
  pageSize: number;
  /** Filters by parameter name as the list protocol wants them (`field`, `fieldFrom`, `fieldTo`). */
  filters: Record<string, string>;
}

interface Defaults {
  urlKey?: string;
  sort?: string;
  pageSize?: number;
  /** Parameter names of the list's filters. */
  filterNames: readonly string[];
}

export interface ListStateHandle extends ListState {
  /** Changes part of it; anything but the page goes back to page one. A filter set to "" is removed. */
  change: (part: Partial<ListState>) => void;
}

const positive = (text: string | undefined, otherwise: number): number => {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : otherwise;
};

/** The state of a list in the address, so that a reload, the back button and a sent link show the same rows. */
export function useListState({
  urlKey = "",
  sort = "",
  pageSize = 20,
  filterNames,
}: Defaults): ListStateHandle {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const navigate = useNavigate();
  const names = filterNames.join(",");
  return useMemo(() => {
    const key = (name: string) => urlKey + name;
    const filters: Record<string, string> = {};
    for (const name of names ? names.split(",") : []) {
      const value = search[key(name)];
      if (value) filters[name] = value;
    }
    const state: ListState = {
      q: search[key("q")] ?? "",
      sort: search[key("sort")] ?? sort,
      page: positive(search[key("page")], 1),
      pageSize: Math.min(positive(search[key("pageSize")], pageSize), 200),
      filters,
    };
    const change = (part: Partial<ListState>) => {
      const next = { ...state, page: 1, ...part };
      const params: Record<string, string | undefined> = {
        q: next.q || undefined,
        sort: next.sort === sort ? undefined : next.sort,
        page: next.page > 1 ? String(next.page) : undefined,
        pageSize: next.pageSize === pageSize ? undefined : String(next.pageSize),
      };
      for (const name of names ? names.split(",") : []) params[name] = next.filters[name] || undefined;
      void navigate({
        to: ".",
        search: (old: Record<string, unknown>) => ({
          ...old,
          ...Object.fromEntries(Object.entries(params).map(([name, value]) => [key(name), value])),
        }),
        replace: part.page === undefined,
        resetScroll: false,
      });
    };
    return { ...state, change };
  }, [search, navigate, urlKey, sort, pageSize, names]);
}

/** Order as the protocol writes it: `-a,b`. */
export function parseSort(sort: string): { field: string; descending: boolean }[] {
  return sort
    .split(",")
    .filter(Boolean)
    .map((part) => ({ field: part.replace(/^-/, ""), descending: part.startsWith("-") }));
}
