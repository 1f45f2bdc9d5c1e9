import { useSearch } from "@tanstack/react-router";
import { Skeleton } from "antd";
import { useMemo } from "react";
import { dayOf } from "#libs/calendar/index.ts";
import {
  api,
  type FormField,
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
import { NEEDS_REASON, type Progress } from "../model/ledger.options.ts";
import { type LedgerView, visitFields } from "../model/ledger.ts";
import { VisitFiles } from "./evidence-input.tsx";
import { texts } from "./labels.ts";

const needsReason = (progress: unknown): boolean => NEEDS_REASON.includes(progress as Progress);
const files: FormField = {
  id: "fileIds",
  kind: "custom",
  input: VisitFiles,
  label: { zh: "照片、附件", en: "Photos and attachments" },
};
const sections: readonly FormSection[] = [
  {
    id: "visit",
    fields: [
      ...visitFields.map((f) =>
        f.id === "reason"
          ? {
              ...f,
              required: true,
              visibleWhen: (values: Record<string, unknown>) => needsReason(values.progress),
            }
          : f.id === "satisfaction"
            ? { ...f, min: 1, max: 5 }
            : f,
      ),
      files,
    ],
  },
];

/** Records a visit, made to be filled in on a phone at the gate; `?corrects=` enters a correction of an earlier one. */
export default function VisitPage() {
  const id = useRouteParam("rowId");
  const { corrects } = useSearch({ strict: false }) as { corrects?: string };
  const { person } = useSession();
  const go = useGo();
  const refresh = useRefresh();
  const read = useRead<LedgerView>(`/ledger/${id}`);
  const row = read.data;
  const initial = useMemo(() => {
    const old = row?.timeline.find((item) => item.id === corrects);
    if (old) return { ...old.data, reason: old.reason };
    return {
      on: dayOf(new Date().toISOString()),
      visitor: person.name,
      mode: "on-site",
      progress: "on-plan",
    };
  }, [row, corrects, person.name]);
  if (!row) return read.isPending ? <Skeleton active /> : <RefusalNotice error={read.error} />;
  return (
    <>
      <PageHeader
        title={corrects ? texts.correctVisit : texts.visit}
        subtitle={`${row.code} ${row.title}`}
        back={`/ledger/${id}`}
      />
      <RecordForm<LedgerView>
        formId="visit"
        recordId={corrects ?? id}
        sections={sections}
        initial={initial}
        submitLabel={corrects ? texts.correctVisit : texts.visit}
        submit={(values, { idempotencyKey }) =>
          api.post<LedgerView>(
            `/ledger/${id}/visits`,
            { ...values, ...(corrects ? { corrects } : {}) },
            { idempotencyKey },
          )
        }
        onDone={() => {
          void refresh("/ledger", "/figures");
          void go(`/ledger/${id}`);
        }}
        onCancel={() => void go(`/ledger/${id}`)}
      />
    </>
  );
}
