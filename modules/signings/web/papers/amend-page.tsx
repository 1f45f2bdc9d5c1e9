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
import { amendSections, termsOf } from "./paper-form.ts";

/** Corrects a paper, or records what both sides agreed anew. */
export default function AmendPage() {
  const id = useRouteParam("paperId");
  const go = useGo();
  const refresh = useRefresh();
  const read = useRead<PaperView>(`/signings/${id}`);
  const paper = read.data;
  const initial = useMemo(() => (paper ? { ...termsOf(paper), nature: "correction" } : undefined), [paper]);
  if (!paper || !initial) return read.isPending ? <Skeleton active /> : <RefusalNotice error={read.error} />;
  return (
    <>
      <PageHeader title={{ zh: "更正或变更", en: "Amend" }} subtitle={paper.code} back={`/signings/${id}`} />
      <RecordForm<PaperView>
        formId="amend-paper"
        recordId={id}
        version={paper.version}
        initial={initial}
        sections={amendSections}
        submit={(values, { version, idempotencyKey }) =>
          api.put<PaperView>(`/signings/${id}`, { ...values, version }, { idempotencyKey })
        }
        onDone={() => {
          void refresh("/signings", "/ledger", "/figures");
          void go(`/signings/${id}`);
        }}
        onCancel={() => void go(`/signings/${id}`)}
      />
    </>
  );
}
