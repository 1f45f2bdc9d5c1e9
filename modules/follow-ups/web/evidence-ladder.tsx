import { Button } from "antd";
import { api, Panel, useText } from "#platform/web/index.ts";
import type { LedgerView } from "../model/ledger.ts";
import { texts } from "./labels.ts";

/** Each rung with the document that proves it: what has none yet is seen at once. */
export function EvidenceLadder({ row }: { row: LedgerView }) {
  const { t, date } = useText();
  if (!row.stage)
    return (
      <Panel title={texts.ladder}>
        <p className="hz-quiet">
          {t({
            zh: "意向尚未转为协议；转为协议后，在此逐级登记合同、资金、开工、验收及佐证。",
            en: "The intent has not become an agreement. Once it has, contract, money, start and acceptance are recorded here with their evidence.",
          })}
        </p>
      </Panel>
    );
  return (
    <Panel title={texts.ladder}>
      <ol className="hz-ladder">
        {row.rungs.map((rung) => (
          <li key={rung.stage} className={rung.reached ? "hz-rung hz-rung-reached" : "hz-rung"}>
            <strong>{t(rung.label)}</strong>
            <span className="hz-quiet">
              {rung.reached ? date(rung.on) : t({ zh: "尚未达到", en: "Not reached" })}
            </span>
            {rung.fileId && (
              <Button
                type="link"
                size="small"
                onClick={() => void api.download(`/ledger/${row.id}/documents/${rung.fileId}`)}
              >
                {rung.fileName ?? t(texts.documents)}
              </Button>
            )}
            {rung.documentReference && <span>{rung.documentReference}</span>}
            {rung.evidence && <span className="hz-quiet">{rung.evidence}</span>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
