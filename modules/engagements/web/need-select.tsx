import { Select } from "antd";
import { useState } from "react";
import {
  type InputProps,
  useDebounced,
  useEdition,
  useListPage,
  useText,
  words,
} from "#platform/web/index.ts";
import type { NeedToMatch } from "../model/suggestion.ts";

/** Chooses a published need of the edition in view by typing. */
export function NeedSelect({ value, onChange, ...rest }: InputProps) {
  const { t } = useText();
  const edition = useEdition();
  const [typed, setTyped] = useState("");
  const q = useDebounced(typed, 250);
  const list = useListPage<NeedToMatch>("/matching/needs", { edition: edition?.id, q }, edition !== null);
  return (
    <Select
      {...rest}
      value={typeof value === "string" ? value : undefined}
      onChange={(id: string) => onChange?.(id)}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={list.isFetching}
      placeholder={t(words.searchHint)}
      options={list.data?.items.map((need) => ({ value: need.id, label: `${need.code} ${need.title}` }))}
    />
  );
}
