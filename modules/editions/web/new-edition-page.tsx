import { jiaozuo } from "#modules/organisations/model/codes/counties.ts";
import { api, PageHeader, RecordForm, useGo, useRefresh, useSessionRenewal } from "#platform/web/index.ts";
import { editionSections } from "./edition-fields.ts";
import { type EditionRecord, toBody } from "./types.ts";

const sections = editionSections(true);
const initial = { city: jiaozuo.code, counties: jiaozuo.counties.map((county) => county.code) };

/** Creates an edition; its main conference comes with it. */
export default function NewEditionPage() {
  const go = useGo();
  const refresh = useRefresh();
  const renew = useSessionRenewal();
  return (
    <>
      <PageHeader title={{ zh: "新建一届", en: "New edition" }} back="/editions" />
      <RecordForm<EditionRecord>
        formId="edition"
        sections={sections}
        initial={initial}
        submitLabel={{ zh: "建立", en: "Create" }}
        submit={(values, { idempotencyKey }) =>
          api.post<EditionRecord>("/editions", toBody(values), { idempotencyKey })
        }
        onDone={async (saved) => {
          await refresh("/editions");
          await go(`/editions/${saved.id}`);
          // The session lists the editions one can switch to.
          await renew();
        }}
        onCancel={() => void go("/editions")}
      />
    </>
  );
}
