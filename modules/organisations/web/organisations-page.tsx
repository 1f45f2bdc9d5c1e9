import { Button } from "antd";
import {
  LinkButton,
  PageHeader,
  ResourceList,
  StageTag,
  useGo,
  useRead,
  useText,
} from "#platform/web/index.ts";
import { jiaozuo } from "../model/codes/counties.ts";
import { organisationField, organisationKindOptions } from "../model/organisation.fields.ts";
import { useCountyName } from "./field-values.tsx";
import { useInviteEnterprises } from "./invite-enterprises.tsx";
import type { OrganisationRow } from "./types.ts";

const counties = jiaozuo.counties.map(({ code, label }) => ({ value: code, label }));
const label = (id: Parameters<typeof organisationField>[0]) => organisationField(id).label;

/** All organisations the person may see. */
export default function OrganisationsPage() {
  const { t, dateTime, list } = useText();
  const go = useGo();
  const countyName = useCountyName();
  const invite = useInviteEnterprises();
  const may = useRead<{ allowedActions: string[] }>("/organisations/actions").data?.allowedActions ?? [];
  const sections = useRead<{ items: { code: string; label: { zh: string; en: string } }[] }>(
    "/codes/industries",
    { id: "A,B,C,D,E,F,G,H,I,J,K,L,M,N,O,P,Q,R,S,T" },
  );
  const register = may.includes("create") && (
    <Button type="primary" onClick={() => void go("/organisations/new")}>
      {t({ zh: "登记机构", en: "Register" })}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={{ zh: "机构", en: "Organisations" }}
        actions={
          may.includes("readDuplicates") && (
            <LinkButton to="/organisations/duplicates">
              {t({ zh: "核对疑似重复", en: "Possible duplicates" })}
            </LinkButton>
          )
        }
      />
      <ResourceList<OrganisationRow>
        path="/organisations"
        label={{ zh: "机构列表", en: "Organisations" }}
        byEdition={false}
        defaultSort="fullName"
        searchHint={{ zh: "名称、别名或统一社会信用代码", en: "Name, alias or credit code" }}
        exportable={may.includes("export")}
        bulkActions={may.includes("invite") ? [invite] : []}
        to={(row) => `/organisations/${row.id}`}
        extra={register}
        empty={{
          text: {
            zh: "还没有机构。可逐家登记，或从表格导入。",
            en: "No organisation yet. Register one, or import a spreadsheet.",
          },
          action: register,
        }}
        filters={[
          {
            id: "industrySection",
            label: { zh: "行业门类", en: "Industry section" },
            filter: {
              kind: "multi",
              options: (sections.data?.items ?? []).map((item) => ({ value: item.code, label: item.label })),
            },
          },
          { id: "invented", label: label("invented"), filter: { kind: "boolean" } },
        ]}
        columns={[
          { id: "fullName", label: label("fullName"), sortable: true, cardRole: "title", width: 280 },
          {
            id: "kind",
            label: label("kind"),
            sortable: true,
            cardRole: "stage",
            filter: { kind: "multi", options: organisationKindOptions },
            render: (row) => (
              <StageTag
                label={
                  organisationKindOptions.find((option) => option.value === row.kind)?.label ?? label("kind")
                }
              />
            ),
          },
          {
            id: "county",
            label: label("county"),
            sortable: true,
            cardRole: "subtitle",
            filter: { kind: "multi", options: counties },
            render: (row) => countyName(row.county),
          },
          { id: "uscc", label: label("uscc"), sortable: true, width: 190 },
          { id: "industryName", label: label("industry"), sortable: true, width: 180 },
          {
            id: "aboveScale",
            label: label("aboveScale"),
            filter: { kind: "boolean" },
            render: (row) => t(row.aboveScale ? { zh: "是", en: "Yes" } : { zh: "否", en: "No" }),
          },
          { id: "aliases", label: label("aliases"), render: (row) => list(row.aliases) },
          { id: "regionName", label: label("region"), sortable: true, hidden: true },
          { id: "address", label: label("address"), hidden: true },
          { id: "contactName", label: label("contactName"), personal: true, hidden: true },
          { id: "contactMobile", label: label("contactMobile"), personal: true, hidden: true },
          { id: "contactPhone", label: label("contactPhone"), personal: true, hidden: true },
          { id: "email", label: label("email"), personal: true, hidden: true },
          {
            id: "updatedAt",
            label: { zh: "更新时间", en: "Updated" },
            sortable: true,
            hidden: true,
            filter: { kind: "date-range" },
            render: (row) => dateTime(row.updatedAt),
          },
        ]}
      />
    </>
  );
}
