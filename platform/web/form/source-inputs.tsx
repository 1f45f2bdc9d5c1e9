import { Select, TreeSelect } from "antd";
import { useState } from "react";
import { useListPage, useRead } from "../data/queries.ts";
import { useDebounced } from "../text/use-debounced.ts";
import { useText } from "../text/use-text.ts";
import { words } from "../text/words.ts";
import type { Text, TreeOption } from "../types.ts";
import type { FormField, InputProps } from "./field-types.ts";
import { treeNodes } from "./tree-nodes.ts";

interface Referable {
  id: string;
  label?: Text | string;
  name?: Text | string;
}

/** Chooses a record of another list by typing; names of values already chosen are read by `?id=`. */
export function ReferenceInput({ field, ...rest }: InputProps<string | string[]> & { field: FormField }) {
  const { t } = useText();
  const [typed, setTyped] = useState("");
  const q = useDebounced(typed, 250);
  const source = field.source;
  if (!source) throw new Error(`reference field ${field.id} has no source`);
  const chosen = [rest.value ?? []].flat();
  const found = useListPage<Referable>(source, { q, pageSize: 20 });
  const known = useListPage<Referable>(source, { id: chosen, pageSize: 50 }, chosen.length > 0);
  const nameOf = (item: Referable) => {
    const name = item.label ?? item.name ?? item.id;
    return typeof name === "string" ? name : t(name);
  };
  const items = new Map<string, string>();
  for (const item of [...(known.data?.items ?? []), ...(found.data?.items ?? [])])
    items.set(item.id, nameOf(item));
  return (
    <Select
      {...rest}
      mode={field.multiple ? "multiple" : undefined}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      allowClear={!field.required}
      loading={found.isFetching}
      options={[...items].map(([value, label]) => ({ value, label }))}
      placeholder={t(field.placeholder ?? words.searchHint)}
      notFoundContent={
        found.isError ? t(words.networkTitle) : t(found.isFetching ? words.loading : words.noOption)
      }
    />
  );
}

/** A tree of codes read from the server (industries, disciplines, divisions). */
export function SourceTreeInput({
  field,
  source,
  ...rest
}: InputProps<string | string[]> & { field: FormField; source: string }) {
  const { t } = useText();
  const tree = useRead<TreeOption[]>(source);
  return (
    <TreeSelect
      {...rest}
      loading={tree.isFetching}
      treeData={treeNodes(tree.data ?? [], t)}
      multiple={field.multiple}
      treeCheckable={field.multiple}
      allowClear={!field.required}
      showSearch={{ treeNodeFilterProp: "title" }}
      placeholder={t(field.placeholder)}
      notFoundContent={t(
        tree.isError ? words.networkTitle : tree.isFetching ? words.loading : words.noOption,
      )}
    />
  );
}
