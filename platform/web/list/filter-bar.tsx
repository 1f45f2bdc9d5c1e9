import { FilterOutlined, SearchOutlined } from "@ant-design/icons";
import { Badge, Button, Drawer, Input, Select, Tag } from "antd";
import { useEffect, useRef, useState } from "react";
import { usePhone } from "../shell/use-phone.ts";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { Text } from "../types.ts";
import { FilterInput, type NamedFilter, parameterNames, useFilterText } from "./filter-inputs.tsx";
import { type ListStateHandle, parseSort } from "./list-state.ts";

interface FilterBarProps {
  state: ListStateHandle;
  filters: readonly NamedFilter[];
  /** Sortable columns: the phone has no table head to press. */
  sortable: readonly { id: string; label: Text }[];
  search: boolean;
  searchHint?: Text;
}

const INLINE = 3;
const SEARCH_PAUSE_MS = 350;

/** Search box that writes to the address once typing pauses. */
function SearchBox({ state, hint }: { state: ListStateHandle; hint: Text }) {
  const { t } = useText();
  const { q, change } = state;
  const [typed, setTyped] = useState(q);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // The pause may outlive several renders; it must write beside the filters as they are then.
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  }, [change]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => setTyped((current) => (current.trim() === q ? current : q)), [q]);
  const write = (text: string, pause: number) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => latest.current({ q: text.trim() }), pause);
  };
  return (
    <Input
      className="hz-search"
      allowClear
      type="search"
      role="searchbox"
      prefix={<SearchOutlined aria-hidden />}
      value={typed}
      aria-label={t(words.search)}
      placeholder={t(hint)}
      onChange={(event) => write(event.target.value, SEARCH_PAUSE_MS)}
      onPressEnter={() => write(typed, 0)}
    />
  );
}

/** Search, the first filters in line, the rest in a drawer, and what is set as removable tags. */
export function FilterBar({ state, filters, sortable, search, searchHint }: FilterBarProps) {
  const { t } = useText();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const textOf = useFilterText();
  const set = (part: Record<string, string>) => state.change({ filters: { ...state.filters, ...part } });
  const active = filters.filter((named) => parameterNames(named).some((name) => state.filters[name]));
  const inline = phone ? [] : filters.slice(0, INLINE);
  const hasMore = phone ? filters.length + sortable.length > 0 : filters.length > INLINE;
  const sort = parseSort(state.sort)[0];
  return (
    <>
      {search && <SearchBox state={state} hint={searchHint ?? words.searchHint} />}
      {inline.map((named) => (
        <FilterInput key={named.id} named={named} filters={state.filters} onChange={set} />
      ))}
      {hasMore && (
        <Badge
          count={phone ? active.length : active.filter((named) => !inline.includes(named)).length}
          size="small"
        >
          <Button icon={<FilterOutlined aria-hidden />} onClick={() => setOpen(true)}>
            {t(words.filters)}
          </Button>
        </Badge>
      )}
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={t(words.filters)}
        size={360}
        className="hz-drawer"
        extra={
          <Button type="link" onClick={() => state.change({ q: "", filters: {} })}>
            {t(words.clearFilters)}
          </Button>
        }
      >
        <div className="hz-filter-drawer">
          {filters.map((named) => (
            <div key={named.id}>
              <div className="hz-filter-label">{t(named.label)}</div>
              <FilterInput named={named} filters={state.filters} onChange={set} wide />
            </div>
          ))}
          {phone && sortable.length > 0 && (
            <div>
              <div className="hz-filter-label">{t(words.sortBy)}</div>
              <Select
                style={{ width: "100%" }}
                aria-label={t(words.sortBy)}
                value={sort ? (sort.descending ? "-" : "") + sort.field : ""}
                onChange={(value) => state.change({ sort: value })}
                options={[
                  { value: "", label: t(words.sortDefault) },
                  ...sortable.flatMap(({ id, label }) => [
                    { value: id, label: `${t(label)} ${t(words.ascending)}` },
                    { value: `-${id}`, label: `${t(label)} ${t(words.descending)}` },
                  ]),
                ]}
              />
            </div>
          )}
        </div>
      </Drawer>
      {active.length > 0 && (
        <div className="hz-filter-tags">
          {active.map((named) => (
            <Tag
              key={named.id}
              closable={{ "aria-label": `${t(words.clearFilters)} ${t(named.label)}` }}
              onClose={() => set(Object.fromEntries(parameterNames(named).map((name) => [name, ""])))}
            >
              {t(named.label)}: {textOf(named, state.filters)}
            </Tag>
          ))}
          <Button type="link" size="small" onClick={() => state.change({ q: "", filters: {} })}>
            {t(words.clearFilters)}
          </Button>
        </div>
      )}
    </>
  );
}
