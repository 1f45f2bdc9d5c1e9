import { Form, Input, Select } from "antd";
import { useState } from "react";
import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import type { Role } from "#platform/kernel/actor.ts";
import { type Text, useDebounced, useListPage, useSession, useText } from "#platform/web/index.ts";
import { grantableRoles } from "../model/granting.ts";
import { roleLabels, roleScopes } from "../model/roles.ts";
import type { ScopeValue } from "./types.ts";

/** What the fields of one grant hold before it is sent. */
export interface GrantDraft {
  role?: Role;
  kind?: ScopeValue["kind"];
  place?: string;
  /** What the chosen organisation is called. */
  placeName?: string;
}

const words = {
  role: { zh: "角色", en: "Role" },
  county: { zh: "县（市、区）", en: "County" },
  city: { zh: "全市", en: "The whole city" },
  scopeKind: { zh: "范围", en: "Scope" },
  unit: { zh: "单位", en: "Organisation" },
  unitHint: { zh: "输入名称查找", en: "Type a name to search" },
  none: { zh: "没有找到", en: "Nothing found" },
  required: { zh: "必填", en: "Required" },
} as const;

/** Roles the signed-in person may hand out, from the same table the server asks. */
export function useGrantableRoles(): Role[] {
  const { grants } = useSession();
  return [...new Set(grants.flatMap((grant) => grantableRoles[grant.role]))];
}

/** The scope of a draft as the server takes it. */
export const scopeOf = ({ role, kind, place = "" }: GrantDraft): ScopeValue => {
  const chosen = kind ?? (role ? roleScopes[role][0] : undefined) ?? "own";
  if (chosen === "city") return { kind: "city", code: jiaozuo.code };
  if (chosen === "county") return { kind: "county", code: place };
  if (chosen === "own") return { kind: "own" };
  return { kind: chosen, id: place };
};

/** What the draft will be called in a list. */
export function draftLabel({ role, kind, place, placeName }: GrantDraft): Text {
  const name = role ? roleLabels[role] : { zh: "", en: "" };
  const county = jiaozuo.counties.find((c) => c.code === place)?.label;
  const where =
    kind === "city" ? words.city : (county ?? (placeName ? { zh: placeName, en: placeName } : undefined));
  return where ? { zh: `${name.zh} · ${where.zh}`, en: `${name.en} · ${where.en}` } : name;
}

interface OrganisationItem {
  id: string;
  fullName: string;
}

/** Finds an organisation by name while typing. */
function OrganisationSelect(props: {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
  onName: (name: string) => void;
  department: boolean;
}) {
  const { t } = useText();
  const session = useSession();
  const [typed, setTyped] = useState("");
  const q = useDebounced(typed, 300);
  const own = session.grants.flatMap(({ scope }) => (scope.kind === "organisation" ? [scope.id] : []));
  const kind = props.department ? { kind: "department" } : {};
  const found = useListPage<OrganisationItem>("/organisations", { q, pageSize: 20, ...kind });
  const items = (found.data?.items ?? []).filter((o) => own.length === 0 || own.includes(o.id));
  return (
    <Select
      {...(props.id ? { id: props.id } : {})}
      {...(props.value ? { value: props.value } : {})}
      onChange={(value: string) => {
        props.onChange?.(value);
        props.onName(items.find((o) => o.id === value)?.fullName ?? "");
      }}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t(words.unitHint)}
      notFoundContent={t(words.none)}
      loading={found.isFetching}
      options={items.map((o) => ({ value: o.id, label: o.fullName }))}
    />
  );
}

/** Role and scope of one grant, inside an antd Form under `name`. */
export function GrantFields({ name, draft }: { name: (string | number)[]; draft: GrantDraft | undefined }) {
  const { t } = useText();
  const form = Form.useFormInstance();
  const roles = useGrantableRoles();
  const kinds = draft?.role ? roleScopes[draft.role] : [];
  const kind = kinds.length === 1 ? kinds[0] : draft?.kind;
  const required = [{ required: true, message: t(words.required) }];
  const forget = () => {
    form.setFieldValue([...name, "place"], undefined);
    form.setFieldValue([...name, "placeName"], undefined);
  };
  return (
    <>
      <Form.Item name={[...name, "role"]} label={t(words.role)} rules={required}>
        <Select
          options={roles.map((value) => ({ value, label: t(roleLabels[value]) }))}
          onChange={() => {
            form.setFieldValue([...name, "kind"], undefined);
            forget();
          }}
        />
      </Form.Item>
      {kinds.length > 1 && (
        <Form.Item name={[...name, "kind"]} label={t(words.scopeKind)} rules={required}>
          <Select
            options={kinds.map((value) => ({
              value,
              label: t(value === "city" ? words.city : words.county),
            }))}
            onChange={forget}
          />
        </Form.Item>
      )}
      {kind === "county" && (
        <Form.Item name={[...name, "place"]} label={t(words.county)} rules={required}>
          <Select
            showSearch={{ optionFilterProp: "label" }}
            options={jiaozuo.counties.map((c) => ({ value: c.code, label: t(c.label) }))}
          />
        </Form.Item>
      )}
      {(kind === "organisation" || kind === "department") && (
        <>
          <Form.Item name={[...name, "place"]} label={t(words.unit)} rules={required}>
            <OrganisationSelect
              department={kind === "department"}
              onName={(chosen) => form.setFieldValue([...name, "placeName"], chosen)}
            />
          </Form.Item>
          <Form.Item name={[...name, "placeName"]} hidden>
            <Input />
          </Form.Item>
        </>
      )}
    </>
  );
}
