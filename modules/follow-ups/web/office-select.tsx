import { Select } from "antd";
import { type InputProps, useRead, useText, words } from "#platform/web/index.ts";

/** Chooses the department a blocker is handed to. */
export function OfficeSelect({ value, onChange, ...rest }: InputProps) {
  const { t } = useText();
  const read = useRead<{ items: { id: string; name: string }[] }>("/ledger-offices");
  return (
    <Select
      {...rest}
      value={typeof value === "string" && value ? value : undefined}
      onChange={(id: string) => onChange?.(id)}
      showSearch={{ optionFilterProp: "label" }}
      loading={read.isFetching}
      placeholder={t(words.searchHint)}
      notFoundContent={t(words.noOption)}
      options={read.data?.items.map((o) => ({ value: o.id, label: o.name }))}
    />
  );
}
