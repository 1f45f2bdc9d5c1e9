import { Button, Skeleton } from "antd";
import {
  AppLink,
  Panel,
  RefusalNotice,
  useEdition,
  useRead,
  useText,
  useWrite,
} from "#platform/web/index.ts";
import type { FittingNeed } from "../model/suggestion.ts";
import { countyLabel } from "./labels.ts";
import { Highlighted } from "./matching/highlighted.tsx";

/** The text compared begins with title and fields, which the card shows already. */
const withoutHead = ({ text, title, fields }: FittingNeed): string =>
  text
    .split("\n")
    .filter((line) => line !== title && !fields.some(({ zh, en }) => line === zh || line === en))
    .join("\n");

/** Published needs that fit the expert who is signed in; interest in one is a word to the officers. */
export function FittingNeeds() {
  const { t, list } = useText();
  const edition = useEdition();
  const mine = useRead<{ id: string }>("/experts/mine");
  const id = mine.data?.id;
  const found = useRead<{ items: FittingNeed[] }>(
    `/experts/${id}/matching-needs`,
    { edition: edition?.id },
    Boolean(id && edition),
  );
  const offer = useWrite<{ needId: string; expertId: string }>({
    path: "/engagements/offers",
    renews: ["/engagements", `/experts/${id}/matching-needs`],
  });
  const items = found.data?.items ?? [];
  return (
    <Panel title={{ zh: "适合我的需求", en: "Needs that fit me" }}>
      <RefusalNotice error={mine.error ?? found.error ?? offer.error} />
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
        {items.map((need) => (
          <li key={need.id}>
            <div className="hz-eng-list-head">
              <AppLink to={`/needs/${need.id}`}>
                <strong>{need.title}</strong>
              </AppLink>
              <span className="hz-quiet">{need.code}</span>
            </div>
            <p className="hz-eng-excerpt">
              <Highlighted text={withoutHead(need)} terms={need.terms.map((term) => term.term)} />
            </p>
            <p className="hz-quiet">
              {[need.organisationName, t(countyLabel(need.county)), list(need.fields.map((f) => t(f)))]
                .filter(Boolean)
                .join(" · ")}
            </p>
            {need.engaged ? (
              <p className="hz-quiet">{t({ zh: "已在对接中", en: "Already in talks or asked for" })}</p>
            ) : (
              <Button
                loading={offer.isPending && offer.variables?.needId === need.id}
                disabled={!id || offer.isPending}
                onClick={() => id && offer.mutate({ needId: need.id, expertId: id })}
              >
                {t({ zh: "我有兴趣", en: "I am interested" })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
