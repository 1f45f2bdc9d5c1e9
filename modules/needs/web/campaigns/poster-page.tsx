import { useSearch } from "@tanstack/react-router";
import { Button, Select, Skeleton } from "antd";
import {
  LinkButton,
  PageHeader,
  RefusalNotice,
  useGo,
  useRead,
  useRouteParam,
  useText,
} from "#platform/web/index.ts";
import type { CampaignView } from "../../model/campaigns/campaign.ts";
import { CAMPAIGNS, countyLabel, countyOptions } from "./calls.ts";
import "./campaigns.css";

/** A page to print and put up: the survey, its days, and the code that opens the public form. */
export default function PosterPage() {
  const campaignId = useRouteParam("campaignId");
  const { county } = useSearch({ strict: false }) as { county?: string };
  const { t, date } = useText();
  const go = useGo();
  const read = useRead<CampaignView>(`${CAMPAIGNS}/${campaignId}`);
  if (!read.data)
    return read.error ? (
      <RefusalNotice error={read.error} onRetry={() => void read.refetch()} />
    ) : (
      <Skeleton active />
    );
  const campaign = read.data;
  const query = county ? `?county=${county}` : "";
  const qr = (format: string) => `/api${CAMPAIGNS}/${campaignId}/form-qr.${format}${query}`;
  const name = { zh: campaign.nameZh, en: campaign.nameEn };
  const message = t({ zh: campaign.messageZh, en: campaign.messageEn });
  const counties = countyOptions.filter(
    (o) => campaign.counties.length === 0 || campaign.counties.includes(o.value),
  );
  return (
    <>
      <div className="hz-no-print">
        <PageHeader
          title={{ zh: "二维码海报", en: "QR poster" }}
          back={`/campaigns/${campaignId}`}
          actions={
            campaign.formUrl && (
              <div className="hz-actions-row">
                <Select
                  aria-label={t({ zh: "县（市、区）", en: "County" })}
                  value={county ?? ""}
                  onChange={(value) =>
                    void go(`/campaigns/${campaignId}/poster${value ? `?county=${value}` : ""}`, {
                      replace: true,
                    })
                  }
                  options={[
                    { value: "", label: t({ zh: "全市", en: "Whole city" }) },
                    ...counties.map((o) => ({ value: o.value, label: t(o.label) })),
                  ]}
                />
                <Button href={qr("png")} download={`survey${county ? `-${county}` : ""}.png`}>
                  PNG
                </Button>
                <Button href={qr("svg")} download={`survey${county ? `-${county}` : ""}.svg`}>
                  SVG
                </Button>
                <Button type="primary" onClick={() => window.print()}>
                  {t({ zh: "打印", en: "Print" })}
                </Button>
              </div>
            )
          }
        />
      </div>
      {campaign.formUrl ? (
        <article className="hz-poster">
          {county && <p>{t(countyLabel(county))}</p>}
          <h1>{t(name)}</h1>
          <p>
            {t(
              { zh: "{from} 至 {to}", en: "{from} to {to}" },
              { from: date(campaign.opensOn), to: date(campaign.closesOn) },
            )}
          </p>
          {message && <p>{message}</p>}
          <img
            src={qr("svg")}
            alt={t({ zh: "公开填报的二维码", en: "QR code of the public form" })}
            width={380}
            height={380}
          />
          <p>
            {t({ zh: "企业扫码填报技术难题和人才需求", en: "Scan to tell your technology and talent needs" })}
          </p>
          <p className="hz-poster-url">{campaign.formUrl + query}</p>
        </article>
      ) : (
        <section className="hz-panel">
          <p>{t({ zh: "本次征集没有开放公开填报。", en: "This survey has no public form." })}</p>
          <LinkButton to={`/campaigns/${campaignId}/edit`}>
            {t({ zh: "修改征集", en: "Change the survey" })}
          </LinkButton>
        </section>
      )}
    </>
  );
}
