import { Empty, Skeleton } from "antd";
import { ApiRefusal, PageHeader, RefusalNotice, useRead, useText } from "#platform/web/index.ts";
import type { ExpertView } from "../model/expert.ts";
import { ExpertRecord } from "./expert-record.tsx";
import { texts } from "./labels.ts";

/** An expert's own profile: what others see of it, what they do not, and what the person agreed to. */
export function MyProfile() {
  const { t } = useText();
  const read = useRead<ExpertView>("/experts/mine");
  if (read.data) return <ExpertRecord expert={read.data} own />;
  if (read.isPending) return <Skeleton active />;
  const unknown = read.error instanceof ApiRefusal && read.error.problem.status === 404;
  return (
    <>
      <PageHeader title={texts.mine} />
      {unknown ? (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={t({
            zh: "您的账号还没有关联专家档案，请联系会务人员。",
            en: "Your account is not connected with a profile yet; please ask the organisers.",
          })}
        />
      ) : (
        <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
      )}
    </>
  );
}
