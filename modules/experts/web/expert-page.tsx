import { Skeleton } from "antd";
import { RefusalNotice, useRead, useRouteParam, useSession } from "#platform/web/index.ts";
import type { ExpertView } from "../model/expert.ts";
import { ExpertRecord } from "./expert-record.tsx";

/** One expert of the pool. */
export default function ExpertPage() {
  const id = useRouteParam("expertId");
  const { person } = useSession();
  const read = useRead<ExpertView>(`/experts/${id}`);
  if (read.data) return <ExpertRecord expert={read.data} own={read.data.personId === person.id} />;
  return read.error ? (
    <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
  ) : (
    <Skeleton active />
  );
}
