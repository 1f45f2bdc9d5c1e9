import { Select } from "antd";
import { createContext, useContext, useState } from "react";
import { type InputProps, useDebounced, useListPage, useText, words } from "#platform/web/index.ts";
import { partyKey } from "../../model/party.ts";
import { StatedAvailability } from "./stated-availability.tsx";

type Person = { id: string; name: string; organisationName?: string | null };
type Organisation = { id: string; fullName: string };

/** Parties chosen before, by name; what is found while typing is added. */
export const KnownParties = createContext<readonly { key: string; name: string }[]>([]);

/** Chooses experts and organisations by typing; the value is a list of party keys. */
export function PartySelect({ value, onChange, ...rest }: InputProps) {
  const { t } = useText();
  const known = useContext(KnownParties);
  const [typed, setTyped] = useState("");
  const q = useDebounced(typed, 250);
  const people = useListPage<Person>("/experts", { q, pageSize: 15 });
  const companies = useListPage<Organisation>("/organisations", { q, pageSize: 15 });
  const options = (kind: string, found: readonly { value: string; label: string }[]) => [
    ...known
      .filter(({ key }) => key.startsWith(`${kind}:`) && !found.some((o) => o.value === key))
      .map(({ key, name }) => ({ value: key, label: name })),
    ...found,
  ];
  const keys = Array.isArray(value) ? value.map(String) : [];
  return (
    <>
      <Select
        {...rest}
        mode="multiple"
        value={keys}
        onChange={(chosen: string[]) => onChange?.(chosen)}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        loading={people.isFetching || companies.isFetching}
        placeholder={t({ zh: "输入专家或单位名称搜索", en: "Type the name of an expert or organisation" })}
        notFoundContent={t(people.isFetching ? words.loading : words.noOption)}
        options={[
          {
            label: t({ zh: "专家", en: "Experts" }),
            options: options(
              "expert",
              (people.data?.items ?? []).map((e) => ({
                value: partyKey("expert", e.id),
                label: e.organisationName ? `${e.name} · ${e.organisationName}` : e.name,
              })),
            ),
          },
          {
            label: t({ zh: "单位", en: "Organisations" }),
            options: options(
              "organisation",
              (companies.data?.items ?? []).map((o) => ({
                value: partyKey("organisation", o.id),
                label: o.fullName,
              })),
            ),
          },
        ]}
      />
      {keys
        .filter((key) => key.startsWith("expert:"))
        .map((key) => (
          <StatedAvailability key={key} expertId={key.slice("expert:".length)} named />
        ))}
    </>
  );
}

/** Chooses one enterprise by typing; the value is its id. */
export function OrganisationSelect({ value, onChange, ...rest }: InputProps) {
  const { t } = useText();
  const [typed, setTyped] = useState("");
  const q = useDebounced(typed, 250);
  const id = typeof value === "string" && value ? value : undefined;
  const found = useListPage<Organisation>("/organisations", { q, kind: "enterprise", pageSize: 20 });
  const known = useListPage<Organisation>("/organisations", { id, pageSize: 1 }, id !== undefined);
  const options = new Map(
    [...(known.data?.items ?? []), ...(found.data?.items ?? [])].map((o) => [o.id, o.fullName]),
  );
  return (
    <Select
      {...rest}
      value={id}
      onChange={(next: string) => onChange?.(next)}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isFetching}
      placeholder={t({ zh: "输入企业名称搜索", en: "Type the name of a company" })}
      options={[...options].map(([key, label]) => ({ value: key, label }))}
    />
  );
}
