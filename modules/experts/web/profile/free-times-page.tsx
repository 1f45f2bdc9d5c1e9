import { Skeleton } from "antd";
import { useMemo } from "react";
import {
  api,
  type FormSection,
  PageHeader,
  RecordForm,
  RefusalNotice,
  useGo,
  useRead,
  useRefresh,
  useRouteParam,
  useSession,
} from "#platform/web/index.ts";
import type { ExpertView } from "../../model/expert.ts";
import { withFormFields } from "../expert-form.ts";
import { texts } from "../labels.ts";
import { AvailabilityInput } from "../row-inputs.tsx";

const sections: FormSection[] = [
  {
    id: "free",
    help: {
      zh: "填写能到访或线上交流的日期，可注明每天的时段。会务人员安排洽谈时看得到。",
      en: "Days on which you can come or talk online, with hours if you like. Whoever plans the talks sees them.",
    },
    fields: [{ id: "availability", label: texts.free, kind: "custom", input: AvailabilityInput, max: 60 }],
  },
];

/** When the expert can be met: a short form of its own, for a phone. */
export default function FreeTimesPage() {
  const id = useRouteParam("expertId");
  const go = useGo();
  const refresh = useRefresh();
  const { person } = useSession();
  const read = useRead<ExpertView>(`/experts/${id}`);
  const expert = read.data;
  const initial = useMemo(() => ({ availability: expert?.availability ?? [] }), [expert]);
  if (!expert)
    return read.error ? (
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
    ) : (
      <Skeleton active />
    );
  const back = expert.personId === person.id ? "/experts" : `/experts/${id}`;
  return (
    <>
      <PageHeader title={texts.free} back={back} subtitle={`${expert.public.name} · ${expert.code}`} />
      <RecordForm<ExpertView>
        formId="free-times"
        recordId={id}
        version={expert.version}
        sections={sections}
        initial={initial}
        submit={(values, { version, idempotencyKey }) =>
          withFormFields(
            api.put<ExpertView>(
              `/experts/${id}`,
              { version, values: { availability: values.availability } },
              { idempotencyKey },
            ),
          )
        }
        onDone={async () => {
          await refresh("/experts");
          await go(back);
        }}
        onCancel={() => void go(back)}
      />
    </>
  );
}
