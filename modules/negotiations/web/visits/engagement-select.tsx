import { Form, Select } from "antd";
import { createContext, useContext } from "react";
import { type InputProps, useRead, useText } from "#platform/web/index.ts";

type Found = { items: { id: string; code: string; title: string }[] };

/** The activity whose engagements the form offers. */
export const VisitActivity = createContext("");

/** Chooses among the confirmed engagements of the factory that the form names. */
export function EngagementSelect({ value, onChange, ...rest }: InputProps) {
  const { t } = useText();
  const activity = useContext(VisitActivity);
  const form = Form.useFormInstance();
  const organisation: unknown = Form.useWatch("hostOrganisationId", form);
  const known = typeof organisation === "string" && organisation !== "";
  const found = useRead<Found>(
    "/site-visits/engagements",
    { activity, organisation: known ? organisation : undefined },
    known,
  );
  return (
    <Select
      {...rest}
      mode="multiple"
      value={Array.isArray(value) ? value.map(String) : []}
      onChange={(ids: string[]) => onChange?.(ids)}
      showSearch={{ optionFilterProp: "label" }}
      loading={found.isFetching}
      placeholder={t({ zh: "选择该企业的对接", en: "Engagements of this factory" })}
      notFoundContent={t({ zh: "该企业没有已确认的对接", en: "This factory has no confirmed engagement" })}
      options={found.data?.items.map((e) => ({ value: e.id, label: `${e.code} ${e.title}` }))}
    />
  );
}
