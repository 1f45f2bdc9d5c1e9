import { Select } from "antd";
import { useState } from "react";
import {
  type InputProps,
  type Text,
  useDebounced,
  useEdition,
  useListPage,
  useRead,
  useText,
  words,
} from "#platform/web/index.ts";

import { useActivities } from "./use-activity.ts";

type Named = { id: string; code?: string; title?: string; name?: Text | string; supplier?: string };

/** Chooses an engagement of the edition in view for which a paper may be recorded. */
export function EngagementSelect({ value, onChange, ...rest }: InputProps) {
  const { t } = useText();
  const edition = useEdition();
  const [typed, setTyped] = useState("");
  const q = useDebounced(typed, 250);
  const list = useListPage<Named>(
    "/engagements",
    { edition: edition?.id, q, state: "confirmed,met,intent", pageSize: 30, sort: "-stateSince" },
    edition !== null,
  );
  const chosenId = typeof value === "string" && value ? value : undefined;
  const listed = (list.data?.items ?? []).map((e) => ({
    value: e.id,
    label: `${e.code} ${e.title} · ${e.supplier}`,
  }));
  // The page may come with an engagement that is not among the first of the list.
  const missing = chosenId !== undefined && !listed.some((o) => o.value === chosenId);
  const chosen = useRead<{ code: string; title: string }>(`/engagements/${chosenId}`, {}, missing);
  const options =
    missing && chosenId
      ? [
          {
            value: chosenId,
            label: chosen.data ? `${chosen.data.code} ${chosen.data.title}` : t(words.loading),
          },
          ...listed,
        ]
      : listed;
  return (
    <Select
      {...rest}
      value={chosenId}
      onChange={(id: string | undefined) => onChange?.(id ?? null)}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={list.isFetching}
      placeholder={t(words.searchHint)}
      notFoundContent={t(words.noOption)}
      options={options}
    />
  );
}

/** Chooses an activity of the edition in view. */
export function ActivitySelect({ value, onChange, ...rest }: InputProps) {
  const { t } = useText();
  const activities = useActivities();
  return (
    <Select
      {...rest}
      value={typeof value === "string" && value ? value : undefined}
      onChange={(id: string) => onChange?.(id)}
      notFoundContent={t(words.noOption)}
      options={activities.map((a) => ({ value: a.id, label: t(a.name) }))}
    />
  );
}
