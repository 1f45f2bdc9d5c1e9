import { Button, Select, Skeleton } from "antd";
import { useState } from "react";
import {
  InOtherEditions,
  Panel,
  RefusalNotice,
  useEdition,
  useListPage,
  useRead,
  useText,
  useWrite,
} from "#platform/web/index.ts";
import type { NeedToMatch, Suggested } from "../model/suggestion.ts";
import { Dismissed } from "./feedback/dismissed.tsx";
import { NotRelevant } from "./feedback/not-relevant.tsx";
import { seen } from "./feedback/shown.ts";
import { firstWeak, WeakHeading } from "./matching/candidates/reasons.tsx";
import { Rivals } from "./matching/candidates/rivals.tsx";
import { SuggestionCard } from "./matching/candidates/suggestion-card.tsx";
import { useChanges } from "./matching/use-changes.ts";

/** Experts who fit a published need of one's own enterprise, names masked; the wish to talk goes to the officers. */
export function FittingExperts() {
  const { t } = useText();
  const edition = useEdition();
  const needs = useListPage<NeedToMatch>("/matching/needs", { edition: edition?.id }, edition !== null);
  const [picked, setPicked] = useState<string | null>(null);
  const mine = needs.data?.items ?? [];
  const need = mine.find((n) => n.id === picked) ?? mine[0];
  return (
    <Panel title={{ zh: "适合我单位需求的专家", en: "Experts who fit our needs" }}>
      <RefusalNotice error={needs.error} onRetry={() => void needs.refetch()} />
      {needs.isPending && edition && <Skeleton active />}
      {needs.data && mine.length === 0 && (
        <>
          <p className="hz-quiet">
            {t({
              zh: "需求发布后，系统会在这里推荐专家",
              en: "Once a need of yours is published, experts are suggested here",
            })}
          </p>
          <InOtherEditions path="/matching/needs" />
        </>
      )}
      {mine.length > 1 && (
        <Select
          className="hz-fitting-need"
          aria-label={t({ zh: "需求", en: "Need" })}
          value={need?.id}
          onChange={setPicked}
          options={mine.map((n) => ({ value: n.id, label: `${n.code} ${n.title}` }))}
        />
      )}
      {need && <ExpertsOf key={need.id} need={need} alone={mine.length === 1} />}
    </Panel>
  );
}

function ExpertsOf({ need, alone }: { need: NeedToMatch; alone: boolean }) {
  const { t } = useText();
  const [opened, setOpened] = useState<string | null>(null);
  const [limit, setLimit] = useState(5);
  const path = `/needs/${need.id}/suggestions`;
  const said = `/needs/${need.id}/not-relevant`;
  const found = useRead<Suggested>(path, { limit });
  useChanges(need.id);
  const propose = useWrite<{ needId: string; expertId: string }>({
    path: "/engagements",
    renews: ["/engagements", path],
  });
  const data = found.data;
  return (
    <>
      {alone && (
        <p>
          <strong>{need.title}</strong> <span className="hz-quiet">{need.code}</span>
        </p>
      )}
      <RefusalNotice error={found.error ?? propose.error} onRetry={() => void found.refetch()} />
      {found.isPending && <Skeleton active />}
      {data && (
        <>
          <Rivals needId={need.id} rivals={data.rivals} canName={data.canNameRivals} />
          <Dismissed path={said} of="need" renews={[path]} />
          {data.items.length === 0 && (
            <p className="hz-quiet">
              {t({ zh: "暂无可展示的专家", en: "No expert can be shown at present" })}
            </p>
          )}
          <ol className="hz-bench-ranked">
            {data.items.map((item, i) => (
              <SuggestionCard
                key={item.expertId}
                item={item}
                heading={firstWeak(data.items, i) && <WeakHeading of="experts" />}
                open={item.expertId === opened}
                onOpen={() => setOpened(item.expertId === opened ? null : item.expertId)}
                chosen={false}
                onChoose={undefined}
                needId={need.id}
                side={data.side}
                linked={false}
                actions={
                  !item.engagement && (
                    <>
                      {data.canPropose && (
                        <Button
                          size="small"
                          type="primary"
                          loading={propose.isPending && propose.variables?.expertId === item.expertId}
                          disabled={propose.isPending}
                          onClick={() => {
                            const pair = { needId: need.id, expertId: item.expertId };
                            void seen("demand", [pair]).then(() => propose.mutate(pair));
                          }}
                        >
                          {t({ zh: "希望对接", en: "We would like to talk" })}
                        </Button>
                      )}
                      {data.canSay && (
                        <NotRelevant
                          side="demand"
                          needId={need.id}
                          expertId={item.expertId}
                          about={item.expert.name}
                          renews={[path, said]}
                        />
                      )}
                    </>
                  )
                }
              />
            ))}
          </ol>
          {data.items.length < data.total && limit < 50 && (
            <Button block onClick={() => setLimit(limit + 10)}>
              {t({ zh: "显示更多", en: "Show more" })}
            </Button>
          )}
        </>
      )}
    </>
  );
}
