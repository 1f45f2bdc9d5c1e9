import { PageHeader } from "#platform/web/index.ts";

/** The hub of the negotiation days. */
export default function HubPage() {
  return <PageHeader title={{ zh: "洽谈", en: "Talks days" }} />;
}
