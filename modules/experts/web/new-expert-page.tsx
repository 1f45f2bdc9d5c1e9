import { api, PageHeader, RecordForm, useGo, useRefresh } from "#platform/web/index.ts";
import type { ExpertView } from "../model/expert.ts";
import { expertSections, partsOf, withFormFields } from "./expert-form.ts";
import { texts } from "./labels.ts";

const sections = expertSections({ own: false, identity: true });
const initial = { languages: ["zh"], companyExecutive: false, documents: [], availability: [] };

/** An officer adds an expert to the pool. */
export default function NewExpertPage() {
  const go = useGo();
  const refresh = useRefresh();
  return (
    <>
      <PageHeader title={texts.add} back="/experts" />
      <RecordForm<ExpertView>
        formId="expert"
        sections={sections}
        initial={initial}
        submitLabel={texts.add}
        submit={(values, { idempotencyKey }) =>
          withFormFields(api.post<ExpertView>("/experts", partsOf(values), { idempotencyKey }))
        }
        onDone={async (saved) => {
          await refresh("/experts");
          await go(`/experts/${saved.id}`);
        }}
        onCancel={() => void go("/experts")}
      />
    </>
  );
}
