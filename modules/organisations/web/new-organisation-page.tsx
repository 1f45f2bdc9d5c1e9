import { api, PageHeader, RecordForm, useGo, useRefresh } from "#platform/web/index.ts";
import { organisationSections, toInput } from "./form-sections.ts";
import type { OrganisationRecord } from "./types.ts";

const sections = organisationSections(true);
const initial = { kind: "enterprise", aboveScale: false };

/** Registers an organisation by hand. */
export default function NewOrganisationPage() {
  const go = useGo();
  const refresh = useRefresh();
  return (
    <>
      <PageHeader title={{ zh: "登记机构", en: "Register an organisation" }} back="/organisations" />
      <RecordForm<OrganisationRecord>
        formId="organisation"
        sections={sections}
        initial={initial}
        submitLabel={{ zh: "登记", en: "Register" }}
        submit={(values, { idempotencyKey }) =>
          api.post<OrganisationRecord>("/organisations", toInput(values), { idempotencyKey })
        }
        onDone={(saved) => {
          void refresh("/organisations");
          void go(`/organisations/${saved.id}`);
        }}
        onCancel={() => void go("/organisations")}
      />
    </>
  );
}
