import { Button, Skeleton } from "antd";
import { type ReactNode, useState } from "react";
import {
  AppLink,
  LinkButton,
  Panel,
  RefusalNotice,
  useEdition,
  useListPage,
  useRead,
  useText,
  useWrite,
} from "#platform/web/index.ts";
import type { FollowItem } from "../model/follows/follow.ts";
import type { FittingNeed } from "../model/suggestion.ts";
import { Dismissed } from "./feedback/dismissed.tsx";
import { NotRelevant } from "./feedback/not-relevant.tsx";
import { useShown } from "./feedback/shown.ts";
import { FollowButton } from "./follows/follow-button.tsx";
import { countyLabel } from "./labels.ts";
import { Highlighted } from "./matching/candidates/highlighted.tsx";
import { firstWeak, Reasons, WeakHeading } from "./matching/candidates/reasons.tsx";
import { needBody } from "./matching/need-body.ts";
import "./matching/matching.css";

const FIRST = 5;

/** Published needs that fit the expert who is signed in; interest in one is a word to the officers. */
export function FittingNeeds() {
  const { t } = useText();
  const edition = useEdition();
  const mine = useRead<{ id: string; state: string }>("/experts/mine");
  const id = mine.data?.state === "active" ? mine.data.id : undefined;
  const waits = mine.data?.state === "registered";
  const path = `/experts/${id}/matching-needs`;
  const found = useRead<{ items: FittingNeed[]; dismissed: number }>(
    path,
    { edition: edition?.id },
    Boolean(id && edition),
  );
  const offer = useWrite<{ needId: string; expertId: string }>({
    path: "/engagements/offers",
    renews: ["/engagements", path],
  });
  const items = found.data?.items ?? [];
  const follows = useListPage<FollowItem>("/follows", { pageSize: 200 }, Boolean(id));
  const followed = new Set((follows.data?.items ?? []).map((f) => f.needId));
  const [shown, setShown] = useState(FIRST);
  return (
    <Panel
      title={{ zh: "适合我的需求", en: "Needs that fit me" }}
      extra={id && <Dismissed path={`/experts/${id}/not-relevant`} of="expert" renews={[path]} />}
    >
      <RefusalNotice error={mine.error ?? found.error ?? offer.error} />
      {waits && (
        <p>
          {t({
            zh: "您的登记正在核验，通过后这里会列出适合您的需求和理由。现在可以浏览“需求”并关注。",
            en: "Your registration is being verified; after that, needs that fit you are listed here with the reasons. Meanwhile you can look through the needs and follow them.",
          })}{" "}
          <AppLink to="/needs">{t({ zh: "查看需求", en: "See the needs" })}</AppLink>
        </p>
      )}
      {(mine.isPending || (id && found.isPending)) && <Skeleton active />}
      {found.data && items.length === 0 && (
        <p className="hz-quiet">
          {t({
            zh: "暂未找到相近的需求，补充研究方向和成果后会更准确",
            en: "Nothing close was found; more about your work makes this better",
          })}
        </p>
      )}
      <ul className="hz-eng-list">
        {items.slice(0, shown).map((need, i) => (
          <FittingNeedCard key={need.id} need={need} expertId={id ?? ""} weak={firstWeak(items, i)}>
            {need.engaged ? (
              <>
                <span className="hz-quiet">
                  {t({ zh: "已在对接中", en: "Already in talks or asked for" })}
                </span>
                <LinkButton to={`/questions/about/${need.id}`}>
                  {t({ zh: "提问", en: "Ask a question" })}
                </LinkButton>
              </>
            ) : (
              <>
                <Button
                  loading={offer.isPending && offer.variables?.needId === need.id}
                  disabled={!id || offer.isPending}
                  onClick={() => id && offer.mutate({ needId: need.id, expertId: id })}
                >
                  {t({ zh: "我有兴趣", en: "I am interested" })}
                </Button>
                <LinkButton to={`/questions/about/${need.id}`}>
                  {t({ zh: "提问", en: "Ask a question" })}
                </LinkButton>
                <FollowButton needId={need.id} following={followed.has(need.id)} about={need.title} />
                <NotRelevant
                  side="supply"
                  needId={need.id}
                  expertId={id ?? ""}
                  about={need.title}
                  renews={[path, `/experts/${id}/not-relevant`]}
                />
              </>
            )}
          </FittingNeedCard>
        ))}
      </ul>
      {items.length > shown && (
        <Button block onClick={() => setShown(shown + 2 * FIRST)}>
          {t({ zh: "显示更多", en: "Show more" })}
        </Button>
      )}
    </Panel>
  );
}

/** One need with what speaks for it and against. */
type CardProps = {
  need: FittingNeed;
  expertId: string;
  /** The first of those whose evidence is weak. */
  weak: boolean;
  children: ReactNode;
};
function FittingNeedCard(props: CardProps) {
  const { t, list } = useText();
  const { need } = props;
  const element = useShown(need.engaged ? null : "supply", { needId: need.id, expertId: props.expertId });
  return (
    <li ref={element}>
      {props.weak && <WeakHeading of="needs" />}
      <div className="hz-eng-list-head">
        <AppLink to={`/needs/${need.id}`}>
          <strong>{need.title}</strong>
        </AppLink>
        <span className="hz-quiet">{need.code}</span>
      </div>
      <p className="hz-eng-excerpt">
        <Highlighted text={needBody(need)} terms={need.terms.map((term) => term.term)} />
      </p>
      <p className="hz-quiet">
        {[need.organisationName, t(countyLabel(need.county)), list(need.fields.map((f) => t(f)))]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <Reasons said={need} />
      <div className="hz-bench-actions">{props.children}</div>
    </li>
  );
}
