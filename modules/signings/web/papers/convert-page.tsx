import { Skeleton } from "antd";
import { useMemo } from "react";
import {
  api,
  PageHeader,
  RecordForm,
  RefusalNotice,
  useGo,
  useRead,
  useRefresh,
  useRouteParam,
} from "#platform/web/index.ts";
import type { PaperView } from "../../model/paper.ts";
import { convertSections, termsOf } from "./paper-form.ts";

/** Turns an intent into an agreement: the parties stay, the terms are stated anew; the ledger row is kept. */
export default function ConvertPage() {
  const id = useRouteParam("paperId");
  const go = useGo();
  const refresh = useRefresh();
  const read = useRead<PaperView>(`/signings/${id}`);
  const paper = read.data;
  const initial = useMemo(
    () => (paper ? { ...termsOf(paper), signedOn: null, occasion: "later" } : undefined),
    [paper],
  );
  if (!paper || !initial) return read.isPending ? <Skeleton active /> : <RefusalNotice error={read.error} />;
  return (
    <>
      <PageHeader
        title={{ zh: "意向转协议", en: "Convert to an agreement" }}
        subtitle={`${paper.code} ${paper.title}`}
        back={`/signings/${id}`}
      />
      <RecordForm<PaperView>
        formId="convert-intent"
        recordId={id}
        version={paper.version}
        initial={initial}
        sections={convertSections}
        submitLabel={{ zh: "登记协议", en: "Record the agreement" }}
        submit={(values, { version, idempotencyKey }) =>
          api.post<PaperView>(`/signings/${id}/convert`, { ...values, version }, { idempotencyKey })
        }
        onDone={(agreement) => {
          void refresh("/signings", "/ledger", "/engagements", "/figures");
          void go(`/signings/${agreement.id}`);
        }}
        onCancel={() => void go(`/signings/${id}`)}
      />
    </>
  );
}
