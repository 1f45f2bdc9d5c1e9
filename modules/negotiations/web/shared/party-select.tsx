import { Select } from "antd";
import { useState } from "react";
import { type InputProps, useDebounced, useListPage, useText, words } from "#platform/web/index.ts";
import { partyKey } from "../../model/party.ts";

type Person = { id: string; name: string; nameEn?: string | null; organisationName?: string | null };
type Organisation = { id: string; fullName: string };

const idsOf = (keys: readonly string[], kind: string): string[] =>
  keys.flatMap((key) => (key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : []));

/** Chooses experts and organisations by typing; the value is a list of party keys. */
export function PartySelect({ value, onChange, ...rest }: InputProps) {
  const { t } = useText();
  const [typed, setTyped] = useState("");
  const q = useDebounced(typed, 250);
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const [experts, organisations] = [idsOf(chosen, "expert"), idsOf(chosen, "organisation")];
  const people = useListPage<Person>("/experts", { q, pageSize: 15 });
  const companies = useListPage<Organisation>("/organisations", { q, pageSize: 15 });
  const knownPeople = useListPage<Person>("/experts", { id: experts, pageSize: 100 }, experts.length > 0);
  const knownCompanies = useListPage<Organisation>(
    "/organisations",
    { id: organisations, pageSize: 100 },
    organisations.length > 0,
  );
  const expertOptions = new Map(
    [...(knownPeople.data?.items ?? []), ...(people.data?.items ?? [])].map((e) => [
      partyKey("expert", e.id),
      e.organisationName ? `${e.name} · ${e.organisationName}` : e.name,
    ]),
  );
  const companyOptions = new Map(
    [...(knownCompanies.data?.items ?? []), ...(companies.data?.items ?? [])].map((o) => [
      partyKey("organisation", o.id),
      o.fullName,
    ]),
  );
  const options = (from: ReadonlyMap<string, string>) =>
    [...from].map(([key, label]) => ({ value: key, label }));
  return (
    <Select
      {...rest}
      mode="multiple"
      value={chosen}
      onChange={(keys: string[]) => onChange?.(keys)}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={people.isFetching || companies.isFetching}
      placeholder={t({ zh: "输入专家或单位名称搜索", en: "Type the name of an expert or organisation" })}
      notFoundContent={t(people.isFetching ? words.loading : words.noOption)}
      options={[
        { label: t({ zh: "专家", en: "Experts" }), options: options(expertOptions) },
        { label: t({ zh: "单位", en: "Organisations" }), options: options(companyOptions) },
      ]}
    />
  );
}

/** Chooses one organisation by typing; the value is its id. */
export function OrganisationSelect({ value, onChange, ...rest }: InputProps) {
  const { t } = useText();
  const [typed, setTyped] = useState("");
  const q = useDebounced(typed, 250);
  const id = typeof value === "string" && value ? value : undefined;
  const found = useListPage<Organisation>("/organisations", { q, pageSize: 20 });
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
