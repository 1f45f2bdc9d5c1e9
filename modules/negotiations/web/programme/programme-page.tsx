import { PageHeader } from "#platform/web/index.ts";

/** Venue and slots of an activity. */
export default function ProgrammePage() {
  return <PageHeader title={{ zh: "会场与时段", en: "Venue and slots" }} back="/negotiations" />;
}
